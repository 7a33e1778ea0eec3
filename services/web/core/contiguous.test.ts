import { expect, test } from "vitest";
import { takeContiguous } from "./contiguous.ts";

const read = (ids: number[], oldestRunning: number, nextTransaction: number) => ({
  events: ids.map((id) => ({ id })),
  oldestRunning,
  nextTransaction,
});

test("rows without a hole go on at once", () => {
  expect(takeContiguous(3, read([4, 5], 100, 101), null).events).toEqual([{ id: 4 }, { id: 5 }]);
});

test("a row behind a hole waits for the transactions of the time when it was seen", () => {
  const first = takeContiguous(3, read([4, 6], 100, 103), null);
  expect(first).toEqual({ events: [{ id: 4 }], gap: { before: 6, nextTransaction: 103 } });
  const still = takeContiguous(4, read([6], 102, 110), first.gap);
  expect(still).toEqual({ events: [], gap: first.gap });
  expect(takeContiguous(4, read([6], 103, 110), still.gap).events).toEqual([{ id: 6 }]);
});

test("a late row fills the hole and all go on in order", () => {
  const gap = { before: 6, nextTransaction: 103 };
  expect(takeContiguous(4, read([5, 6], 102, 110), gap).events).toEqual([{ id: 5 }, { id: 6 }]);
});

test("a hole with nothing in flight is passed at once", () => {
  expect(takeContiguous(0, read([3], 50, 50), null).events).toEqual([{ id: 3 }]);
});
