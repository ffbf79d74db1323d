import { type MouseEvent, type RefObject, useEffect, useRef } from "react";

export type Wrong = { field: string; text: string };

/** What is wrong, all at once; takes focus whenever it is shown anew, and leads to each field. */
export function Summary({ faults, asked = 0 }: { faults: readonly Wrong[]; asked?: number }) {
  const summary = useRef<HTMLDivElement>(null);
  const last = useRef(-1);
  useEffect(() => {
    if (faults.length > 0 && last.current !== asked) summary.current?.focus();
    last.current = asked;
  }, [faults, asked]);
  return <SummaryBox box={summary} faults={faults} />;
}

function SummaryBox({ box, faults }: { box: RefObject<HTMLDivElement | null>; faults: readonly Wrong[] }) {
  if (faults.length === 0) return null;
  return (
    <div ref={box} className="nhsuk-error-summary" role="alert" tabIndex={-1}>
      <h2 className="nhsuk-error-summary__title">There is a problem</h2>
      <ul className="nhsuk-list nhsuk-error-summary__list">
        {faults.map((fault) => (
          <li key={fault.field + fault.text}>
            <a href={`#${fault.field}`} onClick={(event) => goTo(event, fault.field)}>
              {fault.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Goes to the field, or when there is none of that name to the nearest that holds it. */
function goTo(event: MouseEvent, field: string) {
  event.preventDefault();
  for (let path = field; path; path = path.replace(/(\.[^.[\]]+|\[[^\]]*\]|^[^.[\]]+)$/, "")) {
    const element = document.getElementById(path);
    if (element) {
      element.scrollIntoView({ block: "center" });
      element.focus({ preventScroll: true });
      return;
    }
  }
}
