import { useState } from "react";
import { useSingleKeys } from "../../components/single-keys";
import { useFilter } from "../../components/use-filter";
import { ChosenBid } from "./chosen-bid";
import { Compare } from "./compare";
import { Do } from "./do";
import { mayOf, useHere } from "./here";
import { lastChange, orderOf } from "./order-of";
import { OrderTable } from "./order-table";
import { says } from "./say";
import { Trials } from "./trials";

/** The order as it is argued: for who leads, with all that can be done to it; for all others, to read. */
export function OrderPart() {
  const { id, view, ask } = useHere();
  const [read, change] = useFilter();
  const [chosen, choose] = useState("");
  const proposal = view.proposals.some(({ name }) => name === read("trial")) ? read("trial") : "";
  const order = orderOf(view, proposal);
  const leads = view.you.lead && view.phase === "open";
  const may = leads && mayOf(view, "move").ok;
  const lines = order?.lines ?? [];
  const line = lines.find(({ ref }) => ref === chosen) ?? lines[0];
  const undone = lastChange(view);

  const shift = (ref: string, by: number) => {
    const to = (lines.find((each) => each.ref === ref)?.position ?? 0) + by;
    if (may && to >= 1 && to <= lines.length) ask({ ask: "move", bid: ref, to, proposal });
  };
  const does = {
    m: (ref: string) => may && shift(ref, 0),
    d: (ref: string) => mayOf(view, "focus").ok && focusOn(view.focus === ref ? "" : ref),
  };
  const { run } = useHere();
  const focusOn = (bid: string) => void run({ action: "focus", bid });
  useSingleKeys({
    t: leads && mayOf(view, "arrange").ok ? () => ask({ ask: "arrange", proposal }) : undefined,
  });

  if (!order) {
    return view.hidden ? (
      <section aria-labelledby="order">
        <h2 id="order">The order</h2>
        <p className="hidden-note">
          <b>Not shown to you.</b> {view.hidden}
        </p>
      </section>
    ) : null;
  }
  return (
    <section aria-labelledby="order" className={proposal ? "order-part order-trial" : "order-part"}>
      <h2 id="order">{proposal ? `A trial: “${proposal}”. The list itself stays as it is` : "The order"}</h2>
      <Trials proposal={proposal} show={(name) => change("trial", name)} />
      <p>
        {order.sentence}{" "}
        {order.left > 0 &&
          `${order.left === 1 ? "One stop flag has" : `${order.left} stop flags have`} not been passed.`}
      </p>
      {leads && !view.decision && line && (
        <ChosenBid line={line} last={lines.length} proposal={proposal} shift={shift} />
      )}
      <OrderTable
        id={id}
        order={order}
        label={proposal ? `“${proposal}”, bid by bid` : "The list, bid by bid"}
        focus={view.focus}
        {...(leads && {
          chosen: line?.ref ?? "",
          choose,
          shift,
          press: (key: string, ref: string) => {
            const act = does[key as keyof typeof does];
            if (act) act(ref);
            return act !== undefined;
          },
        })}
      />
      {limits(order).map((sentence) => (
        <p key={sentence} className="hint">
          {sentence}
        </p>
      ))}
      {leads && (
        <p className="button-row">
          <Do action="arrange" quiet ask={() => ask({ ask: "arrange", proposal })}>
            Type an order…
          </Do>
          <Do
            action="propose"
            quiet
            ask={() => ask({ ask: "say", say: says.propose(`Order ${view.proposals.length + 2}`) })}
          >
            Try another order…
          </Do>
          {undone && (
            <Do action="undo" quiet act={{ entry: undone.seq }} more={`: ${undone.sentence}`}>
              Undo the last change
            </Do>
          )}
          {undone && mayOf(view, "undo").ok && <span className="hint one-line">{undone.sentence}</span>}
        </p>
      )}
      <Compare />
    </section>
  );
}

/** The limits that are not broken are said below; one that is stands at its line. */
const limits = ({ capital, revenue, lines }: NonNullable<ReturnType<typeof orderOf>>) =>
  [capital, revenue].flatMap(({ breaks_at, sentence }) =>
    lines.some(({ ref }) => ref === breaks_at) ? [] : [sentence],
  );
