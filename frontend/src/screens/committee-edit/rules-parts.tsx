import type { Committee, Subgroup } from "../../api/committee";
import { CheckField, ChoiceField } from "../../edit/choices";
import { useField } from "../../edit/context";
import { NumberField, TextField } from "../../edit/fields";
import { Lines } from "../../edit/lines";
import { NamesField } from "../../edit/names-field";
import { Part } from "../../edit/parts";
import { keyed } from "../../edit/path";
import { PickField } from "../../edit/pick-field";
import { sentence } from "../../format/words";
import { types } from "../interests/words";
import { handlings } from "../meeting/words";
import { nextSeat } from "./members-grid";
import { categories, categoryName, say } from "./rule";
import { RuleField } from "./rule-field";

const options = handlings.map(([each, words]) => [each, sentence(words)] as const);

/** Who must together be more than half. */
export function MajorityPart({ lay }: { lay: string }) {
  return (
    <Part part="majority" name="Majority">
      <PickField
        path="$.majority.of"
        label="Who together are more than half of those who decide"
        options={categories.map((each) => [each, sentence(categoryName(each, lay))] as const)}
        none=""
      />
      <CheckField
        path="$.majority.every_item"
        label="Looked at for every item, not only for the whole committee"
      />
    </Part>
  );
}

/** What is done about each type of interest until the chair has ruled. */
export function HandlingsPart() {
  return (
    <Part part="handlings" name="What is done about an interest">
      <p className="hint">
        This holds until the chair rules otherwise. A ranking gives one bid what it takes from another, so an
        interest in any bid is looked at for the list as a whole too.
      </p>
      {types.map(([type, name, about]) => {
        const path = keyed("$.defaults", type);
        return (
          <fieldset key={type} className="line" id={path} tabIndex={-1}>
            <legend>
              {name}
              <span className="hint">: {about}</span>
            </legend>
            <div className="form-row">
              <ChoiceField path={`${path}.bid`} label="In the bid" options={options} />
              <ChoiceField path={`${path}.list`} label="In the list as a whole" options={options} />
            </div>
          </fieldset>
        );
      })}
    </Part>
  );
}

/** How long an entry of the register stands, and what moves and public papers give as reasons. */
export function RegisterPart() {
  return (
    <>
      <Part part="register" name="Register of interests">
        <div className="form-row">
          <NumberField path="$.renew_months" label="Confirmed again after" unit="months" />
          <NumberField path="$.declare_days" label="A change is declared within" unit="days" />
        </div>
      </Part>
      <Part part="reasons" name="Reasons for moves">
        <NamesField
          path="$.move_reasons"
          label="Reasons to choose from when a bid is moved"
          hint="One on each line; the committee adds its own words to each"
        />
      </Part>
      <Part part="exemptions" name="Public papers">
        <p className="hint">
          Under which exemptions of the Freedom of Information Act public papers withhold. What is empty is as
          Lintel proposes.
        </p>
        <TextField path="$.exemptions.reason" label="Why confidential bids are withheld" rows={1} />
        <TextField path="$.exemptions.bid" label="Exemption for confidential bids" rows={1} />
        <TextField path="$.exemptions.private" label="Exemption for items taken in private" rows={1} />
        <TextField path="$.exemptions.personal" label="Exemption for what is personal" rows={1} />
      </Part>
    </>
  );
}

/** Groups that prioritise for the committee, with a quorum of their own. */
export function SubgroupsPart({ roles, lay }: { roles: readonly string[]; lay: string }) {
  const { members = [], subgroups = [] } = useField<Committee>("$").value ?? {};
  return (
    <Part part="subgroups" name="Sub-groups">
      <Lines<Subgroup>
        path="$.subgroups"
        what="a sub-group"
        none="There are none. A sub-group prioritises, and the committee ratifies what it agreed."
        start={{ id: nextSeat(subgroups, "group"), name: "", members: [], quorum: { count: 2 } }}
        name={(group, at) => group.name || `Sub-group ${at + 1}`}
      >
        {(path, group) => (
          <>
            <TextField path={`${path}.name`} label="Name" required="Enter a name" />
            <PickField
              path={`${path}.members`}
              label="Its members"
              options={members.map(({ id, name, role }) => [id, name || role || id] as const)}
              none="The committee has no members yet."
              stray="no member any more"
            />
            <fieldset className="line line-whole" id={`${path}.quorum`} tabIndex={-1}>
              <legend>Its quorum: {say(group.quorum ?? {}, lay)}</legend>
              <RuleField path={`${path}.quorum`} roles={roles} lay={lay} />
            </fieldset>
          </>
        )}
      </Lines>
    </Part>
  );
}
