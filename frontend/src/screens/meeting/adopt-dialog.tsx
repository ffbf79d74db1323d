import { useState } from "react";
import { DialogForm } from "./dialog-form";
import { SelectIn } from "./form-fields";
import { useAnswer, useHere } from "./here";
import { movers, speakers } from "./use-why";

type Props = { proposal: string; close: () => void };

/** Makes an order that was tried the list, moved by somebody who may vote. */
export function AdoptDialog({ proposal, close }: Props) {
  const { view } = useHere();
  const give = useAnswer();
  const [mover, setMover] = useState("");
  const [suggester, setSuggester] = useState("");
  const shown = view.proposals.find(({ name }) => name === proposal);
  return (
    <DialogForm
      title={`Adopt “${proposal}”`}
      button="Adopt it"
      check={() => (mover ? [] : [{ field: "moved_by", text: "Choose who moves it" }])}
      send={() =>
        give({
          action: "adopt",
          proposal,
          moved_by: mover,
          ...(suggester && { suggested_by: suggester }),
        })
      }
      close={close}
    >
      {(wrong) => (
        <>
          <p>The list becomes this order. {shown?.sentence} Other trials stay, and it can be undone.</p>
          <SelectIn
            id="suggested_by"
            label="Suggested by (anybody here, with a vote or without)"
            value={suggester}
            change={setSuggester}
            none="whoever moves it"
            options={speakers(view)}
          />
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
      )}
    </DialogForm>
  );
}
