import { expect, test } from "vitest";
import { digestTime, isCorrection, nextDigest, onePerMailbox, wants } from "./match.ts";

const all = { points: [], types: [], actors: [], startsAfter: 0 };
const change = { id: 7, key: "status_changed:12", type: "status_changed", point: 12, actors: ["Ukraine"] };

test.each([
  ["everything", all, true],
  ["its point", { ...all, points: [3, 12] }, true],
  ["another point", { ...all, points: [3] }, false],
  ["its type", { ...all, types: ["status_changed"] }, true],
  ["another type", { ...all, types: ["figure_changed"] }, false],
  ["its actor", { ...all, actors: ["Ukraine"] }, true],
  ["another actor", { ...all, actors: ["Russia"] }, false],
  ["only what comes after it", { ...all, startsAfter: 7 }, false],
])("a subscriber to %s", (_, interest, told) => {
  expect(wants(interest, change)).toBe(told);
});

test("a change without a point does not reach who asked for a point", () => {
  expect(wants({ ...all, points: [12] }, { ...change, point: null })).toBe(false);
});

test("a correction is owed to whoever was told, whatever else they asked for", () => {
  const narrow = { points: [3], types: ["status_changed"], actors: ["Russia"], startsAfter: 99 };
  expect(wants(narrow, { ...change, type: "claim_withdrawn" })).toBe(true);
});

test("corrections are those that take something back", () => {
  expect(isCorrection("claim_withdrawn")).toBe(true);
  expect(isCorrection("status_changed")).toBe(false);
});

test("a digest closes at seven UTC, the next day after that", () => {
  expect(nextDigest(new Date("2026-01-05T06:59:00Z"))).toEqual({
    day: "2026-01-05",
    at: new Date("2026-01-05T07:00:00Z"),
  });
  expect(nextDigest(digestTime("2026-01-05"))).toEqual({ day: "2026-01-06", at: digestTime("2026-01-06") });
});

test("a mailbox is told once, at once if one of its subscriptions says so; webhooks are told each", () => {
  const to = (id: number, channel: string, address: string, frequency = "now") => ({
    id,
    channel,
    address,
    frequency,
  });
  const told = onePerMailbox([
    to(1, "email", "a@example.org", "daily"),
    to(2, "email", "A@example.org"),
    to(3, "email", "b@example.org", "daily"),
    to(4, "webhook", "https://example.org/hook"),
    to(5, "webhook", "https://example.org/hook"),
  ]);
  expect(new Set(told.map((s) => s.id))).toEqual(new Set([2, 3, 4, 5]));
});
