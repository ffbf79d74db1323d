import type { Flag } from "../../api/client";
import { ChoiceField } from "../../edit/choices";
import { TextField } from "../../edit/fields";
import { Lines } from "../../edit/lines";
import { flagName, sentence } from "../../format/words";
import { Part } from "./part";

type Line = { flag: string; reason: string };

/** Why the commissioner goes on although a flag stands. */
export function PartAccepted({ flags }: { flags: Flag[] }) {
  const options = [...new Set(flags.map((flag) => flag.code))].map(
    (code) => [code, sentence(flagName(code))] as const,
  );
  return (
    <Part part="accepted">
      <Lines<Line>
        path="bid.accepted"
        what="an accepted flag"
        none={flags.length === 0 ? "Nothing about this bid is flagged." : "No flag is accepted."}
        start={{ flag: options[0]?.[0] ?? "", reason: "" }}
        name={(line) => (line.flag ? sentence(flagName(line.flag)) : "Flag")}
      >
        {(path) => (
          <>
            <ChoiceField path={`${path}.flag`} label="Flag" options={options} />
            <TextField path={`${path}.reason`} label="Why we go on" rows={1} required="Enter why you go on" />
          </>
        )}
      </Lines>
    </Part>
  );
}
