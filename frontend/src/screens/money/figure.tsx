import { type ReactNode, useId, useState } from "react";
import { ScrollRegion } from "../../components/scroll-region";
import { type ChartProps, StackChart } from "./stack-chart";
import { YearTable } from "./year-table";

type Props = Omit<ChartProps, "label"> & {
  title: string;
  finding: string;
  csv: string;
  children?: ReactNode;
};

/** A chart with its finding as title, and the same figures as a table for who asks. */
export function Figure({ title, finding, csv, children, ...chart }: Props) {
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  return (
    <section className="figure" aria-labelledby={heading}>
      <h2 id={heading}>
        {title}: {finding}
      </h2>
      {children}
      {asTable ? (
        <ScrollRegion label={`${title} by year`}>
          <YearTable {...chart} />
        </ScrollRegion>
      ) : (
        <StackChart
          label={`${title} by year: ${finding}. The same figures are there as a table.`}
          {...chart}
        />
      )}
      <p className="figure-foot">
        <button
          type="button"
          className="link-button"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? "Show as chart" : "Show as table"}
          <span className="nhsuk-u-visually-hidden">: {title}</span>
        </button>
        <a href={csv}>
          Download CSV<span className="nhsuk-u-visually-hidden">: {title}</span>
        </a>
      </p>
    </section>
  );
}
