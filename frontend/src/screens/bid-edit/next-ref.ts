/** The next free ref of a kind: E5 after E4, T1 when there is none. */
export function nextRef(taken: readonly string[], kind: string): string {
  const letter = kind === "technology" ? "T" : "E";
  const numbers = taken.flatMap((ref) => {
    const found = new RegExp(`^${letter}(\\d+)$`).exec(ref);
    return found ? [Number(found[1])] : [];
  });
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}
