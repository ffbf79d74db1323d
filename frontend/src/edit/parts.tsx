import type { ReactNode } from "react";

export type PartLine = {
  part: string;
  name: string;
  /** Whether something in it is to be put right. */
  wrong?: boolean;
  /** What it still wants; undefined where nothing is ever asked for. */
  open?: readonly string[];
};

/** The parts of what is edited as a task list: each a way to it, and what it still wants. */
export function PartsNav({ label, lines }: { label: string; lines: readonly PartLine[] }) {
  return (
    <nav className="parts" aria-label={label}>
      <ol>
        {lines.map(({ part, name, wrong, open }) => (
          <li key={part}>
            <a href={`#${part}`}>{name}</a>
            {wrong ? (
              <b className="field-wrong">To put right</b>
            ) : (
              open && <b>{open.length > 0 ? "To do" : "Done"}</b>
            )}
            {open?.map((text) => (
              <span key={text} className="hint">
                {text}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** One part under its name. */
export function Part({ part, name, children }: { part: string; name: string; children: ReactNode }) {
  return (
    <section className="edit-part" aria-labelledby={part}>
      <h2 id={part} tabIndex={-1}>
        {name}
      </h2>
      {children}
    </section>
  );
}
