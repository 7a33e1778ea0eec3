import { expect, test } from "vitest";
import { pageOf, readCursor, sliceOf, writeCursor } from "./cursor.ts";

test("a cursor gives back the keys it was made of", () => {
  expect(readCursor(writeCursor(["2026-01-05T10:00:00.000001Z", 7]), 2)).toEqual([
    "2026-01-05T10:00:00.000001Z",
    "7",
  ]);
});

test.each(["", "%%%", "bnVsbA==", btoa("[1]"), btoa('["a","b","c"]')])("%j is refused", (cursor) => {
  expect(() => readCursor(cursor, 2)).toThrow("cursor");
});

test("the last page has no next", () => {
  expect(pageOf([1, 2, 3], 2, (n) => [n])).toEqual({ rows: [1, 2], next: writeCursor([2]) });
  expect(pageOf([1, 2], 2, (n) => [n]).next).toBeNull();
});

test("a small list is walked to its end without a gap", () => {
  const first = sliceOf(["a", "b", "c"], 2, undefined);
  const second = sliceOf(["a", "b", "c"], 2, first.next ?? undefined);
  expect([...first.rows, ...second.rows]).toEqual(["a", "b", "c"]);
  expect(second.next).toBeNull();
});
