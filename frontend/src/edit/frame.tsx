import { type ReactNode, useState } from "react";
import { Page, useNamedPart } from "../components/page";
import { Summary } from "../components/summary";
import { advice, EditingContext } from "./context";
import { MergeChoice } from "./merge-choice";
import { Saving } from "./saving";
import { type useDraft, useEditing } from "./use-draft";

type Props<T> = {
  title: string;
  of?: string;
  caption: ReactNode;
  /** What is edited, as in "Someone else changed this bid". */
  what: string;
  draft: ReturnType<typeof useDraft<T>>;
  locked: boolean;
  /** What a path of the document is called, as a person would say it. */
  name: (path: string) => string;
  /** What is said before the parts. */
  notes?: ReactNode;
  /** The list of the parts, beside them. */
  parts: ReactNode;
  children: ReactNode;
};

/** A screen on which a document is edited: whether it is saved, what is wrong, whose change stands, and its parts. */
export function EditFrame<T>(props: Props<T>) {
  const { title, of, caption, what, draft, locked, name } = props;
  const { shown } = draft;
  const [asked, setAsked] = useState(0);
  const editing = useEditing(draft, locked);
  const wrong = shown.faults.map((fault) => ({
    field: fault.path,
    text: `${name(fault.path)}: ${advice(fault)}`,
  }));
  useNamedPart(true);

  return (
    <Page title={title} of={of} caption={caption} error={wrong.length > 0}>
      <EditingContext.Provider value={editing}>
        {!(locked && shown.standing === "saved") && (
          <Saving
            shown={shown}
            save={() => void draft.draft.save()}
            drop={() => draft.draft.drop()}
            show={() => setAsked(asked + 1)}
          />
        )}
        {asked > 0 && <Summary faults={wrong} asked={asked} />}
        <MergeChoice clashes={shown.clashes} name={name} choose={(...each) => draft.draft.choose(...each)} />
        {shown.tookIn && shown.clashes.length === 0 && (
          <p className="warning">
            Someone else changed {what} meanwhile. Their changes are in it now, beside yours.
          </p>
        )}
        {props.notes}
        <div className="edit">
          {props.parts}
          <div className="edit-parts">{props.children}</div>
        </div>
      </EditingContext.Provider>
    </Page>
  );
}
