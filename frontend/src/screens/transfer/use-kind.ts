import type { FileKind } from "../../api/transfer";
import { useFilter } from "../../components/use-filter";

/** Which kind of file is chosen, as the address has it: a link can lead straight to one. */
export function useKind(kinds: readonly FileKind[]): [kind: FileKind, choose: (kind: FileKind) => void] {
  const [read, change] = useFilter();
  const kind = kinds.find((each) => each === read("what")) ?? kinds[0] ?? "round";
  return [kind, (next) => change("what", next)];
}
