import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { api, type Bid } from "../../api/client";
import { answer, Problem } from "../../api/problem";
import { useBids, useRound, useSetup } from "../../api/queries";
import { Page } from "../../components/page";
import { Summary, type Wrong } from "../../components/summary";
import { place } from "../../format/place";
import { tookBid } from "./body";
import { fieldName } from "./names";
import { nextRef } from "./next-ref";
import { kinds } from "./part-about";

/** The few things a bid begins with; all else is filled in on its own page, saved as one goes. */
export default function NewBid() {
  const { id = "" } = useParams();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const round = useRound(id);
  const setup = useSetup(id).data;
  const bids = useBids(id).data;
  const [kind, setKind] = useState<Bid["kind"]>("estates");
  const [ref, setRef] = useState<string | null>(null);
  const [title, setTitle] = useState("");
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<Wrong[]>([]);
  const [asked, setAsked] = useState(0);
  const [busy, setBusy] = useState(false);
  const taken = [...(bids?.bids ?? []), ...(bids?.withdrawn ?? [])].map((bid) => bid.ref);
  const shownRef = ref ?? nextRef(taken, kind);
  const needsReason = setup?.locks.bids_need_reason ?? false;

  const refuse = (found: Wrong[]) => {
    setWrong(found);
    setAsked(asked + 1);
    setBusy(false);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found: Wrong[] = [];
    if (!shownRef.trim()) found.push({ field: "bid.ref", text: "Enter a ref, such as E1" });
    if (!title.trim()) found.push({ field: "bid.title", text: "Enter a title" });
    if (needsReason && !reason.trim()) found.push({ field: "reason", text: "Enter why a bid is added now" });
    if (found.length > 0) return refuse(found);
    setBusy(true);
    try {
      const body = {
        bid: { ref: shownRef.trim(), title: title.trim(), kind },
        reason: reason.trim() || undefined,
      };
      const made = await answer(api.POST("/api/v1/rounds/{id}/bids", { params: { path: { id } }, body }));
      tookBid(cache, id, made.bid.ref, made);
      navigate(`${place(id, "bids", made.bid.ref)}/edit`);
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause;
      const faults = cause.fields.map((f) => ({
        field: f.path,
        text: `${fieldName(f.path)}: enter ${f.expected}`,
      }));
      refuse(faults.length > 0 ? faults : [{ field: "bid.ref", text: cause.message }]);
    }
  };
  const of = (field: string) => wrong.find((each) => each.field === field)?.text;
  const text = (
    field: string,
    label: string,
    value: string,
    change: (text: string) => void,
    hint?: string,
  ) => (
    <div className={`form-field${of(field) ? " form-field-wrong" : ""}`}>
      <label htmlFor={field}>{label}</label>
      <input
        className="field"
        id={field}
        value={value}
        autoComplete="off"
        aria-invalid={of(field) ? true : undefined}
        aria-describedby={`${field}-about`}
        onChange={(event) => change(event.target.value)}
      />
      <div id={`${field}-about`}>
        {of(field) && <p className="field-wrong">{of(field)}</p>}
        {hint && <p className="hint">{hint}</p>}
      </div>
    </div>
  );

  return (
    <Page
      title="Add a bid"
      of={round.data?.terms.name}
      caption={<Link to={place(id, "bids")}>All bids</Link>}
      error={wrong.length > 0}
    >
      {setup?.locks.bids ? (
        <p className="warning">{setup.locks.why.bids}</p>
      ) : (
        <form noValidate className="form" onSubmit={submit}>
          <Summary faults={wrong} asked={asked} />
          <fieldset className="form-field pick">
            <legend>Kind</legend>
            {kinds.map(([value, name]) => (
              <label key={value}>
                <input type="radio" name="kind" checked={kind === value} onChange={() => setKind(value)} />{" "}
                {name}
              </label>
            ))}
          </fieldset>
          {text("bid.ref", "Ref", shownRef, setRef, "A short name for papers and lists. It stays for good.")}
          {text("bid.title", "Title", title, setTitle)}
          {needsReason &&
            text("reason", "Why is a bid added now that they are being scored?", reason, setReason)}
          <button type="submit" className="button button-main" disabled={busy}>
            Add it and fill it in
          </button>
        </form>
      )}
    </Page>
  );
}
