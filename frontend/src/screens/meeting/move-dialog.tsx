import { useState } from "react";
import { ordinal } from "../../format/number";
import { DialogForm } from "./dialog-form";
import { TextIn } from "./form-fields";
import { useAnswer, useHere } from "./here";
import { orderOf } from "./order-of";
import { useWhy } from "./use-why";

type Props = { bid: string; to: number; proposal: string; close: () => void };

/** Moves a bid to a position, with the reason and who wanted it. */
export function MoveDialog({ bid: ref, to, proposal, close }: Props) {
  const { view } = useHere();
  const give = useAnswer();
  const why = useWhy();
  const lines = orderOf(view, proposal)?.lines ?? [];
  const line = lines.find((each) => each.ref === ref);
  const [position, setPosition] = useState(String(to));
  const wanted = /^\d+$/.test(position.trim()) ? Number(position) : 0;
  const valid = wanted >= 1 && wanted <= lines.length;
  const there = valid && line && wanted !== line.position ? lines[wanted - 1] : undefined;
  const check = () => [
    ...(valid ? [] : [{ field: "to", text: `Enter a position from 1 to ${lines.length}` }]),
    ...(valid && wanted === line?.position
      ? [{ field: "to", text: `${ref} is ${ordinal(wanted)} already: enter another position` }]
      : []),
    ...why.check(),
  ];
  return (
    <DialogForm
      title={`Move ${ref}${proposal && ` in “${proposal}”`}`}
      button="Move it"
      check={check}
      send={() => give({ action: "move", ref, to: wanted, ...(proposal && { proposal }), ...why.given() })}
      close={close}
    >
      {(wrong) => (
        <>
          <p>
            <b>{ref}</b> {line?.title} is {ordinal(line?.position ?? 0)}
            {line && line.scored > 0 && `, scored ${ordinal(line.scored)}`}.{" "}
            {there && (
              <>
                It goes {wanted < (line?.position ?? 0) ? "above" : "below"} {there.ref} {there.title}.
              </>
            )}
          </p>
          <TextIn
            id="to"
            label={`To position, 1 to ${lines.length}`}
            value={position}
            change={setPosition}
            wrong={wrong("to")}
          />
          {why.fields(wrong)}
        </>
      )}
    </DialogForm>
  );
}
