import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addressOf } from "../../src/api/transfer";
import { describeFields, fieldName, fieldValue } from "../../src/format/fields";
import { Columns } from "../../src/screens/transfer/columns";
import { Preview } from "../../src/screens/transfer/preview";
import {
  columnsOf,
  correct,
  letterOf,
  nothingSaid,
  readCodes,
  sameSaid,
} from "../../src/screens/transfer/said";
import { summaryOf } from "../../src/screens/transfer/summary";
import { Write } from "../../src/screens/transfer/write";

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

const mapped = (field: string, column: string, heading: string) => ({
  field,
  column,
  heading,
  why: `the heading says ${heading}`,
});

const report = {
  kind: "surveys",
  added: 0,
  changed: 0,
  unchanged: 0,
  refused: [],
  mapping: {},
  written: false,
  columns: [mapped("id", "A", "Ref"), mapped("name", "B", "Site"), mapped("backlog_high", "D", "H")],
  ignored: ["AA “Area”", "H “Walls”"],
};
const all = columnsOf(report);

test("the columns that one can choose stand in the order of the file, read or not", () => {
  expect(all.map(({ letter }) => letter)).toEqual(["A", "B", "D", "H", "AA"]);
});

test("a column is named by its letter, unless another is headed by just that", () => {
  const [site, walls] = [all[1] ?? null, all[3] ?? null];
  expect(correct(nothingSaid, "gia_m2", site, all).columns).toEqual({ gia_m2: "B" });
  expect(correct(nothingSaid, "gia_m2", walls, all).columns).toEqual({ gia_m2: "Walls" });
});

test("what is said of a column takes it from the field that had it, and none is said too", () => {
  let said = correct(nothingSaid, "gia_m2", all[1] ?? null, all);
  expect(letterOf("gia_m2", said, report, all)).toBe("B");
  expect(letterOf("name", said, report, all)).toBe("");
  expect(letterOf("id", said, report, all)).toBe("A");
  said = correct(said, "nia_m2", all[1] ?? null, all);
  expect(said.columns).toEqual({ nia_m2: "B" });
  expect(correct(said, "id", null, all).columns).toEqual({ nia_m2: "B", id: "" });
});

test("codes of commissioners are read as people type them, and their order says nothing", () => {
  expect(readCodes(" 16c, QHM;16C ")).toEqual(["16C", "QHM"]);
  const two = { columns: { id: "A", name: "" }, commissioners: ["16C", "QHM"] };
  expect(sameSaid(two, { columns: { name: "", id: "A" }, commissioners: ["QHM", "16C"] })).toBe(true);
  expect(sameSaid(two, nothingSaid)).toBe(false);
});

test("a file goes to its kind's address with what is said of it", () => {
  const file = new File(["x"], "a b.csv");
  const said = { columns: { gia_m2: "Area (m²)" }, commissioners: ["16C", "QHM"] };
  const asked = { round: "r", file, write: false, reason: "", said };
  expect(addressOf({ ...asked, kind: "practices" })).toBe(
    "/api/v1/import/practices?write=0&name=a+b.csv&commissioner=16C&commissioner=QHM",
  );
  expect(addressOf({ ...asked, kind: "surveys" })).toBe(
    "/api/v1/import/surveys?write=0&name=a+b.csv&map=gia_m2%3DArea+%28m%C2%B2%29",
  );
  expect(addressOf({ ...asked, kind: "bids", reason: "late" })).toBe(
    "/api/v1/rounds/r/import/bids?write=0&name=a+b.csv&reason=late",
  );
});

test("fields and values are said as people write them", () => {
  expect(fieldName("survey of 2016-01-19")).toBe("Survey of 19 January 2016");
  expect(fieldName("block old wing backlog_high")).toBe("Block old wing, backlog, high risk");
  expect(fieldValue("block main backlog_low", "63750")).toBe("£63,750");
  expect(fieldValue("gia_m2", "1319")).toBe("1,319 m²");
  expect(fieldValue("lease_end", "2022-03-31")).toBe("31 March 2022");
  expect(fieldValue("list_size", "8120")).toBe("8,120");
  const block = ["life_years", "backlog_high", "backlog_low"].map((key, at) => ({
    field: `block main ${key}`,
    after: `${at + 5}`,
  }));
  expect(describeFields([{ field: "tenure", after: "leased" }, ...block])).toBe(
    "Tenure: leased; Block main: 5 years left, high risk £6, low risk £7",
  );
});

test("thousands that are new stand a page at a time, and the summary has all", () => {
  const changes = Array.from({ length: 6750 }, (_, at) => ({
    ref: `A${at}`,
    name: `=Practice ${at}`,
    new: true,
    fields: [],
  }));
  const many = { ...report, kind: "practices", added: 6750, changes, columns: undefined };
  render(<Preview report={many} />);
  expect(screen.getByText("6,750 practices to be added, 0 to be changed, 0 as they were.")).toBeTruthy();
  expect(screen.getAllByRole("row").length).toBe(51);
  fireEvent.change(screen.getByRole("combobox", { name: /Page/ }), { target: { value: "135" } });
  expect(screen.getByText("6,701 to 6,750 of 6,750. The summary as CSV has all.")).toBeTruthy();
  const lines = summaryOf(many, "list.csv", "").trim().split("\r\n");
  expect(lines.length).toBe(3 + 6750);
  expect(lines.at(-1)).toBe("added,A6749,'=Practice 6749,,,,,");
});

test("a column is corrected from its select, and a day can stand for all where none holds it", () => {
  const say = vi.fn();
  render(<Columns report={report} said={nothingSaid} say={say} />);
  fireEvent.change(screen.getByLabelText("Name"), { target: { value: "AA" } });
  expect(say).toHaveBeenLastCalledWith({ columns: { name: "AA" }, commissioners: [] });
  fireEvent.change(screen.getByLabelText("Day of every survey"), { target: { value: "19 1 2016" } });
  expect(say).toHaveBeenLastCalledWith({ columns: { date: "2016-01-19" }, commissioners: [] });
});

test("a file that raises questions is written only once one says that one has looked", () => {
  const write = vi.fn();
  render(<Write asksWhy={false} questions={2} busy={false} write={write} />);
  const button = screen.getByRole("button", { name: "Write these changes" });
  fireEvent.click(button);
  expect(write).not.toHaveBeenCalled();
  expect(screen.getByText("Tick that the file is right, or choose another")).toBeTruthy();
  fireEvent.click(screen.getByRole("checkbox", { name: /I have looked at the 2 questions/ }));
  fireEvent.click(button);
  expect(write).toHaveBeenCalled();
});
