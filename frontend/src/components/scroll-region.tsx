import { type ReactNode, useEffect, useRef, useState } from "react";

/** A wide table's own room: scrolls by itself, can be reached and scrolled from the keyboard, has a name. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  const region = useRef<HTMLElement>(null);
  const [wider, setWider] = useState(false);

  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWider(element.scrollWidth > element.clientWidth + 1));
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse */}
      <section ref={region} className="scroll-region" aria-label={label} tabIndex={0}>
        {children}
      </section>
      {wider && <p className="hint scroll-hint">There are more columns: scroll the table sideways.</p>}
    </>
  );
}
