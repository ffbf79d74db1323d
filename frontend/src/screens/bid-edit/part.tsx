import type { ReactNode } from "react";
import { parts } from "./parts";

/** One part of the bid under its name. */
export function Part({ part, children }: { part: (typeof parts)[number][0]; children: ReactNode }) {
  return (
    <section className="edit-part" aria-labelledby={part}>
      <h2 id={part} tabIndex={-1}>
        {parts.find(([each]) => each === part)?.[1]}
      </h2>
      {children}
    </section>
  );
}
