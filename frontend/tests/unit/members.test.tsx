import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Committee, Member, QuorumRule } from "../../src/api/committee";
import { readBlock } from "../../src/edit/block";
import { EditingContext } from "../../src/edit/context";
import { put } from "../../src/edit/path";
import { bodyOf, hold, without } from "../../src/screens/committee-edit/document";
import { Members } from "../../src/screens/committee-edit/members";
import { marked, nextSeat, paste } from "../../src/screens/committee-edit/members-grid";
import { RuleField } from "../../src/screens/committee-edit/rule-field";

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(cleanup);

const lena: Member = {
  id: "lena",
  name: "Lena",
  role: "lay member",
  category: "lay",
  voting: true,
  chair: true,
};
const omar: Member = { id: "omar", name: "Omar", role: "GP", category: "clinician", voting: true };
const committee = (change: Partial<Committee> = {}): Committee => ({
  name: "Committee",
  kind: "ccg",
  members: [lena, omar],
  quorum: { count: 2 },
  majority: { of: [], every_item: false },
  defaults: {},
  renew_months: 12,
  declare_days: 28,
  move_reasons: [],
  ...change,
});

function edit(what: React.ReactNode, start = committee()) {
  const last = { doc: { $: start } };
  function Edited() {
    const [doc, setDoc] = useState(last.doc);
    last.doc = doc;
    const set = (path: string, value: unknown) => setDoc((before) => put(before, path, value));
    return (
      <EditingContext.Provider value={{ doc, faults: [], set, elsewhere: 0, locked: false }}>
        {what}
      </EditingContext.Provider>
    );
  }
  render(<Edited />);
  return () => last.doc.$;
}

test("a block with a head in any order fills the members and adds those who are missing", () => {
  const block = readBlock(
    "Post\tName\tVoting\tCategory\tFrom\n" +
      "lay vice chair\tLena Lark\tyes\tnon-executive\t1/4/2016\n" +
      "nurse\tNia Moss\tno\tclinical\t\n" +
      "LMC\tLou Reed\tnon-voting\tPartner body\tsoon\n",
  );
  const { members, rows, strange } = paste([lena], 0, "name", block);
  expect([rows, strange]).toEqual([3, 1]);
  expect(members[0]).toMatchObject({
    id: "lena",
    name: "Lena Lark",
    role: "lay vice chair",
    from: "2016-04-01",
  });
  expect(members[1]).toMatchObject({ id: "seat-1", name: "Nia Moss", category: "clinician", voting: false });
  expect(members[2]).toMatchObject({ id: "seat-2", category: "partner body", voting: false, from: "soon" });
});

test("a block without a head goes in from the cell on", () => {
  const { members } = paste([lena, omar], 1, "role", readBlock("nurse\tclinician\tno"));
  expect(members[0]).toEqual(lena);
  expect(members[1]).toMatchObject({ name: "Omar", role: "nurse", category: "clinician", voting: false });
});

test("a mark that only one member has goes from the one to the other", () => {
  expect(marked([lena, omar], "chair", 1, true).map(({ chair }) => chair)).toEqual([undefined, true]);
  expect(nextSeat([{ id: "seat-4" }, lena])).toBe("seat-5");
});

test("who is removed is in no sub-group, and nobody stands in for them", () => {
  const whole = committee({
    members: [lena, omar, { ...lena, id: "dep", deputy_for: "omar" }],
    subgroups: [{ id: "g", name: "Group", members: ["lena", "omar"], quorum: { count: 1 } }],
  });
  const left = without(whole, 1);
  expect(left.members.map(({ id, deputy_for }) => [id, deputy_for])).toEqual([
    ["lena", undefined],
    ["dep", undefined],
  ]);
  expect(left.subgroups?.[0]?.members).toEqual(["lena"]);
});

test("the committee is held back until members and rules say enough, and sent with its dates read", () => {
  const with_ = (change: Partial<Committee>) => ({ $: committee(change) });
  expect(hold(with_({}))).toBe("");
  expect(hold(with_({ members: [{ ...lena, name: "" }] }))).toMatch(/each member has a name/);
  expect(hold(with_({ members: [{ ...lena, role: "" }] }))).toMatch(/each member has a role/);
  expect(hold(with_({ quorum: { all: [] } }))).toMatch(/each rule of the quorum/);
  const { members, move_reasons } = bodyOf({
    $: { ...committee({ members: [{ ...lena, from: "1 April 2016" }] }), move_reasons: undefined as never },
  });
  expect(members[0]?.from).toBe("2016-04-01");
  expect(move_reasons).toEqual([]);
});

test("members are typed into the table, marked and added from the keyboard", () => {
  const now = edit(<Members lay="lay" />);
  fireEvent.change(screen.getByLabelText("Role of Omar"), { target: { value: "GP lead" } });
  fireEvent.click(screen.getByLabelText("Usual chair: Omar"));
  fireEvent.click(screen.getByLabelText("Lena votes"));
  fireEvent.click(screen.getByRole("button", { name: "Add a member" }));
  const [first, second, third] = now().members;
  expect(first).toMatchObject({ voting: false });
  expect(first?.chair).toBeUndefined();
  expect(second).toMatchObject({ role: "GP lead", chair: true });
  expect(third).toMatchObject({ id: "seat-1", name: "" });
});

test("a named member is removed only after a question", () => {
  const now = edit(<Members lay="lay" />);
  fireEvent.click(screen.getByRole("button", { name: /^Remove\s*Omar$/ }));
  expect(now().members).toHaveLength(2);
  fireEvent.click(screen.getByRole("button", { name: "Remove them", hidden: true }));
  expect(now().members.map(({ id }) => id)).toEqual(["lena"]);
});

const rule = <RuleField path="$.quorum" roles={["GP", "nurse"]} lay="lay" />;

test("a rule becomes one of several, each with its own form, and is never lost on the way", () => {
  const now = edit(rule);
  const form = () => screen.getAllByLabelText("What must be there");
  fireEvent.change(form()[0] as HTMLElement, { target: { value: "all" } });
  fireEvent.click(screen.getByRole("button", { name: "Add a rule" }));
  fireEvent.change(form()[2] as HTMLElement, { target: { value: "majority" } });
  expect(now().quorum).toEqual({ all: [{ count: 2 }, { majority: ["lay"] }] } satisfies QuorumRule);
  const offered = within(form()[0] as HTMLElement).getAllByRole("option");
  expect(offered.map((each) => (each as HTMLOptionElement).value)).toEqual(["all", "any", "at_least"]);
  fireEvent.click(screen.getByRole("button", { name: /^Remove\s*2/ }));
  fireEvent.change(form()[0] as HTMLElement, { target: { value: "count" } });
  expect(now().quorum).toEqual({ count: 2 });
});

test("a number stays in its field while it is typed anew, and roles are ticked", () => {
  const now = edit(rule);
  const least = () => screen.getByLabelText("At least");
  fireEvent.change(least(), { target: { value: "" } });
  expect(now().quorum.count).toBeUndefined();
  fireEvent.change(least(), { target: { value: "4" } });
  fireEvent.click(screen.getByLabelText("Nurse"));
  fireEvent.change(screen.getByLabelText("Deputies"), { target: { value: "false" } });
  expect(now().quorum).toEqual({ count: 4, roles: ["nurse"], deputies: false });
});
