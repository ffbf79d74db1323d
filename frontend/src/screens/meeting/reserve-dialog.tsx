import { useState } from "react";
import { readDate } from "../../edit/read";
import { longDate } from "../../format/date";
import { DialogForm } from "./dialog-form";
import { SelectIn, TextIn } from "./form-fields";
import { useAnswer, useHere } from "./here";
import { orderOf } from "./order-of";

type Props = { bid: string; proposal: string; close: () => void };

/** Ties a reserve to the bid that it stands in for, and to the day on which it is switched. */
export function ReserveDialog({ bid: ref, proposal, close }: Props) {
  const { view } = useHere();
  const give = useAnswer();
  const lines = orderOf(view, proposal)?.lines ?? [];
  const line = lines.find((each) => each.ref === ref);
  const [standsFor, setStandsFor] = useState(line?.reserve?.for ?? "");
  const [by, setBy] = useState(line?.reserve?.switch_by ? longDate(line.reserve.switch_by) : "");
  const date = readDate(by);
  const check = () => [
    ...(standsFor ? [] : [{ field: "stands_in_for", text: "Choose the bid that it stands in for" }]),
    ...(date ? [] : [{ field: "switch_by", text: "Enter a date, such as 31 January 2017" }]),
  ];
  return (
    <DialogForm
      title={`${ref} as a reserve`}
      button="Make it a reserve"
      check={check}
      send={() =>
        give({
          action: "reserve",
          ref,
          stands_in_for: standsFor,
          switch_by: date ?? "",
          ...(proposal && { proposal }),
        })
      }
      close={close}
    >
      {(wrong) => (
        <>
          <p>
            <b>{ref}</b> {line?.title} stands in for another bid when that one is not ready by a day.
          </p>
          <SelectIn
            id="stands_in_for"
            label="It stands in for"
            value={standsFor}
            change={setStandsFor}
            none="Choose"
            options={lines
              .filter((each) => each.ref !== ref)
              .map((each) => [each.ref, `${each.ref} ${each.title}`])}
            wrong={wrong("stands_in_for")}
          />
          <TextIn
            id="switch_by"
            label="Switched on"
            hint={date ? longDate(date) : "For example 31 1 2017"}
            value={by}
            change={setBy}
            wrong={wrong("switch_by")}
          />
        </>
      )}
    </DialogForm>
  );
}
