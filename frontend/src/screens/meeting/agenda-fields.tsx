import { useRef, useState } from "react";
import type { ItemInput, ItemKind } from "../../api/meeting-types";
import { useMeetings } from "../../api/meetings";
import { longDate } from "../../format/date";
import { refsIn, resolution } from "./default-agenda";
import { SelectIn, TextIn } from "./form-fields";
import { itemKinds } from "./words";

type Props = {
  /** The round. */
  id: string;
  items: ItemInput[];
  change: (items: ItemInput[]) => void;
  wrong: (field: string) => string | undefined;
  /** Items that have begun and stay as they are. */
  fixed?: readonly string[];
};

/** The agenda being set: items in their order, the private part with its reason and the words of the resolution. */
export function AgendaFields({ id, items, change, wrong, fixed = [] }: Props) {
  const begun = ({ id: item }: ItemInput) => item !== undefined && fixed.includes(item);
  const list = useRef<HTMLOListElement>(null);
  const set = (nth: number, part: Partial<ItemInput>) =>
    change(items.map((item, at) => (at === nth ? { ...item, ...part } : item)));
  const swap = (nth: number, by: number) => {
    const next = [...items];
    const [item] = next.splice(nth, 1);
    if (item) next.splice(nth + by, 0, item);
    change(next);
  };
  const add = () => {
    change([...items, { title: "", kind: "business", private: false }]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("li:last-child input")?.focus());
  };
  return (
    <fieldset className="form-field" id="items" tabIndex={-1}>
      <legend>Agenda</legend>
      {wrong("items") && <p className="field-wrong">{wrong("items")}</p>}
      <ol ref={list} className="agenda-fields plain-list">
        {items.map((item, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item that is new has no name but its place
          <li key={nth}>
            {begun(item) ? (
              <p>
                {item.title} <span className="hint">has begun, and stays</span>
              </p>
            ) : (
              <Item id={id} nth={nth} item={item} set={(part) => set(nth, part)} wrong={wrong} />
            )}
            {!begun(item) && (
              <p className="button-row">
                {nth > 0 && (
                  <button type="button" className="link-button" onClick={() => swap(nth, -1)}>
                    Up<span className="nhsuk-u-visually-hidden">: item {nth + 1}</span>
                  </button>
                )}
                {nth < items.length - 1 && (
                  <button type="button" className="link-button" onClick={() => swap(nth, 1)}>
                    Down<span className="nhsuk-u-visually-hidden">: item {nth + 1}</span>
                  </button>
                )}
                <button
                  type="button"
                  className="link-button"
                  onClick={() => change(items.filter((_, at) => at !== nth))}
                >
                  Take off<span className="nhsuk-u-visually-hidden"> item {nth + 1}</span>
                </button>
              </p>
            )}
          </li>
        ))}
      </ol>
      <button type="button" className="button" onClick={add}>
        Add an item
      </button>
    </fieldset>
  );
}

type ItemProps = {
  id: string;
  nth: number;
  item: ItemInput;
  set: (part: Partial<ItemInput>) => void;
  wrong: Props["wrong"];
};

function Item({ id, nth, item, set, wrong }: ItemProps) {
  const name = `items[${nth}]`;
  const meetings = useMeetings(id).data?.meetings ?? [];
  const [typed, setTyped] = useState((item.bids ?? []).join(", "));
  return (
    <>
      <div className="form-row">
        <TextIn
          id={`${name}.title`}
          label={`Item ${nth + 1}`}
          value={item.title}
          change={(title) => set({ title })}
          wrong={wrong(`${name}.title`)}
        />
        <SelectIn
          id={`${name}.kind`}
          label="What it is"
          value={item.kind}
          change={(kind) => set({ kind: kind as ItemKind })}
          options={itemKinds}
        />
      </div>
      {item.kind === "bid" && (
        <TextIn
          id={`${name}.bids`}
          label="Bids, by their refs"
          value={typed}
          change={(text) => {
            setTyped(text);
            set({ bids: refsIn(text) });
          }}
          wrong={wrong(`${name}.bids`)}
        />
      )}
      {(item.kind === "ratify" || item.kind === "report") && (
        <SelectIn
          id={`${name}.of`}
          label="Of which meeting"
          value={item.of ? String(item.of) : ""}
          change={(of) => set({ of: Number(of) || undefined })}
          none="Choose"
          options={meetings
            .filter(({ kind }) => kind === (item.kind === "ratify" ? "subgroup" : "chair"))
            .map((meeting) => [String(meeting.n), `${meeting.title}, ${longDate(meeting.date)}`])}
          wrong={wrong(`${name}.of`)}
        />
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={item.private}
          onChange={({ target }) =>
            set({ private: target.checked, ...(target.checked && !item.resolution && { resolution }) })
          }
        />{" "}
        In private
      </label>
      {item.private && (
        <>
          <TextIn
            id={`${name}.why`}
            label="Why it is private"
            value={item.why ?? ""}
            change={(why) => set({ why })}
            wrong={wrong(`${name}.why`)}
          />
          <TextIn
            id={`${name}.resolution`}
            label="The resolution by which the committee goes into private"
            value={item.resolution ?? ""}
            change={(words) => set({ resolution: words })}
            rows={3}
          />
        </>
      )}
    </>
  );
}
