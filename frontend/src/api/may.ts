import type { Session } from "./client";
import { useSession } from "./queries";

type Role = Session["roles"][number];

/** The roles that somebody holds in a round; without a round, those they hold anywhere. */
export function rolesIn(session: Session | null | undefined, round?: string): Role[] {
  const here = ({ round: of }: Session["grants"][number]) => round === undefined || of === "" || of === round;
  return (session?.grants ?? []).filter(here).map(({ role }) => role);
}

/** Whether to offer what only these roles may do in a round; "" is every round. The server decides; this keeps the screens quiet. */
export function useHolds(round: string | undefined, ...roles: Role[]): boolean {
  return rolesIn(useSession().data, round).some((role) => roles.includes(role));
}

/** Who prepares a round; "" is those who prepare every round, and so may begin one. */
export const useMayPrepare = (round?: string) => useHolds(round, "admin", "estates");

export const useMayMove = (round: string) => useHolds(round, "admin", "estates", "secretary");

/** Who looks after everything: accounts, and the record as a whole. */
export const useIsAdmin = () => useHolds("", "admin");
