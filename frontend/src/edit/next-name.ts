/** The next free name of a letter and a number: E5 after E4, P1 when there is none. */
export function nextName(taken: readonly string[], letter: string): string {
  const numbers = taken.flatMap((name) => {
    const found = new RegExp(`^${letter}(\\d+)$`).exec(name);
    return found ? [Number(found[1])] : [];
  });
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}
