import type { PremisesDetail } from "../../api/client";
import { ScrollRegion } from "../../components/scroll-region";
import { pounds } from "../../format/number";
import { sentence } from "../../format/words";

type Block = NonNullable<PremisesDetail["premises"]["blocks"]>[number];
const risks = ["high", "significant", "moderate", "low"] as const;

/** Backlog maintenance by risk, block by block. */
export function Blocks({ data }: { data: PremisesDetail }) {
  const blocks: Block[] = data.premises.blocks ?? [];
  const { backlog, risk_adjusted_backlog: adjusted } = data.standing;
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
              </tr>
            </thead>
            <tbody>
              {blocks.map((block) => (
                <tr key={block.name}>
                  <th scope="row">{sentence(block.name || "All of it")}</th>
                  <td className="number">
                    {block.life_years === undefined ? "–" : `${block.life_years} years`}
                  </td>
                  {risks.map((risk) => (
                    <td key={risk} className="number">
                      {block.backlog ? pounds(block.backlog[risk]) : "–"}
                    </td>
                  ))}
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
                </tr>
              </tfoot>
            )}
          </table>
        </ScrollRegion>
      )}
      {adjusted !== null && (
        <p>
          Risk-adjusted backlog: <b>{pounds(adjusted)}</b>. High and significant count in full; moderate and
          low are spread over the life that is left.
        </p>
      )}
    </section>
  );
}
