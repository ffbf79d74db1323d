import { Link, Navigate } from "react-router";
import { useHolds, useMayPrepare } from "../../api/may";
import { useRounds } from "../../api/queries";
import { Empty, Loaded } from "../../components/loaded";
import { Page } from "../../components/page";
import { place } from "../../format/place";
import { phases } from "../../format/words";

/** The rounds; with only one there is nothing to choose. */
export default function Rounds() {
  const rounds = useRounds();
  const may = useMayPrepare("");
  const mayPlaces = useHolds(undefined, "admin", "estates");
  const only = rounds.data?.length === 1 ? rounds.data[0] : undefined;
  if (only) return <Navigate replace to={place(only.id)} />;
  return (
    <Page
      title="Rounds"
      actions={
        <>
          {mayPlaces && (
            <Link className="button" to="/estate/import">
              Practices, list sizes and surveys
            </Link>
          )}
          {may && (
            <>
              <Link className="button" to="/rounds/import">
                Bring in a round file
              </Link>
              <Link className="button button-main" to="/rounds/new">
                Begin a round
              </Link>
            </>
          )}
        </>
      }
    >
      <Loaded query={rounds} what="the rounds" rows={4}>
        {(all) =>
          all.length === 0 ? (
            <Empty title="There is no round yet">
              {may && (
                <p>
                  <Link to="/rounds/new">Begin a round</Link> from a fund’s usual terms, or bring one in.
                </p>
              )}
              {mayPlaces && (
                <p>
                  Practices, list sizes and surveys need no round:{" "}
                  <Link to="/estate/import">bring them in first</Link>.
                </p>
              )}
              <p>
                A round comes in from its file: <code>lintel import round ROUND.json --data DIR --yes</code>
              </p>
            </Empty>
          ) : (
            <ul className="plain-list">
              {all.map((round) => (
                <li key={round.id}>
                  <Link to={place(round.id)}>{round.name}</Link> {phases[round.phase] ?? round.phase}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
