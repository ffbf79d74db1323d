import { useState } from "react";
import { Dialog } from "../../components/dialog";
import { longTime } from "../../format/date";

type Props = { name: string; link: { url: string; expires: string }; close: () => void };

/** The link that lets a person in. It is shown this once: nobody can look it up afterwards. */
export function LinkToCopy({ name, link, close }: Props) {
  const [said, setSaid] = useState("");
  const url = new URL(link.url, window.location.origin).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setSaid("Copied.");
    } catch {
      setSaid("The browser does not let us copy. Select the link and copy it.");
    }
  };
  return (
    <Dialog title={`A link for ${name}`} close={close}>
      <p>
        Send it to {name} alone: whoever has it chooses the password. It works once, until{" "}
        {longTime(link.expires)}, and is not shown again.
      </p>
      <div className="form-field">
        <label htmlFor="link">Link</label>
        <input className="field" id="link" readOnly value={url} onFocus={(event) => event.target.select()} />
      </div>
      <div role="status">{said}</div>
      <div className="ask-buttons">
        <button type="button" className="button button-main" onClick={() => void copy()}>
          Copy the link
        </button>
        <button type="button" className="button" onClick={close}>
          Done
        </button>
      </div>
    </Dialog>
  );
}
