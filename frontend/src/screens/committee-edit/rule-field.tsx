import { useState } from "react";
import type { QuorumRule } from "../../api/committee";
import { ChoiceField } from "../../edit/choices";
import { useField } from "../../edit/context";
import { Field, NumberField, TextField } from "../../edit/fields";
import { Lines } from "../../edit/lines";
import { keyed } from "../../edit/path";
import { PickField } from "../../edit/pick-field";
import { sentence } from "../../format/words";
import { categories, categoryName, isGroup, type Kind, keyOf, kindOf, offered, say, turned } from "./rule";

type Props = {
  path: string;
  /** The roles that members have. */
  roles: readonly string[];
  /** What a lay member is called. */
  lay: string;
  /** How deep the rule lies within others. */
  depth?: number;
};

/** How deep rules may lie within one another. */
const deepest = 6;

const voting = [
  ["non-voting", "members without a vote"],
  ["any", "members with or without a vote"],
] as const;

/** A rule of quorum: what must hold, of whom, and for a rule of rules each of them. */
export function RuleField({ path, roles, lay, depth = 1 }: Props) {
  const { value: rule = {}, set, locked } = useField<QuorumRule>(path);
  // A number that is being typed anew, and a list whose last rule went, still are of the form that was chosen.
  const [chosen, setChosen] = useState(() => kindOf(rule));
  const [named] = useState(rule.name !== undefined);
  const kind = kindOf(rule) ?? chosen;
  const choose = (to: Kind) => {
    setChosen(to);
    set(turned(rule, to));
  };
  const who = (
    <ChoiceField path={`${path}.voting`} label="Among" none="members with a vote" options={voting} />
  );
  const options = categories.map((each) => [each, sentence(categoryName(each, lay))] as const);
  return (
    <div className="rule">
      <div className="form-row">
        <Field path={`${path}-form`} label="What must be there" narrow>
          <select
            className="field"
            id={`${path}-form`}
            disabled={locked}
            value={kind ?? ""}
            onChange={(event) => choose(event.target.value as Kind)}
          >
            {!kind && <option value="">Choose</option>}
            {offered(rule, depth >= deepest).map(([each, name]) => (
              <option key={each} value={each}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        {kind === "count" && <NumberField path={`${path}.count`} label="At least" unit="people" />}
        {kind === "at_least" && (
          <NumberField path={`${path}.at_least`} label="At least" unit="of the rules" />
        )}
        {(kind === "count" || kind === "majority") && who}
        {kind === "count" && (
          <ChoiceField
            path={`${path}.deputies`}
            label="Deputies"
            none="count"
            options={[["false", "do not count"]]}
            read={() => false}
            write={(value) => (value === false ? "false" : "")}
          />
        )}
      </div>
      {kind === "majority" && (
        <PickField
          path={`${path}.majority`}
          label="Who together are more than half"
          options={options}
          none=""
        />
      )}
      {kind === "count" && (
        <details className="quiet-details">
          <summary>
            Who counts:{" "}
            {[...(rule.categories ?? []).map((each) => categoryName(each, lay)), ...(rule.roles ?? [])].join(
              ", ",
            ) || "anyone"}
          </summary>
          <div className="form-row">
            <PickField
              path={`${path}.categories`}
              label="One of these categories"
              options={options}
              none=""
            />
            <PickField
              path={`${path}.roles`}
              label="One of these roles"
              options={roles.map((role) => [role, sentence(role)] as const)}
              none="No member has a role yet."
              stray="no member has it"
            />
          </div>
          <p className="hint">Tick none of a list when it does not matter.</p>
        </details>
      )}
      {kind && isGroup(kind) && (
        <Lines<QuorumRule>
          key={keyOf(kind)}
          path={keyed(path, keyOf(kind))}
          what="a rule"
          none="There is no rule in it yet."
          start={{ count: 1 }}
          name={(each, at) => `${at + 1}. ${sentence(say(each, lay))}`}
        >
          {(own) => <RuleField path={own} roles={roles} lay={lay} depth={depth + 1} />}
        </Lines>
      )}
      {kind && (
        <details className="quiet-details" open={named}>
          <summary>In the committee’s own words</summary>
          <TextField path={`${path}.name`} label="How it is said" hint="Empty: as Lintel puts it" />
        </details>
      )}
    </div>
  );
}
