import { expect, test } from "vitest";
import { surroundings } from "./evidence-context.ts";

const evidence = (text: string, exact: string) => {
  const start = text.indexOf(exact);
  return { start, end: start + exact.length, exact, prefix: "stored before ", suffix: " stored after" };
};

test("a short text is given whole", () => {
  const text = "One.\nTwo.\nThree.";
  expect(surroundings(text, evidence(text, "Two."))).toEqual({
    before: "One.\n",
    exact: "Two.",
    after: "\nThree.",
  });
});

test("a long text is cut at words, with a sign that it goes on", () => {
  const text = `${"before ".repeat(200)}Two.${" after".repeat(200)}`;
  const { before, after } = surroundings(text, evidence(text, "Two."));
  expect(before).toMatch(/^… before before/);
  expect(after).toMatch(/ after after …$/);
  expect(before.length).toBeLessThan(410);
});

test("a text that does not carry the words there is not trusted", () => {
  const given = evidence("One. Two.", "Two.");
  expect(surroundings("Something else entirely.", given).before).toBe("stored before ");
  expect(surroundings(undefined, given).after).toBe(" stored after");
});
