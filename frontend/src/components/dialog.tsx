import { type ReactNode, useEffect, useId, useRef } from "react";

type Props = { title: string; close: () => void; children: ReactNode };

/** A question that stands before everything else until it is answered or put away. Focus comes back afterwards. */
export function Dialog({ title, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal?.();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="ask"
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <h2 id={name}>{title}</h2>
      {children}
    </dialog>
  );
}
