import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, expect, test } from "vitest";
import { Elsewhere } from "../../src/screens/estate/elsewhere";

afterEach(cleanup);

function show(n: number) {
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  const premises = Array.from({ length: n }, (_, at) => ({
    etag: "1",
    premises: { id: `S${at}`, name: `Surgery ${at}`, postcode: "TS18 1HU" },
    rounds: at === 0 ? ["r"] : [],
  }));
  cache.setQueryData(["all-premises"], { premises });
  render(
    <QueryClientProvider client={cache}>
      <MemoryRouter>
        <Elsewhere id="r" />
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

const links = () => screen.queryAllByRole("link", { hidden: true }).map((each) => each.textContent);

test("of thousands of premises that the round does not have the first are listed, and the others found by a word", () => {
  show(9001);
  expect(screen.getByText("9,000 premises not in this round")).toBeTruthy();
  expect(links()).toHaveLength(50);
  expect(screen.getByText("8,950 more: find them by name.")).toBeTruthy();
  fireEvent.change(screen.getByRole("searchbox", { hidden: true }), { target: { value: "surgery 8999" } });
  expect(links()).toEqual(["S8999 Surgery 8999"]);
});

test("a few are all listed", () => {
  show(24);
  expect(links()).toHaveLength(23);
  expect(screen.queryByRole("searchbox", { hidden: true })).toBeNull();
});
