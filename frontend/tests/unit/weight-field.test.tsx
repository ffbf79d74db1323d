import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { WeightField } from "../../src/screens/ranking/weight-field";

afterEach(cleanup);

const criterion = { code: "access", name: "Extended access", weight: 25, scale: { worst: 0, best: 4 } };

function shown(weight = 25) {
  const change = vi.fn();
  const field = (now: number, elsewhere: number) => (
    <WeightField criterion={criterion} weight={now} fault={undefined} elsewhere={elsewhere} change={change} />
  );
  const { rerender } = render(field(weight, 0));
  return {
    change,
    input: screen.getByLabelText<HTMLInputElement>("Extended access"),
    now: (next: number, elsewhere = 0) => rerender(field(next, elsewhere)),
  };
}

test("a weight that is typed is tried", () => {
  const { change, input } = shown();
  fireEvent.change(input, { target: { value: "30" } });
  expect(change).toHaveBeenLastCalledWith("access", 30);
});

test("what is not a weight stays as typed, says what to do, and is not tried", () => {
  const { change, input } = shown();
  fireEvent.change(input, { target: { value: "-3" } });
  expect(change).not.toHaveBeenCalled();
  expect(input.value).toBe("-3");
  expect(input.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText("Enter a weight of 0 or more")).toBeTruthy();
});

test("arrows and the two buttons go by one, never below 0", () => {
  const { change, input } = shown(1);
  fireEvent.keyDown(input, { key: "ArrowUp" });
  expect(change).toHaveBeenLastCalledWith("access", 2);
  fireEvent.click(screen.getByRole("button", { name: "One less on Extended access" }));
  fireEvent.click(screen.getByRole("button", { name: "One less on Extended access" }));
  fireEvent.click(screen.getByRole("button", { name: "One less on Extended access" }));
  expect(change).toHaveBeenLastCalledWith("access", 0);
});

test("an answer that comes late does not overwrite what is being typed", () => {
  const { input, now } = shown();
  fireEvent.change(input, { target: { value: "3" } });
  fireEvent.change(input, { target: { value: "30" } });
  now(3);
  expect(input.value).toBe("30");
  now(30);
  expect(input.value).toBe("30");
});

test("a weight that changes elsewhere, as by Back, is shown", () => {
  const { input, now } = shown(25);
  fireEvent.change(input, { target: { value: "30" } });
  now(25, 1);
  expect(input.value).toBe("25");
});
