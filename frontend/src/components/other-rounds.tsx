/** A place is the workspace's: a change of it is seen in every round that has it. */
export function OtherRounds({ rounds, id }: { rounds: readonly string[]; id: string }) {
  const many = rounds.filter((round) => round !== id).length;
  if (many === 0) return null;
  const who = many === 1 ? "Another round has the same place" : `${many} other rounds have the same place`;
  return <p className="hint">{who}, and what you change here changes there too.</p>;
}
