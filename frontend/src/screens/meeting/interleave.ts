/** Two lists that were agreed apart as one: so many of the first, then so many of the second, and on; the rest follows. */
export function interleave(
  first: readonly string[],
  second: readonly string[],
  [a, b]: [number, number],
): string[] {
  const lists = [first.filter((ref) => ref), second.filter((ref) => !first.includes(ref))];
  const at = [0, 0];
  const made: string[] = [];
  while ((at[0] ?? 0) < (lists[0]?.length ?? 0) || (at[1] ?? 0) < (lists[1]?.length ?? 0)) {
    for (const nth of [0, 1]) {
      const from = at[nth] ?? 0;
      const many = Math.max(1, nth === 0 ? a : b);
      made.push(...(lists[nth]?.slice(from, from + many) ?? []));
      at[nth] = from + many;
    }
  }
  return made;
}
