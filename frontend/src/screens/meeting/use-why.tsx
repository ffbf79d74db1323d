import { useState } from "react";
import type { Act, MeetingView } from "../../api/meeting-types";
import type { Wrong } from "../../components/summary";
import { SelectIn, TextIn } from "./form-fields";
import { useHere } from "./here";

const somebodyElse = "\n";

/** Why an order changes: the reason from the committee's list, its words, who suggested it and who moved it. */
export function useWhy() {
  const { view } = useHere();
  const reasons = view.move_reasons;
  const [reason, setReason] = useState("");
  const [words, setWords] = useState("");
  const [suggester, setSuggester] = useState("");
  const [other, setOther] = useState("");
  const [mover, setMover] = useState("");

  const check = (): Wrong[] => [
    ...(!reason && !words.trim() ? [{ field: "reason", text: "Choose a reason, or say it in words" }] : []),
    ...(!mover ? [{ field: "moved_by", text: "Choose who moves it" }] : []),
    ...(suggester === somebodyElse && !other.trim()
      ? [{ field: "suggester-name", text: "Enter who suggested it" }]
      : []),
  ];
  const suggested = suggester === somebodyElse ? other.trim() : suggester;
  const given = (): Partial<Act> => ({
    reason: reason || words.trim(),
    ...(reason && words.trim() && { words: words.trim() }),
    ...(suggested && { suggested_by: suggested }),
    moved_by: mover,
  });
  const fields = (wrong: (field: string) => string | undefined) => (
    <>
      <SelectIn
        id="reason"
        label="Reason"
        value={reason}
        change={setReason}
        none={reasons.length > 0 ? "Choose, or say it below" : "Say it below"}
        options={reasons.map((each) => [each, each])}
        wrong={wrong("reason")}
      />
      <TextIn id="words" label="In the committee’s words" value={words} change={setWords} rows={2} />
      <SelectIn
        id="suggested_by"
        label="Suggested by (anybody here, with a vote or without)"
        value={suggester}
        change={setSuggester}
        none="whoever moves it"
        options={[...speakers(view), [somebodyElse, "somebody else"]]}
      />
      {suggester === somebodyElse && (
        <TextIn
          id="suggester-name"
          label="Who suggested it"
          value={other}
          change={setOther}
          wrong={wrong("suggester-name")}
        />
      )}
      <SelectIn
        id="moved_by"
        label="Moved by (those who may vote on this item)"
        value={mover}
        change={setMover}
        none="Choose"
        options={movers(view)}
        wrong={wrong("moved_by")}
      />
    </>
  );
  return { check, given, fields };
}

type Named = [member: string, name: string];

/** Everybody who is here and may discuss. */
export const speakers = ({ seats }: MeetingView): Named[] =>
  seats
    .filter(({ present, handling }) => present && (handling === "decide" || handling === "discuss"))
    .map(({ member, name, role }) => [member, `${name}, ${role}`]);

/** Those who may move: members with a vote on what is discussed. */
export const movers = ({ seats }: MeetingView): Named[] =>
  seats.filter(({ votes }) => votes).map(({ member, name, role }) => [member, `${name}, ${role}`]);
