import { useLocation } from "react-router";
import { api } from "../api/client";
import { answer } from "../api/problem";
import { useSession } from "../api/queries";
import { Ask } from "./ask";
import { Dialog } from "./dialog";

/** "Is it you?": by the password, or where there is none by the organisation's own sign-in. */
export default function Prove({ proven, close }: { proven: () => void; close: () => void }) {
  const session = useSession().data;
  const here = useLocation();
  if (session && !session.has_password) {
    const to = encodeURIComponent(here.pathname + here.search);
    return (
      <Dialog title="Show once more that it is you" close={close}>
        <p>You sign in through your organisation. Go there and come back, then do it again.</p>
        <div className="ask-buttons">
          <a className="button button-main" href={`/api/v1/oidc/start?fresh=1&to=${to}`}>
            Sign in again
          </a>
          <button type="button" className="button" onClick={close}>
            Cancel
          </button>
        </div>
      </Dialog>
    );
  }
  return (
    <Ask
      title="Show once more that it is you"
      label="Your password"
      required="Enter your password"
      secret
      act="Go on"
      go={async (password) => {
        await answer(api.POST("/api/v1/session/fresh", { body: { password } }));
        proven();
      }}
      close={close}
    >
      <p>This cannot be taken back, or it lets people in. For ten minutes you will not be asked again.</p>
    </Ask>
  );
}
