import { useState } from "react";
import type { Handling, MeetingView } from "../../api/meeting-types";
import { DialogForm } from "./dialog-form";
import { type Options, RadiosIn, SelectIn, TextIn } from "./form-fields";
import { useAnswer, useHere } from "./here";
import { useSubjects } from "./subjects";
import { handlings, handlingWords, subject } from "./words";

type Props = { person?: string; bid?: string; close: () => void };

/** What is done about somebody's interest, with the reason. Nobody rules on their own. */
export function RuleDialog({ person: asked = "", bid: about = "", close }: Props) {
  const { view } = useHere();
  const give = useAnswer();
  const subjects = useSubjects();
  const [person, setPerson] = useState(asked);
  const [bid, setBid] = useState(about);
  const conflict = view.conflicts.find((each) => each.person === person && each.bid === bid);
  const [handling, setHandling] = useState<string>(conflict?.ruled ?? conflict?.default ?? "");
  const [reason, setReason] = useState("");
  const check = () => [
    ...(person ? [] : [{ field: "person", text: "Choose whose interest it is" }]),
    ...(handling ? [] : [{ field: "handling", text: "Choose what is done about it" }]),
    ...(reason.trim() ? [] : [{ field: "reason", text: "Enter why" }]),
  ];
  const [gone] = warned(view, person);
  return (
    <DialogForm
      title="What is done about an interest"
      button="Rule so"
      check={check}
      send={() =>
        give({ action: "rule", person, bid, handling: handling as Handling, reason: reason.trim() })
      }
      close={close}
    >
      {(wrong) => (
        <>
          <SelectIn
            id="person"
            label="Whose"
            value={person}
            change={setPerson}
            none="Choose"
            options={people(view)}
            wrong={wrong("person")}
          />
          <SelectIn id="bid" label="On" value={bid} change={setBid} options={subjects} wrong={wrong("bid")} />
          {conflict && (
            <p className="hint">
              {conflict.interests.map(({ type, description }) => `${type}: ${description}`).join("; ")}. By
              default {handlingWords(conflict.default)}.
              {conflict.chosen && ` They chose: ${handlingWords(conflict.chosen)}.`}
            </p>
          )}
          {gone && <p className="warning">{gone}</p>}
          <RadiosIn
            id="handling"
            legend={`On ${subject(bid)} they`}
            value={handling}
            change={setHandling}
            options={handlings}
            wrong={wrong("handling")}
          />
          <TextIn
            id="reason"
            label="Why"
            value={reason}
            change={setReason}
            rows={2}
            wrong={wrong("reason")}
          />
        </>
      )}
    </DialogForm>
  );
}

/** Everybody who sits here or has an interest, but oneself. */
export function people({ seats, conflicts, you }: MeetingView): Options {
  const found = new Map<string, string>();
  for (const { person, name } of conflicts) found.set(person, name || person);
  const named = new Set(conflicts.map(({ member }) => member));
  for (const { member, name } of seats) if (!named.has(member)) found.set(member, name);
  const mine = conflicts.find(({ member }) => member !== null && member === you.member)?.person;
  return [...found].filter(([person]) => person !== you.member && person !== mine);
}

/** What the server warns of when this person goes. */
const warned = ({ warnings, conflicts, seats }: MeetingView, person: string) => {
  const name =
    conflicts.find((each) => each.person === person)?.name ??
    seats.find(({ member }) => member === person)?.name;
  return warnings.filter(({ text }) => name && text.includes(name)).map(({ text }) => text);
};
