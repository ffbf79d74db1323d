import type { ReactNode } from "react";
import * as edit from "../../edit/parts";
import { parts } from "./parts";

/** One part of the bid under its name. */
export function Part({ part, children }: { part: (typeof parts)[number][0]; children: ReactNode }) {
  return (
    <edit.Part part={part} name={parts.find(([each]) => each === part)?.[1] ?? ""}>
      {children}
    </edit.Part>
  );
}
