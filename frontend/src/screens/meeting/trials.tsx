import { Do } from "./do";
import { useHere } from "./here";
import { says } from "./say";

type Props = { proposal: string; show: (name: string) => void };

/** Which order is shown: the list, or one that is tried beside it. */
export function Trials({ proposal, show }: Props) {
  const { view, ask } = useHere();
  if (view.proposals.length === 0) return null;
  const shown = view.proposals.find(({ name }) => name === proposal);
  return (
    <div className="trials">
      <fieldset className="trial-tabs">
        <legend className="nhsuk-u-visually-hidden">Which order is shown</legend>
        {["", ...view.proposals.map(({ name }) => name)].map((name) => (
          <button
            key={name}
            type="button"
            className="button"
            aria-pressed={name === proposal}
            onClick={() => show(name)}
          >
            {name ? `Trial: ${name}` : "The list"}
          </button>
        ))}
      </fieldset>
      {shown && (
        <p className="button-row">
          <span>{shown.sentence}</span>
          <Do action="adopt" quiet ask={() => ask({ ask: "adopt", proposal: shown.name })} more={shown.name}>
            Adopt it…
          </Do>
          <Do
            action="drop"
            quiet
            ask={() => ask({ ask: "say", say: says.drop(shown.name) })}
            more={shown.name}
          >
            Drop it…
          </Do>
        </p>
      )}
    </div>
  );
}
