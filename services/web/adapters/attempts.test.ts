import { expect, test } from "vitest";
import { createAttempts } from "./attempts.ts";

test("as many tries as are allowed block a key, not its neighbour, for a quarter of an hour", () => {
  let now = new Date("2026-02-01T08:00:00Z");
  const attempts = createAttempts(() => now, 10);
  for (let i = 0; i < 10; i++) {
    expect(attempts.blocked("a")).toBe(false);
    attempts.count("a");
  }
  expect(attempts.blocked("a")).toBe(true);
  expect(attempts.blocked("b")).toBe(false);
  now = new Date("2026-02-01T08:15:01Z");
  expect(attempts.blocked("a")).toBe(false);
});
