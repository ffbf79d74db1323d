import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { EditingContext } from "../../src/edit/context";
import { TextField } from "../../src/edit/fields";
import { Lines } from "../../src/edit/lines";
import { at, put } from "../../src/edit/path";

afterEach(cleanup);

type Line = { date?: string };

function shown(lines: Line[], sure?: Parameters<typeof Lines<Line>>[0]["sure"]) {
  const last: { doc: unknown } = { doc: null };
  function Edited() {
    const [doc, setDoc] = useState<object>({ lines });
    last.doc = doc;
    const set = (path: string, value: unknown) => setDoc((before) => put(before, path, value));
    return (
      <EditingContext.Provider value={{ doc, faults: [], set, elsewhere: 0, locked: false }}>
        <Lines<Line>
          path="lines"
          what="a survey"
          none="None"
          start={{}}
          name={(line) => line.date ?? "new"}
          latest={(line) => line.date ?? ""}
          sure={sure}
        >
          {(path) => <TextField path={`${path}.date`} label="Date" />}
        </Lines>
      </EditingContext.Provider>
    );
  }
  render(<Edited />);
  return () => at(last.doc, "lines");
}

const dates = () => screen.getAllByLabelText<HTMLInputElement>("Date").map((field) => field.value);

test("the latest line stands first, and the document keeps its own order", () => {
  const lines = shown([{ date: "2011" }, { date: "2015" }, { date: "2013" }]);
  expect(dates()).toEqual(["2015", "2013", "2011"]);
  expect(lines()).toEqual([{ date: "2011" }, { date: "2015" }, { date: "2013" }]);
});

test("a new line comes first and stays there while it is typed, whatever its date becomes", () => {
  const lines = shown([{ date: "2011" }, { date: "2015" }]);
  fireEvent.click(screen.getByRole("button", { name: "Add a survey" }));
  expect(dates()).toEqual(["", "2015", "2011"]);
  fireEvent.change(screen.getAllByLabelText("Date")[0] as Element, { target: { value: "2012" } });
  expect(dates()).toEqual(["2012", "2015", "2011"]);
  expect(lines()).toEqual([{ date: "2011" }, { date: "2015" }, { date: "2012" }]);
});

test("a line that holds much is taken away only once one says so again", () => {
  const lines = shown([{ date: "2011" }, { date: "2015" }], {
    title: (line) => `Take away ${line.date}?`,
    says: "It goes",
    act: "Take it away",
  });
  fireEvent.click(screen.getAllByText("Remove")[0] as Element);
  expect(dates()).toEqual(["2015", "2011"]);
  expect(screen.getByText("Take away 2015?")).toBeTruthy();
  fireEvent.click(screen.getByText("Take it away"));
  expect(lines()).toEqual([{ date: "2011" }]);
});
