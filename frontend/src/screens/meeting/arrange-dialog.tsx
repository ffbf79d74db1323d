import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Reading } from "../../api/meeting-types";
import { readOrder } from "../../api/meetings";
import { Problem } from "../../api/problem";
import { useSettled } from "../../components/use-settled";
import { inWords, ordinal } from "../../format/number";
import { sentence } from "../../format/words";
import { DialogForm } from "./dialog-form";
import { TextIn } from "./form-fields";
import { useAnswer, useHere } from "./here";
import { InterleaveFields } from "./interleave-fields";
import { orderOf } from "./order-of";
import { useWhy } from "./use-why";

/** An order as people say it, read back in words before it is taken. */
export function ArrangeDialog({ proposal, close }: { proposal: string; close: () => void }) {
  const { id, view } = useHere();
  const give = useAnswer();
  const why = useWhy();
  const order = orderOf(view, proposal);
  const [text, setText] = useState("");
  const typed = useSettled(text.trim());
  const reading = useQuery({
    queryKey: ["reading", id, view.n, view.seq, proposal, typed],
    queryFn: ({ signal }) => readOrder(id, view.n, { text: typed, proposal }, signal),
    enabled: typed !== "",
    retry: false,
    gcTime: 0,
  });
  const understood = typed === text.trim() ? reading.data : undefined;
  const check = () => [
    ...(understood
      ? []
      : [{ field: "text", text: "Enter an order that can be read, such as E3, T1-3, rest" }]),
    ...(understood?.moves.length === 0
      ? [{ field: "text", text: "Enter another order: the bids stand like this already" }]
      : []),
    ...why.check(),
  ];
  return (
    <DialogForm
      title={`Type an order${proposal && ` for “${proposal}”`}`}
      button="Yes, put them in this order"
      check={check}
      send={() =>
        give({
          action: "arrange",
          order: understood?.order ?? [],
          text: text.trim(),
          ...(proposal && { proposal }),
          ...why.given(),
        })
      }
      close={close}
    >
      {(wrong) => (
        <>
          <TextIn
            id="text"
            label="The order, from the top"
            hint="As people say it: E3, T1-3, reds, rest. Bids that are not named keep their order behind “rest”."
            value={text}
            change={setText}
            wrong={wrong("text")}
          />
          {order && <InterleaveFields order={order} proposal={proposal} use={setText} />}
          <div role="status" className="read-back">
            {reading.error ? (
              <Unread cause={reading.error} />
            ) : (
              understood && <ReadBack reading={understood} />
            )}
          </div>
          {why.fields(wrong)}
        </>
      )}
    </DialogForm>
  );
}

/** Words that could not be read: which, and what was expected there. */
function Unread({ cause }: { cause: Error }) {
  const faults = cause instanceof Problem ? cause.fields : [];
  if (faults.length === 0) return <p>{cause.message}</p>;
  return (
    <ul>
      {faults.map(({ path, found, expected }) => (
        <li key={path + found}>
          “{found}”: enter {expected}.
        </li>
      ))}
    </ul>
  );
}

/** What the words mean, and what they do to the list. */
export function ReadBack({ reading }: { reading: Reading }) {
  const { moves } = reading;
  return (
    <>
      <p>
        <b>This reads:</b> {reading.sentence}
      </p>
      <p>
        {moves.length === 0
          ? "Nothing moves."
          : `${sentence(inWords(moves.length))} ${moves.length === 1 ? "bid moves" : "bids move"}: ${moves
              .slice(0, 6)
              .map(({ ref, from, to }) => `${ref} from ${ordinal(from)} to ${ordinal(to)}`)
              .join(", ")}${moves.length > 6 ? ", and others" : ""}.`}
      </p>
    </>
  );
}
