import { useState } from "react";
import { DialogForm } from "./dialog-form";
import { RadiosIn, SelectIn, TextIn } from "./form-fields";
import { currentOf, useAnswer, useHere } from "./here";
import { movers } from "./use-why";

const kinds = [
  ["order", "To agree the order of the list as it stands"],
  ["other", "Something else"],
] as const;

const methods = [
  ["consensus", "By consensus", "carried when nobody who may decide is against"],
  ["vote", "By vote", "for, against or abstaining, by name"],
] as const;

const agreeing = "That the order of the list be agreed as it stands.";

/** Puts a motion to the committee. */
export function MotionDialog({ close }: { close: () => void }) {
  const { view } = useHere();
  const give = useAnswer();
  const onOrder = currentOf(view)?.kind === "order";
  const [kind, setKind] = useState<string>(onOrder ? "order" : "other");
  const [method, setMethod] = useState<string>("consensus");
  const [text, setText] = useState(onOrder ? agreeing : "");
  const [mover, setMover] = useState("");
  const choose = (next: string) => {
    setKind(next);
    if (next === "order" && !text.trim()) setText(agreeing);
    if (next === "other" && text === agreeing) setText("");
  };
  const check = () => [
    ...(text.trim() ? [] : [{ field: "text", text: "Enter the motion" }]),
    ...(mover ? [] : [{ field: "moved_by", text: "Choose who moves it" }]),
  ];
  return (
    <DialogForm
      title="Put a motion"
      button="Put it"
      check={check}
      send={() =>
        give({
          action: "motion",
          kind: kind === "order" ? "order" : "other",
          method: method === "vote" ? "vote" : "consensus",
          text: text.trim(),
          moved_by: mover,
        })
      }
      close={close}
    >
      {(wrong) => (
        <>
          {onOrder && <RadiosIn id="kind" legend="What for" value={kind} change={choose} options={kinds} />}
          <TextIn
            id="text"
            label="The motion, in words"
            value={text}
            change={setText}
            rows={2}
            wrong={wrong("text")}
          />
          <RadiosIn id="method" legend="How" value={method} change={setMethod} options={methods} />
          <SelectIn
            id="moved_by"
            label="Moved by"
            value={mover}
            change={setMover}
            none="Choose"
            options={movers(view)}
            wrong={wrong("moved_by")}
          />
          {view.order && kind === "order" && <p className="hint">{view.order.sentence}</p>}
        </>
      )}
    </DialogForm>
  );
}
