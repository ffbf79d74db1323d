/** A sentence that stands on the screen and, when it changes, is said politely to those who do not see it. */
export function Announcer({ text }: { text: string }) {
  return <div role="status">{text}</div>;
}
