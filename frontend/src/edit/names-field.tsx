import { advice, useField } from "./context";
import { about, Field, useTyped } from "./fields";

/** A list of names, one on each line. */
export function NamesField({ path, label, hint }: { path: string; label: string; hint?: string }) {
  const { value = [], set, faults, elsewhere, locked } = useField<string[]>(path);
  const [text, setText] = useTyped(value.join("\n"), elsewhere);
  const wrong = faults[0] ? advice(faults[0]) : undefined;
  const says = hint ?? "One on each line";
  return (
    <Field path={path} label={label} hint={says} wrong={wrong}>
      <textarea
        className="field"
        rows={Math.max(3, value.length + 1)}
        disabled={locked}
        {...about(path, says, wrong)}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          const names = event.target.value.split("\n").map((name) => name.trim());
          const said = names.filter((name) => name !== "");
          set(said.length > 0 ? said : undefined);
        }}
      />
    </Field>
  );
}
