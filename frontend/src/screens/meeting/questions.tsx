import { AdoptDialog } from "./adopt-dialog";
import { ArrangeDialog } from "./arrange-dialog";
import { ChooseDialog } from "./choose-dialog";
import { DeclareDialog } from "./declare-dialog";
import { DetailsDialog } from "./details-dialog";
import { MotionDialog } from "./motion-dialog";
import { MoveDialog } from "./move-dialog";
import { PassDialog } from "./pass-dialog";
import { ReserveDialog } from "./reserve-dialog";
import { RuleDialog } from "./rule-dialog";
import type { Say } from "./say";
import { SayDialog } from "./say-dialog";

/** What is asked before something is done. A proposal is named where an order other than the list is meant. */
export type Question =
  | { ask: "move"; bid: string; to: number; proposal: string }
  | { ask: "arrange"; proposal: string }
  | { ask: "reserve"; bid: string; proposal: string }
  | { ask: "pass"; bid: string }
  | { ask: "rule"; person?: string; bid?: string }
  | { ask: "adopt"; proposal: string }
  | { ask: "details" }
  | { ask: "motion" }
  | { ask: "declare" }
  | { ask: "raise" }
  | { ask: "choose" }
  | { ask: "say"; say: Say };

/** The question that stands before everything else. */
export default function Questions({ question, close }: { question: Question; close: () => void }) {
  switch (question.ask) {
    case "move":
      return <MoveDialog {...question} close={close} />;
    case "arrange":
      return <ArrangeDialog {...question} close={close} />;
    case "reserve":
      return <ReserveDialog {...question} close={close} />;
    case "pass":
      return <PassDialog {...question} close={close} />;
    case "rule":
      return <RuleDialog {...question} close={close} />;
    case "adopt":
      return <AdoptDialog {...question} close={close} />;
    case "details":
      return <DetailsDialog close={close} />;
    case "motion":
      return <MotionDialog close={close} />;
    case "declare":
    case "raise":
      return <DeclareDialog other={question.ask === "raise"} close={close} />;
    case "choose":
      return <ChooseDialog close={close} />;
    case "say":
      return <SayDialog say={question.say} close={close} />;
    default:
      return null;
  }
}
