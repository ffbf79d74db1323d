import { NumberField, TextField } from "../../edit/fields";
import { Part } from "../../edit/parts";

/** How large it is, and how much it takes to keep warm. */
export function PartSpace({ name }: { name: string }) {
  return (
    <Part part="space" name={name}>
      <div className="form-row">
        <NumberField path="premises.gia_m2" label="Area inside the outer walls (GIA)" unit="m²" />
        <NumberField path="premises.nia_m2" label="Area to use (NIA)" unit="m²" />
        <NumberField path="premises.void_m2" label="Of it empty and paid for" unit="m²" />
        <NumberField path="premises.rooms" label="Rooms to see patients in" unit="rooms" />
      </div>
      <h3>Energy</h3>
      <div className="form-row" id="premises.energy" tabIndex={-1}>
        <NumberField path="premises.energy.kwh" label="Used in a year" unit="kWh" />
        <NumberField path="premises.energy.heated_m3" label="Heated volume" unit="m³" />
        <TextField
          path="premises.energy.type"
          label="Type of premises"
          list="energy-types"
          hint="It sets the target: gp surgery or health centre"
        />
      </div>
      <datalist id="energy-types">
        <option value="gp surgery" />
        <option value="health centre" />
      </datalist>
    </Part>
  );
}
