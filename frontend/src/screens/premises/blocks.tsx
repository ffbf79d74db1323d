import type { PremisesDetail } from "../../api/client";
import { ScrollRegion } from "../../components/scroll-region";
import { plural, pounds } from "../../format/number";
import { sentence } from "../../format/words";

const risks = ["high", "significant", "moderate", "low"] as const;

/** Backlog maintenance by risk, block by block. */
export function Blocks({ data }: { data: PremisesDetail }) {
  const { blocks, backlog, risk_adjusted_backlog: adjusted } = data.standing;
  return (
    <section aria-labelledby="backlog">
      <h2 id="backlog">Backlog</h2>
      {blocks.length === 0 ? (
        <p>No backlog is written down for these premises.</p>
      ) : (
        <ScrollRegion label="Backlog by block and risk">
          <table className="table table-rows table-sticky">
            <thead>
              <tr>
                <th scope="col">Block</th>
                <th scope="col" className="number">
                  Life left
                </th>
                {risks.map((risk) => (
                  <th key={risk} scope="col" className="number">
                    {sentence(risk)}
                  </th>
                ))}
                <th scope="col" className="number">
                  Risk-adjusted
                </th>
              </tr>
            </thead>
            <tbody>
              {blocks.map((block) => (
                <tr key={block.name}>
                  <th scope="row">{sentence(block.name || "All of it")}</th>
                  <td className="number">
                    {block.life_years === null ? "–" : plural(block.life_years, "year")}
                  </td>
                  {risks.map((risk) => (
                    <td key={risk} className="number">
                      {block.backlog ? pounds(block.backlog[risk]) : "–"}
                    </td>
                  ))}
                  <td className="number">
                    {block.risk_adjusted_backlog === null
                      ? "–"
                      : pounds(Math.round(block.risk_adjusted_backlog))}
                  </td>
                </tr>
              ))}
            </tbody>
            {backlog && (
              <tfoot>
                <tr>
                  <th scope="row">All together</th>
                  <td />
                  {risks.map((risk) => (
                    <td key={risk} className="number">
                      {pounds(backlog[risk])}
                    </td>
                  ))}
                  <td className="number">{adjusted === null ? "–" : pounds(Math.round(adjusted))}</td>
                </tr>
              </tfoot>
            )}
          </table>
        </ScrollRegion>
      )}
      <Items blocks={data.premises.blocks ?? []} />
      {adjusted !== null && (
        <p>
          Risk-adjusted backlog: <b>{pounds(adjusted)}</b>. High and significant count in full; moderate and
          low are spread over the life that is left.
        </p>
      )}
    </section>
  );
}

type Written = NonNullable<PremisesDetail["premises"]["blocks"]>;

/** What is overdue, thing by thing, where it is written down so. */
function Items({ blocks }: { blocks: Written }) {
  const lines = blocks.flatMap((block) =>
    (block.items ?? []).map((item) => ({ block: block.name, ...item })),
  );
  if (lines.length === 0) return null;
  return (
    <details className="quiet-details">
      <summary>{plural(lines.length, "item")} of backlog</summary>
      <table className="table table-narrow">
        <thead>
          <tr>
            <th scope="col">What is overdue</th>
            <th scope="col">Block</th>
            <th scope="col" className="number">
              Consequence × likelihood
            </th>
            <th scope="col" className="number">
              Cost
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two items may be the same; they never move
            <tr key={at}>
              <th scope="row">{sentence(line.item || "Not said")}</th>
              <td>{line.block ?? "–"}</td>
              <td className="number">
                {line.consequence} × {line.likelihood} = {line.consequence * line.likelihood}
              </td>
              <td className="number">{pounds(line.cost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
