import { useState } from "react";
import { ChoiceField } from "../../edit/choices";
import { useField } from "../../edit/context";
import { TextField } from "../../edit/fields";
import { keyed } from "../../edit/path";
import { sentence } from "../../format/words";
import { Part } from "./part";

const results = [
  ["pass", "Pass"],
  ["fail", "Fail"],
  ["open", "Not yet"],
] as const;
const fits = [
  ["strong", "Strong"],
  ["partial", "Partial"],
  ["weak", "Weak"],
  ["none", "None"],
] as const;

/** The tests that the fund asks for: not weighed, but passed, failed or open. */
const usual: { [kind: string]: string[] } = {
  estates: ["patient engagement", "local estates strategy", "deliverability"],
  technology: ["local digital roadmap", "information governance"],
};

export function PartFit({ strategies }: { strategies: string[] }) {
  const alignment = useField<object>("bid.alignment").value ?? {};
  const listed = [...new Set([...strategies, ...Object.keys(alignment)])];
  return (
    <Part part="fit">
      <Tests />
      <h3>How it fits each strategy</h3>
      {listed.length === 0 && <p className="hint">This round names no strategies.</p>}
      {listed.map((strategy) => {
        const path = keyed("bid.alignment", strategy);
        return (
          <fieldset key={strategy} className="line" id={path} tabIndex={-1}>
            <legend>{sentence(strategy)}</legend>
            <div className="form-row">
              <ChoiceField path={`${path}.fit`} label="Fit" none="Not said" options={fits} />
              <TextField path={`${path}.note`} label="Evidence for it" rows={1} />
            </div>
          </fieldset>
        );
      })}
    </Part>
  );
}

function Tests() {
  const tests = useField<{ [name: string]: unknown }>("bid.tests");
  const kind = useField<string>("bid.kind").value ?? "";
  const [name, setName] = useState("");
  const names = Object.keys(tests.value ?? {});
  const add = (test: string) => {
    const free = test.trim();
    if (free && !names.includes(free)) tests.set({ ...tests.value, [free]: { result: "open" } });
    setName("");
  };
  const without = (test: string) => {
    const { [test]: _, ...rest } = tests.value ?? {};
    tests.set(Object.keys(rest).length > 0 ? rest : undefined);
  };
  return (
    <>
      <h3>Tests</h3>
      {names.length === 0 && <p className="hint">No test is recorded yet.</p>}
      {names.map((test) => {
        const path = keyed("bid.tests", test);
        return (
          <fieldset key={test} className="line" id={path} tabIndex={-1}>
            <legend>{sentence(test)}</legend>
            <div className="form-row">
              <ChoiceField path={`${path}.result`} label="Result" options={results} />
              <TextField path={`${path}.note`} label="Evidence for it" rows={1} />
              {!tests.locked && (
                <button type="button" className="link-button line-remove" onClick={() => without(test)}>
                  Remove<span className="nhsuk-u-visually-hidden"> {test}</span>
                </button>
              )}
            </div>
          </fieldset>
        );
      })}
      {!tests.locked && (
        <div className="form-buttons">
          {(usual[kind] ?? [])
            .filter((test) => !names.includes(test))
            .map((test) => (
              <button key={test} type="button" className="button" onClick={() => add(test)}>
                Add {test}
              </button>
            ))}
          <label className="inline-field">
            Another test{" "}
            <input className="field" value={name} onChange={(event) => setName(event.target.value)} />
          </label>
          <button type="button" className="button" onClick={() => add(name)}>
            Add<span className="nhsuk-u-visually-hidden"> this other test</span>
          </button>
        </div>
      )}
    </>
  );
}
