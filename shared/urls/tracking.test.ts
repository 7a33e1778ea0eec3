import { describe, expect, test } from "vitest";
import { TRACKING_RULES } from "./tracking.ts";

describe.each(TRACKING_RULES)("$id", ({ name, examples, reason }) => {
  test("holds on its examples", () => {
    expect(reason.length).toBeGreaterThan(10);
    expect(examples.match.length * examples.not.length).toBeGreaterThan(0);
    expect(examples.match.filter((example) => !name.test(example))).toEqual([]);
    expect(examples.not.filter((example) => name.test(example))).toEqual([]);
  });
});
