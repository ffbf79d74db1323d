import { useRef, useState } from "react";
import { useProgress } from "../../api/interests";
import { useMayMove } from "../../api/may";
import { ScrollRegion } from "../../components/scroll-region";

/** For who leads the round: how far each scorer is, and a text to remind those who are not done. */
export function StillToScore({ id, phase }: { id: string; phase: string }) {
  const leads = useMayMove(id);
  const may = leads && (phase === "scoring" || phase === "moderating");
  const { data } = useProgress(id, may);
  if (!may || !data) return null;
  const left = data.scorers.filter((each) => each.submitted < each.bids).length;
  return (
    <section aria-labelledby="still-to-score">
      <h2 id="still-to-score">
        {left === 0 ? "Everybody has scored" : `${left} of ${data.scorers.length} still to score`}
      </h2>
      {data.scorers.length === 0 && <p>Nobody holds the role of scorer in this round yet.</p>}
      {data.scorers.length > 0 && (
        <ScrollRegion label="How far each scorer is">
          <table className="table table-rows table-narrow">
            <thead>
              <tr>
                <th scope="col">Scorer</th>
                <th scope="col">Scores given</th>
                <th scope="col">Bids submitted</th>
              </tr>
            </thead>
            <tbody>
              {data.scorers.map(({ email, name, scored, of, submitted, bids }) => (
                <tr key={email}>
                  <th scope="row">{name || email}</th>
                  <td>
                    {scored} of {of}
                  </td>
                  <td>
                    {submitted} of {bids}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {data.reminder && <Reminder text={data.reminder} />}
    </section>
  );
}

/** Text to paste into an email: to be copied by one button, or selected by hand. */
function Reminder({ text }: { text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState("");
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setCopied("Copied");
    } catch {
      setCopied("Selected: copy it with Ctrl and C");
    }
  };
  return (
    <details className="quiet-details reminder">
      <summary>A reminder to paste into an email</summary>
      <textarea
        ref={field}
        className="field"
        aria-label="Reminder"
        readOnly
        rows={text.split("\n").length + 1}
        value={text}
      />
      <p>
        <button type="button" className="button" onClick={() => void copy()}>
          Copy
        </button>{" "}
        <span role="status">{copied}</span>
      </p>
    </details>
  );
}
