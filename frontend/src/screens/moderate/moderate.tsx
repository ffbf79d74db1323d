import { useRef } from "react";
import { Link, useParams } from "react-router";
import { rolesIn } from "../../api/may";
import { type Moderation, type ModerationCell, useModeration } from "../../api/moderation";
import { useRound, useSession } from "../../api/queries";
import { Hidden } from "../../components/hidden";
import { Empty, Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { useFilter } from "../../components/use-filter";
import { plural } from "../../format/number";
import { place } from "../../format/place";
import { Item } from "./item";

const agreers = ["admin", "estates", "secretary", "chair"];
const dissenters = ["scorer", "member"];

/** Where scorers disagree, the largest gap first: both reasons side by side, and what is agreed. */
export default function Moderate() {
  const { id = "" } = useParams();
  const [read, change] = useFilter();
  const all = read("all") === "1";
  const moderation = useModeration(id, all);
  const round = useRound(id);
  const roles: string[] = rolesIn(useSession().data, id);
  const mayAgree = roles.some((role) => agreers.includes(role));
  const list = useRef<HTMLOListElement>(null);

  const items = () => [...(list.current?.children ?? [])].map((each) => each.firstElementChild);
  /** Goes to the item so many further on; with skipping, to the next on which nothing is agreed. */
  const walk = (from: number, by: number, skipping = false) => {
    const cells = moderation.data?.cells ?? [];
    const waits = (at: number) => !cells[at]?.consensus;
    let to = from + by;
    while (skipping && to < cells.length && !waits(to)) to += by;
    const target = items()[to];
    if (target instanceof HTMLElement) target.focus();
  };

  return (
    <Page
      title="Moderate"
      of={round.data?.terms.name}
      caption={moderation.data ? said(moderation.data, all) : " "}
      actions={
        <>
          <label className="check check-inline">
            <input
              type="checkbox"
              checked={all}
              onChange={(event) => change("all", event.target.checked ? "1" : "")}
            />{" "}
            Show also where nobody disagrees
          </label>
          {mayAgree && (
            <Link className="button" to={place(id, "groups")}>
              Groups of scorers
            </Link>
          )}
        </>
      }
    >
      <Loaded query={moderation} what="where scorers disagree" rows={12}>
        {(data) => (
          <>
            <Hidden id={id} why={data.hidden} />
            {!data.open && <p className="warning">{data.why}</p>}
            {data.cells.length === 0 && (
              <Empty title={all ? "Nothing is scored yet" : "Nobody disagrees"}>
                <p>
                  {all
                    ? "What people give appears here when they have submitted it."
                    : `A bid stands here when scores on one criterion are ${data.spread}% of the scale apart or more.`}
                </p>
              </Empty>
            )}
            <ol className="moderation plain-list" ref={list}>
              {data.cells.map((cell, at) => (
                <li key={`${cell.ref} ${cell.criterion}`}>
                  <Item
                    id={id}
                    cell={cell}
                    anchors={anchorsOf(round.data?.criteria, cell)}
                    open={data.open}
                    mayAgree={mayAgree}
                    mayDissent={roles.some((role) => dissenters.includes(role))}
                    walk={(by, skipping) => walk(at, by, skipping)}
                  />
                </li>
              ))}
            </ol>
          </>
        )}
      </Loaded>
    </Page>
  );
}

type Criteria = NonNullable<ReturnType<typeof useRound>["data"]>["criteria"];

/** The words of each level of the scale. */
function anchorsOf(criteria: Criteria | undefined, cell: ModerationCell): { [score: number]: string } {
  const levels = criteria?.find(({ code }) => code === cell.criterion)?.levels ?? [];
  return Object.fromEntries(levels.map(({ score, text }) => [score, text ?? ""]));
}

function said({ cells }: Moderation, all: boolean): string {
  const apart = cells.filter((cell) => cell.disagrees);
  const agreed = apart.filter((cell) => cell.consensus).length;
  const head = `${agreed} of ${plural(apart.length, "disagreement")} agreed`;
  return all ? `${head}; ${cells.length} shown` : head;
}
