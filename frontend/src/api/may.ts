import type { Session } from "./client";
import { useSession } from "./queries";

type Role = Session["roles"][number];

const holds = (roles: readonly Role[]) => (session: Session | null | undefined) =>
  session?.roles.some((role) => roles.includes(role)) ?? false;

/** Whether to offer what only those may do who prepare rounds. The server decides; this keeps the screens quiet. */
export const useMayPrepare = () => holds(["admin", "estates"])(useSession().data);

export const useMayMove = () => holds(["admin", "estates", "secretary"])(useSession().data);

export const useIsAdmin = () => holds(["admin"])(useSession().data);
