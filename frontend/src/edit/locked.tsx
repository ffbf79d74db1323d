import { type ReactNode, useContext, useMemo } from "react";
import { EditingContext } from "./context";

/** Fields that cannot be changed now, and the sentence that says why. */
export function Locked({ when, why, children }: { when: boolean; why?: string; children: ReactNode }) {
  const editing = useContext(EditingContext);
  const locked = useMemo(() => ({ ...editing, locked: editing.locked || when }), [editing, when]);
  return (
    <EditingContext.Provider value={locked}>
      {when && why && <p className="hint">{why}</p>}
      {children}
    </EditingContext.Provider>
  );
}
