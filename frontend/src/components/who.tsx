import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { endSession } from "../api/cache";
import { api } from "../api/client";
import { useIsAdmin } from "../api/may";
import { answer } from "../api/problem";
import { useSession } from "../api/queries";
import { list, roles } from "../format/words";

/** Who is signed in, as what, and the way out. */
export function Who() {
  const session = useSession();
  const cache = useQueryClient();
  const [failed, setFailed] = useState(false);
  const admin = useIsAdmin();
  if (!session.data) return null;

  const signOut = async () => {
    try {
      await answer(api.DELETE("/api/v1/session"));
      endSession(cache);
    } catch {
      setFailed(true);
    }
  };

  return (
    <div className="bar-who">
      {admin && <Link to="/people">People</Link>}
      <span title={session.data.email}>
        <Link to="/me">{session.data.name}</Link>{" "}
        <span className="bar-role">({list(session.data.roles.map((r) => roles[r] ?? r))})</span>
      </span>
      <button type="button" className="link-button" onClick={signOut}>
        {failed ? "Still signed in: try again" : "Sign out"}
      </button>
    </div>
  );
}
