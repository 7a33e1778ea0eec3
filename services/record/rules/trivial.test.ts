import { describe, expect, test } from "vitest";
import { TRIVIAL_LINES, withoutCounter } from "./trivial.ts";

describe.each(TRIVIAL_LINES)("$id", ({ line, examples, reason }) => {
  test("holds on its examples", () => {
    expect(reason.length).toBeGreaterThan(10);
    expect(examples.match.filter((example) => !line.test(example))).toEqual([]);
    expect(examples.not.filter((example) => line.test(example))).toEqual([]);
  });

  test.each(["1", "1 views ", "updated 1 ", "may "])("ends on a line full of %j", (part) => {
    expect(line.test(`Updated ${part.repeat(120).slice(0, 110)}x`)).toBe(false);
    expect(line.test(`${part.repeat(120).slice(0, 119)}x`)).toBe(false);
  });
});

test.each([
  ["By Ann Author 1,234 views", "By Ann Author"],
  ["The clip has 1,234 views.", "The clip has 1,234 views."],
  ["Ann Author", "Ann Author"],
])("%s", (line, rest) => expect(withoutCounter(line)).toBe(rest));
