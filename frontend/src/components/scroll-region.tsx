import type { ReactNode } from "react";

/** A wide table's own room: scrolls by itself, can be reached and scrolled from the keyboard, has a name. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse
    <section className="scroll-region" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
