import { DateField, MoneyField, TextField } from "../../edit/fields";
import { Part } from "../../edit/parts";

const tenures = [
  "owner-occupied",
  "leased",
  "NHS Property Services",
  "Community Health Partnerships",
  "NHS trust",
  "local authority",
  "PFI",
];

/** Who owns it, until when it can be used, and what it costs. */
export function PartTenure({ name }: { name: string }) {
  return (
    <Part part="tenure" name={name}>
      <div className="form-row">
        <TextField
          path="premises.tenure"
          label="Tenure"
          list="tenures"
          hint="Owner-occupied, leased, NHS Property Services or another"
        />
        <DateField path="premises.lease_end" label="Lease ends" hint="Empty without a lease" />
        <DateField
          path="premises.lease_break"
          label="Can be ended from"
          hint="The first break, if there is one"
        />
        <TextField path="premises.head_lessee" label="Who holds the lease" hint="When the practices do not" />
        <MoneyField path="premises.rent" label="Rent a year" hint="Paid now, or the notional rent" />
        <DateField path="premises.closing" label="Closes on" hint="Empty when it stays open" />
      </div>
      <datalist id="tenures">
        {tenures.map((tenure) => (
          <option key={tenure} value={tenure} />
        ))}
      </datalist>
    </Part>
  );
}
