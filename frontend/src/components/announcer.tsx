/** Says a change to those who do not see it, politely; also stands on the screen when `seen`. */
export function Announcer({ text, seen = false }: { text: string; seen?: boolean }) {
  return (
    <p className={seen ? "announcement" : "nhsuk-u-visually-hidden"} role="status" aria-live="polite">
      {text}
    </p>
  );
}
