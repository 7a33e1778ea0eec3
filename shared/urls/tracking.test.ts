import { describe, expect, test } from "vitest";
import { isTrackedBy, TRACKING_RULES } from "./tracking.ts";

describe.each(TRACKING_RULES)("$id", (rule) => {
  test("holds on its examples", () => {
    const { examples, reason } = rule;
    const matches = (example: string) => {
      const [name = "", value = ""] = example.split("=");
      return isTrackedBy(rule, name, value);
    };
    expect(reason.length).toBeGreaterThan(10);
    expect(examples.match.length * examples.not.length).toBeGreaterThan(0);
    expect(examples.match.filter((example) => !matches(example))).toEqual([]);
    expect(examples.not.filter((example) => matches(example))).toEqual([]);
  });
});
