import { Do } from "./do";
import { useHere } from "./here";
import { interestOf } from "./words";

/** What whoever looks may do on this item, and what they may ask for. */
export function Mine() {
  const { view, ask } = useHere();
  const { you, seats } = view;
  const seat = seats.find(({ member }) => member === you.member);
  if (!seat || view.phase === "closed") return null;
  const asked = you.member !== null && view.asked.includes(you.member);
  return (
    <section aria-labelledby="mine" className="mine">
      <h2 id="mine">You: {seat.name}</h2>
      {view.phase === "open" && (
        <p>
          {!seat.present
            ? "You are not noted as here. Tell the secretary when you are."
            : [
                view.floor === seat.member && "You have the floor.",
                view.current && `On this item you ${may(seat.speaks)}, and ${votes(seat)}.`,
                seat.handling !== "decide" && handled(seat.handling_words, interestOf(view, seat.member)),
                seat.in_chair && "You are in the chair.",
              ]
                .filter(Boolean)
                .join(" ")}
        </p>
      )}
      <p className="button-row">
        {asked ? (
          <span>You have asked to speak.</span>
        ) : (
          view.floor !== seat.member && <Do action="ask">Ask to speak</Do>
        )}
        <Do action="declare" ask={() => ask({ ask: "declare" })}>
          Declare an interest…
        </Do>
        <Do action="choose" quiet ask={() => ask({ ask: "choose" })}>
          Take less part…
        </Do>
        <Do action="raise" quiet ask={() => ask({ ask: "raise" })}>
          Raise somebody else’s interest…
        </Do>
      </p>
    </section>
  );
}

/** How one is handled, and for which interest. */
const handled = (words: string, interest: string) =>
  `How you are handled: ${words}${interest ? `, for this interest: ${interest}` : ""}.`;

const may = (speaks: string) =>
  ({ "answers only": "answer questions only", "not here": "are not here" })[speaks] ?? speaks;

const votes = ({ votes: may, voting }: { votes: boolean; voting: boolean }) =>
  may ? "may vote" : voting ? "may not vote" : "have no vote";
