import { expect, test } from "vitest";
import { pageOf, readCursor, sliceOf, writeCursor } from "./cursor.ts";

test("a cursor gives back the keys it was made of", () => {
  const keys = ["2026-01-05T10:00:00.000001Z", "7", "c1"];
  expect(readCursor(writeCursor(keys), ["time", "number", "text"])).toEqual(keys);
});

const TIME = "2026-01-05T10:00:00.000001Z";

test.each([
  "",
  "%%%",
  btoa("null"),
  btoa("[1]"),
  btoa(JSON.stringify([TIME, 7])),
  writeCursor([TIME]),
  writeCursor([TIME, 7, 8]),
  writeCursor(["yesterday", 7]),
  writeCursor(["2026-02-30T10:00:00.000000Z", 7]),
  writeCursor(["0000-01-05T10:00:00.000000Z", 7]),
  writeCursor([TIME, "seven"]),
  writeCursor([TIME, "9".repeat(20)]),
  writeCursor([TIME, -1]),
])("%j is refused", (cursor) => {
  expect(() => readCursor(cursor, ["time", "number"])).toThrow("cursor");
});

test("text that the store cannot hold is refused", () => {
  expect(() => readCursor(writeCursor(["a\0b"]), ["text"])).toThrow("cursor");
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
