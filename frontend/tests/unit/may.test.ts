import { expect, test } from "vitest";
import { rolesIn } from "../../src/api/may";

test("a role counts where it is held: in its round, or in every one", () => {
  const session = {
    name: "",
    email: "",
    demo: false,
    has_password: true,
    roles: ["estates" as const, "reader" as const],
    grants: [
      { role: "estates" as const, round: "this-one" },
      { role: "reader" as const, round: "" },
    ],
  };
  expect(rolesIn(session, "this-one")).toEqual(["estates", "reader"]);
  expect(rolesIn(session, "another")).toEqual(["reader"]);
  expect(rolesIn(session, "")).toEqual(["reader"]);
  expect(rolesIn(session)).toEqual(["estates", "reader"]);
  expect(rolesIn(null, "this-one")).toEqual([]);
});
