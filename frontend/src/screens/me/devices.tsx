import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { endSession } from "../../api/cache";
import { api } from "../../api/client";
import { answer, Problem } from "../../api/problem";
import { Loaded } from "../../components/loaded";
import { longTime } from "../../format/date";

/** Where one is signed in, and the way to sign out there. */
export function Devices() {
  const cache = useQueryClient();
  const [said, setSaid] = useState("");
  const devices = useQuery({
    queryKey: ["devices"],
    queryFn: ({ signal }) => answer(api.GET("/api/v1/session/devices", { signal })),
  });
  const end = async (session: string, current: boolean, where: string) => {
    try {
      await answer(api.DELETE("/api/v1/session/devices/{session}", { params: { path: { session } } }));
      if (current) return endSession(cache);
      setSaid(`Signed out from ${where}.`);
      await cache.invalidateQueries({ queryKey: ["devices"] });
    } catch (cause) {
      setSaid(cause instanceof Problem ? cause.message : "That did not work. Try again.");
    }
  };
  return (
    <section aria-labelledby="devices">
      <h2 id="devices">Where you are signed in</h2>
      <Loaded query={devices} what="where you are signed in" rows={3}>
        {({ sessions }) => (
          <ul className="tasks form">
            {sessions.map((session) => (
              <li key={session.id}>
                <span>
                  {session.where || "Somewhere"}
                  {session.current && <b> (here)</b>}
                  <span className="hint">
                    Since {longTime(session.started)}, last seen {longTime(session.last_seen)}
                  </span>
                </span>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => void end(session.id, session.current, session.where)}
                >
                  Sign out
                  <span className="nhsuk-u-visually-hidden">
                    {" "}
                    from {session.where}, since {longTime(session.started)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <div role="status">{said}</div>
    </section>
  );
}
