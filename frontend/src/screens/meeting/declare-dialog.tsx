import { useState } from "react";
import type { InterestType } from "../../api/meeting-types";
import { DialogForm } from "./dialog-form";
import { RadiosIn, SelectIn, TextIn } from "./form-fields";
import { useAnswer, useHere } from "./here";
import { people } from "./rule-dialog";
import { useSubjects } from "./subjects";
import { interestTypes } from "./words";

/** Declares an interest of one's own during the meeting, or raises one that another has not declared. */
export function DeclareDialog({ other, close }: { other: boolean; close: () => void }) {
  const { view } = useHere();
  const give = useAnswer();
  const subjects = useSubjects();
  const [person, setPerson] = useState("");
  const [bid, setBid] = useState(view.focus ?? "");
  const [type, setType] = useState<string>("financial");
  const [description, setDescription] = useState("");
  const check = () => [
    ...(other && !person ? [{ field: "person", text: "Choose whose interest it is" }] : []),
    ...(description.trim() ? [] : [{ field: "description", text: "Enter what the interest is" }]),
  ];
  return (
    <DialogForm
      title={other ? "Raise somebody else’s interest" : "Declare an interest"}
      button={other ? "Raise it" : "Declare it"}
      check={check}
      send={() =>
        give({
          action: other ? "raise" : "declare",
          ...(other && { person }),
          type: type as InterestType,
          description: description.trim(),
          bid,
        })
      }
      close={close}
    >
      {(wrong) => (
        <>
          {other && (
            <SelectIn
              id="person"
              label="Whose"
              value={person}
              change={setPerson}
              none="Choose"
              options={people(view)}
              wrong={wrong("person")}
            />
          )}
          <SelectIn id="bid" label="In" value={bid} change={setBid} options={subjects} />
          <RadiosIn
            id="type"
            legend="What sort of interest"
            value={type}
            change={setType}
            options={interestTypes}
          />
          <TextIn
            id="description"
            label="What it is"
            hint="It stands in the register and, where it may be published, in the minutes."
            value={description}
            change={setDescription}
            rows={3}
            wrong={wrong("description")}
          />
        </>
      )}
    </DialogForm>
  );
}
