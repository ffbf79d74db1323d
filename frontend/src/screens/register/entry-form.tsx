import { useEffect, useMemo, useRef, useState } from "react";
import type { Member } from "../../api/committee";
import type { Register, RegisterInput, RegisterLine } from "../../api/register";
import { Summary } from "../../components/summary";
import { useSubmit } from "../../components/use-submit";
import { CheckField, ChoiceField } from "../../edit/choices";
import { EditingContext } from "../../edit/context";
import { DateField, TextField } from "../../edit/fields";
import { put } from "../../edit/path";
import { PickField } from "../../edit/pick-field";
import { tidy } from "../../edit/tidy";
import { sentence } from "../../format/words";
import { types } from "../interests/words";

type Props = {
  register: Register;
  /** The entry to change; none for a new one. */
  entry: RegisterLine | undefined;
  me: string;
  members: Member[];
  save: (body: RegisterInput, entry: RegisterLine | undefined) => Promise<void>;
  close: () => void;
};

/** The server's paths begin at the entry, which it calls $. */
type Doc = { $: Partial<RegisterInput> };

/** An interest to enter or to change: sent as a whole, since what one declares is said deliberately. */
export function EntryForm({ register, entry, me, members, save, close }: Props) {
  const [doc, setDoc] = useState<Doc>(() => ({ $: entry ? inputOf(entry) : {} }));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { submit, wrong, asked, busy } = useSubmit(
    () => missing(doc),
    async () => {
      await save(bodyOf(doc), entry);
      close();
    },
    "entry-form",
  );
  const editing = useMemo(
    () => ({
      doc,
      faults: wrong.map(({ field, text }) => ({
        path: field,
        found: "",
        expected: text.replace(/^Enter /, ""),
      })),
      set: (path: string, value: unknown) => setDoc((before) => put(before, path, value)),
      elsewhere: 0,
      locked: false,
    }),
    [doc, wrong],
  );
  const { places, relations, may_keep: keeps } = register;
  const option = ({ code, name }: { code: string; name: string }) =>
    [code, name ? `${name} (${code})` : code] as const;
  return (
    <section className="register-form screen-only" aria-labelledby="entry-form">
      <h2 id="entry-form" ref={heading} tabIndex={-1}>
        {entry ? `Change the interest of ${entry.name}` : "Add an interest"}
      </h2>
      <Summary faults={wrong} asked={asked} />
      <EditingContext.Provider value={editing}>
        <form noValidate onSubmit={submit}>
          <div className="form-row">
            {keeps && !entry && (
              <>
                <TextField
                  path="$.person"
                  label="Whose, by email"
                  hint={`Empty: your own, ${me}`}
                  list="register-people"
                />
                <datalist id="register-people">
                  {members.map(
                    ({ id, name, email }) => email && <option key={id} value={email} label={name} />,
                  )}
                </datalist>
              </>
            )}
            <ChoiceField path="$.type" label="Type" options={types.map(([type, name]) => [type, name])} />
            <ChoiceField
              path="$.relation"
              label="They are"
              options={relations.map(({ relation, words }) => [relation, sentence(words)])}
            />
          </div>
          <TextField path="$.description" label="What the interest is" rows={2} />
          <div className="form-row">
            <PickField
              path="$.practices"
              label="Practices"
              options={places.practices.map(option)}
              none="The round has no practices."
            />
            <PickField
              path="$.premises"
              label="Premises"
              options={places.premises.map(option)}
              none="The round has no premises."
            />
            <TextField
              path="$.organisation"
              label="Another organisation"
              hint="A supplier, a landlord, a charity"
            />
          </div>
          <div className="form-row">
            <DateField path="$.from" label="Held from" />
            <DateField path="$.to" label="Held to" hint="Empty: still held" />
            {keeps && <DateField path="$.declared" label="Declared on" hint="Empty: today" />}
          </div>
          <TextField path="$.managed" label="How it is managed" rows={1} />
          <CheckField path="$.publish" label="It may be published with their name in the public register" />
          <p className="form-buttons">
            <button type="submit" className="button button-main" disabled={busy}>
              {entry ? "Save the change" : "Add to the register"}
            </button>
            <button type="button" className="button" onClick={close}>
              Cancel
            </button>
          </p>
        </form>
      </EditingContext.Provider>
    </section>
  );
}

function inputOf(entry: RegisterLine): Partial<RegisterInput> {
  const { person, role, type, relation, description, organisation, practices, premises } = entry;
  const { from, to, managed, publish, declared } = entry;
  return {
    person,
    role,
    type,
    relation,
    description,
    organisation,
    practices,
    premises,
    from,
    to,
    managed,
    publish,
    declared,
  };
}

function missing({ $: { type, relation, description } }: Doc) {
  return [
    ...(type ? [] : [{ field: "$.type", text: "Enter the type of interest" }]),
    ...(relation ? [] : [{ field: "$.relation", text: "Enter what they are to it" }]),
    ...(description?.trim() ? [] : [{ field: "$.description", text: "Enter what the interest is" }]),
  ];
}

const bodyOf = ({ $ }: Doc) => tidy($) as RegisterInput;
