import { Link } from "react-router";
import type { BidDetail } from "../../api/client";
import { longDate } from "../../format/date";
import { costs } from "../../format/liability";
import { place } from "../../format/place";
import { sentence } from "../../format/words";

/** What the bid is, in a few sentences. */
export function Lead({ id, data }: { id: string; data: BidDetail }) {
  const { bid, result } = data;
  return (
    <div className="lead">
      <p>
        {sentence(bid.scheme || bid.kind)}
        {data.practices.length > 0 && ` for ${data.practices.map((p) => p.name || p.code).join(", ")}`}
        {bid.population !== undefined && `, serving ${bid.population.toLocaleString("en-GB")} people`}.{" "}
        {when(data)} {signedUp(data)}
      </p>
      <p>{costs(bid.ref, result.liability)}</p>
      <Neighbours id={id} data={data} />
      {result.tie_note && <p>{result.tie_note}</p>}
      {bid.alternative_to && (
        <p>
          A reserve for <Link to={place(id, "bids", bid.alternative_to)}>{bid.alternative_to}</Link>
          {bid.switch_by && `, to be switched to by ${longDate(bid.switch_by)}`}.
        </p>
      )}
      {bid.other_route && <p>Another route to the money: {bid.other_route}.</p>}
      {bid.confidential && <p>Parts of this bid are confidential and are left out of the public paper.</p>}
    </div>
  );
}

/** How many of its practices stand behind it, and which do not yet; nothing where nobody was asked. */
function signedUp({ bid, practices }: BidDetail): string {
  const signed = bid.signed_up ?? [];
  const without = practices.filter(({ code }) => !signed.includes(code)).map((p) => p.name || p.code);
  if (signed.length === 0 || practices.length === 0) return "";
  if (without.length === 0)
    return practices.length === 1
      ? "The practice has signed up to it."
      : "Every practice has signed up to it.";
  return `${signed.length} of ${practices.length} practices have signed up to it; not yet: ${without.join(", ")}.`;
}

function when({ bid, result }: BidDetail): string {
  const says: string[] = [];
  if (bid.starts) says.push(`starts on ${longDate(bid.starts)}`);
  if (bid.completes) says.push(`completes on ${longDate(bid.completes)}`);
  if (bid.cohort !== undefined) says.push(`applies for cohort ${bid.cohort}`);
  if (result.cohort !== null && result.cohort !== bid.cohort) says.push(`can meet cohort ${result.cohort}`);
  return says.length > 0 ? `It ${says.join(", ")}.` : "It does not say when it starts or completes.";
}

function Neighbours({ id, data }: { id: string; data: BidDetail }) {
  const { above, below } = data;
  if (!above && !below) return null;
  return (
    <p>
      {above && (
        <>
          It stands {above.lead} points below{" "}
          <Link to={place(id, "bids", above.ref)}>
            {above.ref} {above.title}
          </Link>
        </>
      )}
      {above && below && " and "}
      {below && (
        <>
          {!above && "It stands "}
          {below.lead} points above{" "}
          <Link to={place(id, "bids", below.ref)}>
            {below.ref} {below.title}
          </Link>
        </>
      )}
      .
    </p>
  );
}
