import { Link, useParams } from "react-router";
import { type Estate as EstateOf, roundFile } from "../../api/client";
import { useMayPrepare } from "../../api/may";
import { useEstate, useRound } from "../../api/queries";
import { FacetKey } from "../../components/facet";
import { Filters } from "../../components/filters";
import { Empty, Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { Pages } from "../../components/pages";
import { useFilter } from "../../components/use-filter";
import { count } from "../../format/number";
import { place } from "../../format/place";
import { asOrder, queryOf, shows } from "./asked";
import { Elsewhere } from "./elsewhere";
import { MoreFilters } from "./more-filters";
import { EstateTable } from "./table";

/** The premises and what the surveys found, those in most need first. */
export default function Estate() {
  const { id = "" } = useParams();
  const [read, set] = useFilter();
  const may = useMayPrepare(id);
  const mayImport = useMayPrepare("");
  const query = queryOf(read);
  const estate = useEstate(id, query);
  const round = useRound(id);
  const order = asOrder(read("sort"));
  const change = (name: string, value: string) => set(name, value, name === "page" ? [] : ["page"]);
  const { page: _, ...kept } = query;
  return (
    <Page
      title="Estate"
      of={round.data?.terms.name}
      caption={estate.data ? said(estate.data) : " "}
      actions={
        <>
          <Filters shows={shows} read={read} change={change} />
          <a className="button" href={`${roundFile(id, "estate.csv")}?${new URLSearchParams(kept)}`}>
            Download CSV
          </a>
          {may && (
            <Link className="button button-main" to={place(id, "estate", "new")}>
              Add premises
            </Link>
          )}
        </>
      }
    >
      <Loaded query={estate} what="the estate" rows={20}>
        {(data) => {
          if (data.all === 0) {
            return (
              <>
                <Empty title="There are no premises yet">
                  {may ? (
                    <p>
                      <Link to={place(id, "estate", "new")}>Add the first premises</Link> with their six-facet
                      survey, or{" "}
                      <Link to={`${place(id, "transfer")}?what=surveys`}>
                        bring in surveys from a spreadsheet
                      </Link>
                      {mayImport && (
                        <>
                          , or <Link to="/rounds/import">bring them in with a round file</Link>
                        </>
                      )}
                      .
                    </p>
                  ) : (
                    <p>An estates lead adds premises and their six-facet surveys; then they stand here.</p>
                  )}
                </Empty>
                <Beside id={id} may={may} />
                {may && <Elsewhere id={id} />}
              </>
            );
          }
          return (
            <>
              <div className="filters filters-more">
                <MoreFilters
                  localities={data.localities}
                  tenures={data.tenures}
                  read={read}
                  change={change}
                />
                <Beside id={id} may={may} />
              </div>
              {data.matching === 0 ? (
                <Empty title="No premises fit">
                  <p>
                    <Link to={place(id, "estate")}>Show all {data.all} premises</Link>
                  </p>
                </Empty>
              ) : (
                <EstateTable
                  id={id}
                  premises={data.premises}
                  order={order}
                  gaps={read("show") === "gaps"}
                  choose={(next) => change("sort", next === "need" ? "" : next)}
                />
              )}
              <Pages
                page={data.page}
                pages={data.pages}
                what="the estate"
                go={(page) => change("page", page === 1 ? "" : String(page))}
              />
              <FacetKey />
              {may && <Elsewhere id={id} />}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** What belongs to the estate and stands on screens of its own. */
function Beside({ id, may }: { id: string; may: boolean }) {
  return (
    <p className="beside">
      <Link to={place(id, "need")}>Need and bids</Link>
      {may && (
        <>
          <Link to={place(id, "practices")}>Practices</Link>
          <Link to={`${place(id, "transfer")}?what=surveys`}>Bring in surveys</Link>
          <Link to={place(id, "practices", "new")}>Add a practice</Link>
        </>
      )}
    </p>
  );
}

function said(estate: EstateOf): string {
  const { all, matching, never_surveyed: never } = estate;
  if (all === 0) return "No premises yet";
  const surveyed = never === 0 ? "all surveyed" : `${count(never)} never surveyed`;
  return matching === all
    ? `${count(all)} premises, ${surveyed}`
    : `${count(matching)} of ${count(all)} premises`;
}
