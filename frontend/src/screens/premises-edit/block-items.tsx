import { ScrollRegion } from "../../components/scroll-region";
import { advice, useField } from "../../edit/context";
import { readMoney } from "../../edit/read";
import type { Block } from "./block-grid";

type Item = NonNullable<Block["items"]>[number];
type Typed = { [field in keyof Item]: Item[field] | string };

const columns = [
  ["item", "What is overdue", 260],
  ["consequence", "Consequence, 1 to 5", 90],
  ["likelihood", "Likelihood, 1 to 5", 90],
  ["cost", "Cost, £", 110],
] as const;

const start = { item: "", consequence: "", likelihood: "", cost: "" } as unknown as Item;

type Props = {
  /** Where the block stands in the document. */
  path: string;
  name: string;
  items: Item[];
  change: (items: Item[]) => void;
};

/** The backlog of a block item by item: consequence times likelihood puts each into its band. */
export function BlockItems({ path, name, items, change }: Props) {
  const { faults, locked } = useField<Item[]>(`${path}.items`);
  const wrong = (at: number, field: string) =>
    faults.find((fault) => fault.path === `${path}.items[${at}].${field}`);
  const put = (at: number, field: keyof Item, text: string) => {
    const number = field === "item" ? null : readMoney(text);
    const value: Typed[keyof Item] = number ?? text;
    change(items.map((item, i) => (i === at ? ({ ...item, [field]: value } as Item) : item)));
  };
  const own = faults.find((fault) => fault.path === `${path}.items`);
  return (
    <details className="quiet-details line-levels" open={items.length > 0 || own !== undefined}>
      <summary>
        {name}: backlog item by item ({items.length})
      </summary>
      {own && <p className="field-wrong">{advice(own)}</p>}
      {items.length > 0 && (
        <ScrollRegion label={`Backlog of ${name}, item by item`}>
          <table className="table table-grid">
            <thead>
              <tr>
                {columns.map(([field, title]) => (
                  <th key={field} scope="col">
                    {title}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {items.map((item, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place; its name is being typed
                <tr key={at}>
                  {columns.map(([field, title, width]) => {
                    const fault = wrong(at, field);
                    return (
                      <td key={field} className={fault ? "cell-wrong" : undefined}>
                        <input
                          className="field"
                          id={`${path}.items[${at}].${field}`}
                          aria-label={`${name}, ${String(item.item) || `item ${at + 1}`}: ${title}`}
                          aria-invalid={fault ? true : undefined}
                          style={{ width }}
                          inputMode={field === "item" ? undefined : "decimal"}
                          disabled={locked}
                          value={String(item[field] ?? "")}
                          onChange={(event) => put(at, field, event.target.value)}
                        />
                        {fault && <p className="field-wrong">{advice(fault)}</p>}
                      </td>
                    );
                  })}
                  <td>
                    <button
                      type="button"
                      className="link-button"
                      disabled={locked}
                      onClick={() => change(items.filter((_, i) => i !== at))}
                    >
                      Remove
                      <span className="nhsuk-u-visually-hidden">
                        {" "}
                        {String(item.item) || `item ${at + 1}`}
                      </span>
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {!locked && (
        <p className="form-buttons">
          <button type="button" className="button" onClick={() => change([...items, start])}>
            Add an item<span className="nhsuk-u-visually-hidden"> to {name}</span>
          </button>
        </p>
      )}
    </details>
  );
}
