import { expect, test } from "vitest";
import { createAttempts } from "./attempts.ts";

test("ten failures block a key, not its neighbour, for a quarter of an hour", () => {
  let now = new Date("2026-02-01T08:00:00Z");
  const attempts = createAttempts(() => now);
  for (let i = 0; i < 10; i++) {
    expect(attempts.blocked("a")).toBe(false);
    attempts.failed("a");
  }
  expect(attempts.blocked("a")).toBe(true);
  expect(attempts.blocked("b")).toBe(false);
  now = new Date("2026-02-01T08:15:01Z");
  expect(attempts.blocked("a")).toBe(false);
});
