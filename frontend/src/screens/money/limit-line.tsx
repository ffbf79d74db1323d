import type { ScaleBand } from "d3-scale";
import { axisPounds } from "../../format/number";
import type { ByYear } from "./stack";

type Props = { years: string[]; limits: ByYear; x: ScaleBand<string>; y: (n: number) => number };
type Step = { year: string; limit: number; first: boolean };

/** The limit as a step over the years that have one, labelled where it begins and where it changes. */
export function LimitLine({ years, limits, x, y }: Props) {
  const steps: Step[] = [];
  years.forEach((year, at) => {
    const limit = limits[year];
    if (limit === undefined) return;
    const before = at > 0 ? limits[years[at - 1] ?? ""] : undefined;
    steps.push({ year, limit, first: before !== limit });
  });
  const half = (x.step() - x.bandwidth()) / 2;
  return (
    <g className="chart-limit">
      {steps.map(({ year, limit, first }) => {
        const left = (x(year) ?? 0) - half;
        const before = limits[years[years.indexOf(year) - 1] ?? ""];
        return (
          <g key={year}>
            {before !== undefined && before !== limit && (
              <line x1={left} x2={left} y1={y(before)} y2={y(limit)} />
            )}
            <line x1={left} x2={left + x.step()} y1={y(limit)} y2={y(limit)} />
            {first && <Label x={left + 3} y={y(limit) - 5} text={`Limit ${axisPounds(limit)}`} />}
          </g>
        );
      })}
    </g>
  );
}

function Label({ x, y, text }: { x: number; y: number; text: string }) {
  return (
    <text x={x} y={y}>
      {text}
    </text>
  );
}
