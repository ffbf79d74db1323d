import { Ask } from "../../components/ask";
import { useAnswer } from "./here";
import type { Say } from "./say";

/** Asks for one text, or only once more, before something is done. */
export function SayDialog({ say, close }: { say: Say; close: () => void }) {
  const give = useAnswer();
  const { title, about, label, required, start, button, act } = say;
  return (
    <Ask
      title={title}
      label={label}
      required={required}
      start={start}
      act={button}
      go={(text) => give(act(text))}
      close={close}
    >
      {about && <p>{about}</p>}
    </Ask>
  );
}
