import { CapitalGrid } from "./capital-grid";
import { Funding } from "./funding";
import { Part } from "./part";

export function PartCapital({ firstYear }: { firstYear: string }) {
  return (
    <Part part="capital">
      <CapitalGrid firstYear={firstYear} />
      <Funding />
    </Part>
  );
}
