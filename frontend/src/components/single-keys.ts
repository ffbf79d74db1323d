import { useEffect, useRef } from "react";

/** The name under which this browser keeps that single keys are turned off, for speech and for tremor. */
export const keysOff = "lintel-keys-off";

/** In a grid, letters are commands; only in a field for words are they typed. */
export const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  !target.closest("[role=grid]") &&
  target.matches("textarea, select, input:not([type=checkbox], [type=radio]), [contenteditable]");

/** Single keys that work anywhere on a screen, unless they are turned off, somebody types, or a question is asked. */
export function useSingleKeys(does: { [key: string]: (() => void) | undefined }) {
  const latest = useRef(does);
  latest.current = does;
  useEffect(() => {
    let wentG = false;
    const press = (event: KeyboardEvent) => {
      const after = wentG;
      wentG = event.key === "g";
      if (after || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (typing(event.target) || document.querySelector("dialog[open]")) return;
      if (localStorage.getItem(keysOff) === "yes") return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
