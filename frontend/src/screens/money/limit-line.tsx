import type { ScaleBand } from "d3-scale";
import type { ByYear } from "./stack";

type Props = { years: string[]; limits: ByYear; x: ScaleBand<string>; y: (n: number) => number };

/** The limit as a step over the years that have one; the figure stands below each year. */
export function LimitLine({ years, limits, x, y }: Props) {
  const half = (x.step() - x.bandwidth()) / 2;
  return (
    <g className="chart-limit">
      {years.map((year, at) => {
        const limit = limits[year];
        if (limit === undefined) return null;
        const left = (x(year) ?? 0) - half;
        const before = limits[years[at - 1] ?? ""];
        return (
          <g key={year}>
            {before !== undefined && before !== limit && (
              <line x1={left} x2={left} y1={y(before)} y2={y(limit)} />
            )}
            <line x1={left} x2={left + x.step()} y1={y(limit)} y2={y(limit)} />
            {before === undefined && (
              <text x={at > 0 ? left - 4 : left + 2} y={y(limit) + 5} textAnchor={at > 0 ? "end" : "start"}>
                limit
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
