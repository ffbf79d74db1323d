import { Link, useParams } from "react-router";
import { type Estate as EstateOf, roundFile } from "../../api/client";
import { useMayPrepare } from "../../api/may";
import { useEstate, useRound } from "../../api/queries";
import { FacetKey } from "../../components/facet";
import { Filters } from "../../components/filters";
import { Empty, Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { useFilter } from "../../components/use-filter";
import { place } from "../../format/place";
import { Elsewhere } from "./elsewhere";
import { asOrder, chosen, inOrder, shows } from "./order";
import { EstateTable } from "./table";

/** The premises and what the surveys found, those in most need first. */
export default function Estate() {
  const { id = "" } = useParams();
  const [read, change] = useFilter();
  const may = useMayPrepare(id);
  const mayImport = useMayPrepare("");
  const estate = useEstate(id);
  const round = useRound(id);
  const order = asOrder(read("sort"));
  const rows = inOrder(chosen(estate.data?.premises ?? [], read("show"), read("find")), order);
  return (
    <Page
      title="Estate"
      of={round.data?.terms.name}
      caption={
        <>
          {estate.data ? said(estate.data, rows.length) : " "}
          {may && estate.data && (
            <>
              {" · "}
              <Link to={place(id, "practices")}>Practices</Link>
            </>
          )}
        </>
      }
      actions={
        <>
          <Filters shows={shows} read={read} change={change} />
          <a className="button" href={roundFile(id, "estate.csv")}>
            Download CSV
          </a>
          {may && (
            <>
              <Link className="button" to={place(id, "practices", "new")}>
                Add a practice
              </Link>
              <Link className="button button-main" to={place(id, "estate", "new")}>
                Add premises
              </Link>
            </>
          )}
        </>
      }
    >
      <Loaded query={estate} what="the estate" rows={20}>
        {(data) => {
          if (data.premises.length === 0) {
            return (
              <>
                <Empty title="There are no premises yet">
                  {may ? (
                    <p>
                      <Link to={place(id, "estate", "new")}>Add the first premises</Link> with their six-facet
                      survey
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
                {may && <Elsewhere id={id} />}
              </>
            );
          }
          if (rows.length === 0) {
            return (
              <Empty title="No premises fit">
                <p>
                  <Link to={place(id, "estate")}>Show all {data.premises.length} premises</Link>
                </p>
              </Empty>
            );
          }
          return (
            <>
              <EstateTable
                id={id}
                premises={rows}
                order={order}
                choose={(next) => change("sort", next === "need" ? "" : next)}
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

function said(estate: EstateOf, shown: number): string {
  const all = estate.premises.length;
  const never = estate.premises.filter((standing) => standing.survey_date === null).length;
  if (all === 0) return "No premises yet";
  const surveyed = never === 0 ? "all surveyed" : `${never} never surveyed`;
  return shown === all ? `${all} premises, ${surveyed}` : `${shown} of ${all} premises`;
}
