import { type FormEvent, useState } from "react";
import type { BidSummary } from "../../api/client";
import type { Member } from "../../api/committee";
import type { InterestInput } from "../../api/interests";
import { types } from "./words";

type Props = {
  bids: BidSummary[];
  /** Who keeps the register declares what another has; anybody else raises it, and others decide. */
  keeps: boolean;
  me: string;
  members: Member[];
  declare: (interest: InterestInput) => Promise<boolean>;
};

/** Declares an interest, one's own unless another person is named; or raises another's. */
export function DeclareForm({ bids, keeps, me, members, declare }: Props) {
  const [whose, setWhose] = useState("");
  const raises = whose.trim() !== "" && whose.trim().toLowerCase() !== me && !keeps;
  const [fault, setFault] = useState("");
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const of = (name: string) => String(new FormData(form).get(name) ?? "").trim();
    const type = types.find(([each]) => each === of("type"))?.[0];
    const description = of("description");
    setFault(description ? "" : "Say what the interest is");
    if (!description || !type) return document.getElementById("description")?.focus();
    const person = of("person");
    if (await declare({ bid: of("bid") || null, type, description, ...(person && { person }) })) {
      form.reset();
      setWhose("");
    }
  };
  return (
    <section aria-labelledby="declare">
      <h2 id="declare">Declare or raise an interest</h2>
      <form className="declare" noValidate onSubmit={submit}>
        <label htmlFor="interest-person">Whose, by email (leave it empty for your own)</label>
        <input
          className="field"
          id="interest-person"
          name="person"
          type="email"
          list="interest-people"
          autoComplete="off"
          value={whose}
          aria-describedby="interest-person-about"
          onChange={(event) => setWhose(event.target.value)}
        />
        <datalist id="interest-people">
          {members.map(({ id, name, email }) => email && <option key={id} value={email} label={name} />)}
        </datalist>
        <p className="hint" id="interest-person-about">
          {keeps
            ? "You may declare for others what they have told you."
            : "What you say of somebody else is raised: it counts once it is upheld."}
        </p>
        <label htmlFor="interest-bid">In</label>
        <select className="field" id="interest-bid" name="bid" defaultValue="">
          <option value="">the list as a whole</option>
          {bids.map(({ ref, title }) => (
            <option key={ref} value={ref}>
              {ref} {title}
            </option>
          ))}
        </select>
        <fieldset>
          <legend>What sort of interest</legend>
          {types.map(([type, name, about], nth) => (
            <label key={type} className="check">
              <input type="radio" name="type" value={type} defaultChecked={nth === 0} /> {name}
              <span className="hint">: {about}</span>
            </label>
          ))}
        </fieldset>
        <label htmlFor="description">What it is</label>
        {fault && (
          <p className="score-fault" id="description-error">
            {fault}
          </p>
        )}
        <textarea
          className="field"
          id="description"
          name="description"
          rows={3}
          maxLength={4000}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? "description-error" : undefined}
        />
        <p className="hint">
          A financial interest withdraws the scores that you have given where it recuses you.
        </p>
        <button type="submit" className="button">
          {raises ? "Raise it" : "Declare it"}
        </button>
      </form>
    </section>
  );
}
