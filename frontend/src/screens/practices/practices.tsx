import { Link, useParams } from "react-router";
import { useMayPrepare } from "../../api/may";
import { type EstatePractice, type Premises, useAllPremises, usePractices } from "../../api/places";
import { useRound } from "../../api/queries";
import { Filters } from "../../components/filters";
import { Empty, Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { Pages, pageOf, pageSize } from "../../components/pages";
import { useFilter } from "../../components/use-filter";
import { plural } from "../../format/number";
import { place } from "../../format/place";
import { PracticeTable } from "./table";

const shows = [
  ["", "All practices"],
  ["round", "In this round"],
  ["homeless", "In no premises"],
] as const;

/** The practices of the workspace, those of no round too; each opens to be changed. */
export default function Practices() {
  const { id = "" } = useParams();
  const [read, set] = useFilter();
  const change = (name: string, value: string) => set(name, value, name === "page" ? [] : ["page"]);
  const practices = usePractices();
  const mayImport = useMayPrepare("");
  const premises = useAllPremises().data?.premises ?? [];
  const round = useRound(id);
  const all = practices.data?.practices ?? [];
  const text = read("find").trim().toLowerCase();
  const housed = new Map<string, Premises[]>();
  for (const each of premises) {
    for (const code of each.premises.practices ?? []) {
      housed.set(code, [...(housed.get(code) ?? []), each.premises]);
    }
  }
  const premisesOf = ({ practice: { code } }: EstatePractice) => housed.get(code) ?? [];
  const rows = all.filter((each) => {
    const { code, name = "", locality = "" } = each.practice;
    if (text && !`${code} ${name} ${locality}`.toLowerCase().includes(text)) return false;
    if (read("show") === "round") return each.rounds.includes(id);
    return read("show") !== "homeless" || premisesOf(each).length === 0;
  });
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(pageOf(read), pages);
  const from = (what: string) => `${place(id, "transfer")}?what=${what}`;

  return (
    <Page
      title="Practices"
      of={round.data?.terms.name}
      caption={
        <>
          <Link to={place(id, "estate")}>All premises</Link>
          {practices.data && ` · ${said(rows.length, all.length)}`}
        </>
      }
      actions={
        <>
          <Filters shows={shows} read={read} change={change} />
          <Link className="button button-main" to={place(id, "practices", "new")}>
            Add a practice
          </Link>
        </>
      }
    >
      <Loaded
        query={practices}
        what="the practices"
        rows={16}
        otherwise={<Link to={place(id, "estate")}>See the premises and who is there</Link>}
      >
        {() => {
          if (all.length === 0) {
            return (
              <Empty title="There are no practices yet">
                <p>
                  <Link to={place(id, "practices", "new")}>Add the first</Link>, or{" "}
                  <Link to={from("practices")}>bring in the published list of practices</Link>
                  {mayImport && (
                    <>
                      , or <Link to="/rounds/import">bring them in with a round file</Link>
                    </>
                  )}
                  .
                </p>
              </Empty>
            );
          }
          if (rows.length === 0) {
            return (
              <Empty title="No practice fits">
                <p>
                  <Link to={place(id, "practices")}>Show all {all.length} practices</Link>
                </p>
              </Empty>
            );
          }
          return (
            <>
              <p className="beside">
                <Link to={from("practices")}>Bring in the published list of practices</Link>
                <Link to={from("list-sizes")}>Bring in list sizes</Link>
              </p>
              <PracticeTable
                id={id}
                practices={rows.slice((page - 1) * pageSize, page * pageSize)}
                premisesOf={premisesOf}
              />
              <Pages
                page={page}
                pages={pages}
                what="the practices"
                go={(to) => change("page", to === 1 ? "" : String(to))}
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

const said = (shown: number, all: number) =>
  shown === all ? plural(all, "practice") : `${shown} of ${plural(all, "practice")}`;
