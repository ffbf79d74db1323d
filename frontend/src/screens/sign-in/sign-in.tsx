import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Navigate, useSearchParams } from "react-router";
import { endSession } from "../../api/cache";
import { api } from "../../api/client";
import { answer, Problem } from "../../api/problem";
import { useDemo, useSession } from "../../api/queries";
import { Page } from "../../components/page";
import { safePlace } from "../../format/place";
import { DemoAccounts } from "./demo-accounts";
import { Organisation, problems } from "./organisation";

type Fault = { field: "email" | "password"; text: string };

function faultsOf(email: string, password: string): Fault[] {
  const faults: Fault[] = [];
  if (!email.trim()) faults.push({ field: "email", text: "Enter your email address" });
  if (!password) faults.push({ field: "password", text: "Enter your password" });
  return faults;
}

export default function SignIn() {
  const [search] = useSearchParams();
  const session = useSession();
  const demo = useDemo();
  const cache = useQueryClient();
  const [faults, setFaults] = useState<Fault[]>([]);
  const [busy, setBusy] = useState(false);

  if (session.data) return <Navigate replace to={safePlace(search.get("to"))} />;

  const enter = async (email: string, password: string) => {
    setBusy(true);
    try {
      endSession(cache, await answer(api.POST("/api/v1/session", { body: { email, password } })));
    } catch (cause) {
      setFaults([
        { field: "email", text: cause instanceof Problem ? cause.message : "Signing in failed. Try again." },
      ]);
      setBusy(false);
    }
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const email = String(form.get("email") ?? "");
    const password = String(form.get("password") ?? "");
    const found = faultsOf(email, password);
    setFaults(found);
    if (found.length === 0) void enter(email.trim(), password);
  };

  const problem = problems[search.get("problem") ?? ""];
  const of = (field: Fault["field"]) => faults.find((fault) => fault.field === field)?.text;
  return (
    <Page title="Sign in" error={faults.length > 0}>
      <div className="sign-in">
        <form noValidate onSubmit={submit}>
          {faults.length > 0 && <Summary faults={faults} />}
          {faults.length === 0 && problem && (
            <p className="warning" role="alert">
              {problem}
            </p>
          )}
          <Organisation to={safePlace(search.get("to"))} />
          <Field name="email" label="Email address" type="email" complete="username" fault={of("email")} />
          <Field
            name="password"
            label="Password"
            type="password"
            complete="current-password"
            fault={of("password")}
          />
          <button type="submit" className="nhsuk-button" disabled={busy}>
            Sign in
          </button>
        </form>
        {demo.data && <DemoAccounts accounts={demo.data.accounts} enter={enter} busy={busy} />}
      </div>
    </Page>
  );
}

/** What is wrong, all at once; takes focus and leads to each field. */
function Summary({ faults }: { faults: Fault[] }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus();
  }, [faults]);
  return (
    <div ref={summary} className="nhsuk-error-summary" role="alert" tabIndex={-1}>
      <h2 className="nhsuk-error-summary__title">There is a problem</h2>
      <ul className="nhsuk-list nhsuk-error-summary__list">
        {faults.map((fault) => (
          <li key={fault.text}>
            <a href={`#${fault.field}`} onClick={(event) => focusField(event, fault.field)}>
              {fault.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(event: { preventDefault: () => void }, id: string) {
  event.preventDefault();
  document.getElementById(id)?.focus();
}

function Field(props: {
  name: Fault["field"];
  label: string;
  type: string;
  complete: string;
  fault?: string;
}) {
  const { name, fault } = props;
  return (
    <div className={`nhsuk-form-group${fault ? " nhsuk-form-group--error" : ""}`}>
      <label className="nhsuk-label" htmlFor={name}>
        {props.label}
      </label>
      {fault && (
        <span className="nhsuk-error-message" id={`${name}-error`}>
          <span className="nhsuk-u-visually-hidden">Error:</span> {fault}
        </span>
      )}
      <input
        className="field"
        id={name}
        name={name}
        type={props.type}
        autoComplete={props.complete}
        spellCheck={false}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${name}-error` : undefined}
      />
    </div>
  );
}
