import { scaleBand, scaleLinear } from "d3-scale";
import { useId } from "react";
import { useWidth } from "../../components/use-width";
import { axisPounds, pounds, shortPounds } from "../../format/number";
import { LimitLine } from "./limit-line";
import { type ByYear, extent, type Series, stack } from "./stack";

export type ChartProps = {
  /** The finding, as words for those who do not see the marks. */
  label: string;
  years: string[];
  /** From the base of every bar upwards; the first is what was committed before this round. */
  series: Series[];
  totals: ByYear;
  limits: ByYear;
  untested: string[];
  /** Years in which the limit is over. */
  over: ReadonlySet<string>;
};

const height = 380;

/** Marks lower than this, in px, stand without a line between them, which would hide them. */
const thin = 4;
const margin = { top: 34, right: 8, bottom: 46, left: 56 };

/** Amounts by financial year as piled bars in the list's order, with the limit as a labelled step. */
export function StackChart({ label, years, series, totals, limits, untested, over }: ChartProps) {
  const [box, width] = useWidth<HTMLDivElement>(960);
  const ids = useId();
  const x = scaleBand(years, [margin.left, width - margin.right])
    .paddingInner(0.22)
    .paddingOuter(0.1);
  const y = scaleLinear(extent(series, years, limits), [height - margin.bottom, margin.top]).nice(5);
  const band = x.bandwidth();
  const narrow = band < 44;
  return (
    <div ref={box} className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} height={height} role="img" aria-label={label}>
        <Hatches ids={ids} />
        {years
          .filter((year) => untested.includes(year))
          .map((year) => (
            <g key={year}>
              <rect
                x={(x(year) ?? 0) - (x.step() - band) / 2}
                y={margin.top - 30}
                width={x.step()}
                height={height - margin.bottom - margin.top + 30}
                fill={`url(#${ids}-untested)`}
              />
              <text className="chart-untested" x={(x(year) ?? 0) + band / 2} y={margin.top - 18}>
                {narrow ? "?" : "not tested"}
              </text>
            </g>
          ))}
        {y.ticks(5).map((tick) => (
          <g key={tick} className={tick === 0 ? "chart-zero" : "chart-grid"}>
            <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
            <text x={margin.left - 6} y={y(tick) + 4}>
              {axisPounds(tick)}
            </text>
          </g>
        ))}
        {years.map((year) => (
          <g key={year} transform={`translate(${x(year) ?? 0} 0)`}>
            <Bar year={year} series={series} band={band} y={y} hatch={`url(#${ids}-committed)`} />
            <text className="chart-year" x={band / 2} y={height - 28}>
              {narrow ? `’${year.slice(2, 4)}` : year}
            </text>
            <text
              className={limits[year] === undefined ? "chart-untested" : "chart-over"}
              x={band / 2}
              y={height - 10}
            >
              {narrow ? "" : limits[year] === undefined ? "no limit" : `limit ${axisPounds(limits[year])}`}
            </text>
          </g>
        ))}
        <LimitLine years={years} limits={limits} x={x} y={y} />
        {(narrow ? [] : years).map((year) => (
          <g key={year} transform={`translate(${x(year) ?? 0} 0)`}>
            <text
              className={`chart-total${over.has(year) ? " chart-over" : ""}`}
              x={band / 2}
              y={top(series, year, y) - 5}
            >
              {shortPounds(totals[year] ?? 0)}
              {over.has(year) && " over"}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

const top = (series: Series[], year: string, y: (n: number) => number) =>
  y(Math.max(0, ...stack(series, year).map((mark) => mark.to)));

function Bar(props: {
  year: string;
  series: Series[];
  band: number;
  y: (n: number) => number;
  hatch: string;
}) {
  const { year, series, band, y, hatch } = props;
  return stack(series, year).map((mark) => {
    const one = series[mark.series];
    const upper = Math.min(y(mark.from), y(mark.to));
    const tall = Math.abs(y(mark.from) - y(mark.to));
    const kind = tall < thin ? "mark mark-thin" : "mark";
    const committed = mark.series === 0;
    return (
      <g key={one?.key} className={committed ? "mark-committed" : `${kind} tone-${(mark.series - 1) % 4}`}>
        <title>{`${one?.name}, ${year}: ${pounds(one?.byYear[year] ?? 0)}`}</title>
        <rect x={0} y={upper} width={band} height={tall} />
        {committed && <rect x={0} y={upper} width={band} height={tall} fill={hatch} className="mark-hatch" />}
        {tall >= 12 && band >= 22 && (
          <text x={band / 2} y={upper + tall / 2 + 4}>
            {committed ? (band >= 70 ? "committed" : "") : one?.key}
          </text>
        )}
      </g>
    );
  });
}

/** Hatches tell the series apart where there is no colour. */
function Hatches({ ids }: { ids: string }) {
  return (
    <defs>
      <pattern
        id={`${ids}-committed`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className="hatch-committed" x1="0" y1="0" x2="0" y2="7" />
      </pattern>
      <pattern
        id={`${ids}-untested`}
        width="9"
        height="9"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <line className="hatch-untested" x1="0" y1="0" x2="0" y2="9" />
      </pattern>
    </defs>
  );
}
