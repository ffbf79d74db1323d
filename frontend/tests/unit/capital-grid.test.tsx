import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { EditingContext } from "../../src/edit/context";
import type { Fault } from "../../src/edit/draft";
import { at, put } from "../../src/edit/path";
import { CapitalGrid } from "../../src/screens/bid-edit/capital-grid";

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

function shown(faults: Fault[] = [], capital?: object[]) {
  const last: { doc: unknown } = { doc: null };
  function Edited() {
    const [doc, setDoc] = useState<object>({ bid: { capital } });
    last.doc = doc;
    const set = (path: string, value: unknown) => setDoc((before) => put(before, path, value));
    return (
      <EditingContext.Provider value={{ doc, faults, set, elsewhere: 0, locked: false }}>
        <CapitalGrid firstYear="2016/17" />
      </EditingContext.Provider>
    );
  }
  render(<Edited />);
  return () => at(last.doc, "bid.capital");
}

const cell = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const pasteInto = (name: string, text: string) =>
  fireEvent.paste(cell(name), { clipboardData: { getData: () => text } });

test("a block pasted from a spreadsheet becomes capital lines and is said aloud", () => {
  const capital = shown();
  pasteInto("Item of line 1", "Works\t£400,000\t1,000.50\nVAT\t80000\tn/a\n");
  expect(capital()).toEqual([
    { year: "2016/17", amount: 400000, item: "Works" },
    { year: "2017/18", amount: 1000.5, item: "Works" },
    { year: "2016/17", amount: 80000, item: "VAT" },
    { year: "2017/18", amount: "n/a", item: "VAT" },
  ]);
  expect(screen.getByText("Pasted 2 lines over 2 years. 1 cell is not an amount.")).toBeTruthy();
  expect(cell("VAT, 2017/18, £").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText("“n/a” is not an amount in pounds")).toBeTruthy();
});

test("a single value is pasted as the browser does it", () => {
  shown();
  expect(pasteInto("Line 1, 2016/17, £", "500")).toBe(true);
});

test("the server's fault stands beside its cell", () => {
  shown(
    [{ path: "bid.capital[1].amount", found: "-1", expected: "0 or more" }],
    [
      { year: "2016/17", amount: 5, item: "works" },
      { year: "2018/19", amount: 6, item: "works" },
    ],
  );
  expect(cell("works, 2018/19, £").getAttribute("aria-invalid")).toBe("true");
  expect(cell("works, 2018/19, £").id).toBe("bid.capital[1].amount");
  expect(screen.getByText("Enter 0 or more. Found -1.")).toBeTruthy();
});

test("the arrows and Enter go from line to line", () => {
  shown(
    [],
    [
      { year: "2016/17", amount: 5, item: "works" },
      { year: "2016/17", amount: 6, item: "fees" },
    ],
  );
  cell("works, 2016/17, £").focus();
  fireEvent.keyDown(cell("works, 2016/17, £"), { key: "Enter" });
  expect(document.activeElement).toBe(cell("fees, 2016/17, £"));
});
