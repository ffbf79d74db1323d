import { expect, test } from "vitest";
import { at, keyed, keysOf, put, within } from "../../src/edit/path";

test("a path is read as the server writes it", () => {
  expect(keysOf('bid.gates["site secured"]')).toEqual(["bid", "gates", "site secured"]);
  expect(keysOf("bid.capital[12].amount")).toEqual(["bid", "capital", 12, "amount"]);
  expect(keyed("bid.gates", "site secured")).toBe('bid.gates["site secured"]');
  expect(keyed(keyed("bid.capital", 0), "amount")).toBe("bid.capital[0].amount");
});

test("a value is put at a path and the rest stays as it was", () => {
  const doc = { bid: { title: "Hub", gates: { "site secured": true } } };
  const next = put(doc, 'bid.gates["planning granted"]', false);
  expect(at(next, 'bid.gates["planning granted"]')).toBe(false);
  expect(at(next, "bid.title")).toBe("Hub");
  expect(doc.bid.gates).toEqual({ "site secured": true });
  expect(put(doc, "bid.title", undefined).bid).toEqual({ gates: { "site secured": true } });
});

test("a path lies within another only at the end of a key", () => {
  expect(within("bid.capital[0].amount", "bid.capital")).toBe(true);
  expect(within("bid.capitals", "bid.capital")).toBe(false);
});
