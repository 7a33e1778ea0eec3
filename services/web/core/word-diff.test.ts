import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countChanges, wordDiff } from "./word-diff.ts";

describe("wordDiff", () => {
  const changes = (a: string, b: string) =>
    wordDiff(a, b)
      .filter(({ kind }) => kind !== "same")
      .map(({ text }) => text);

  test.each([
    ["worth $3.5 billion", "worth $5 billion", ["$3.5", "$5"]],
    ["some 1,200 of them", "some 1,300 of them", ["1,200", "1,300"]],
    ["about 15% done", "about 5% done", ["15%", "5%"]],
    ["they agreed on it", "they disagreed on it", ["agreed", "disagreed"]],
    ["same", "same", []],
  ])("%s → %s", (a, b, expected) => expect(changes(a, b)).toEqual(expected));

  test("its parts make up both texts", () => {
    const [a, b] = ["Talks on €2.5bn, at 10:30, failed. 🙂", "New talks on €3bn at 10:45 did not fail."];
    const join = (skip: string) =>
      wordDiff(a, b)
        .filter(({ kind }) => kind !== skip)
        .map(({ text }) => text)
        .join("");
    expect([join("added"), join("removed")]).toEqual([a, b]);
  });

  test("of many lines only the changed words of the changed line differ", () => {
    const lines = Array.from({ length: 5000 }, (_value, i) => `Line ${i} of the report says 15 % is done.`);
    const edited = lines.with(2500, "Line 2500 of the report says 16 % is done.");
    expect(changes(lines.join("\n"), edited.join("\n"))).toEqual(["15", "16"]);
  });

  test("lines that come and go are whole parts", () => {
    expect(wordDiff("One.\nTwo.\nThree.", "Zero.\nOne.\nThree.")).toEqual([
      { kind: "added", text: "Zero.\n" },
      { kind: "same", text: "One.\n" },
      { kind: "removed", text: "Two.\n" },
      { kind: "same", text: "Three." },
    ]);
  });

  test("the parts of any two texts make them up, without empty ones", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", " ", "\n", "$3.5", "1,200", "é", "🙂"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const parts = wordDiff(a, b);
        const without = (kind: string) =>
          parts
            .filter((one) => one.kind !== kind)
            .map((one) => one.text)
            .join("");
        expect([without("added"), without("removed")]).toEqual([a, b]);
        expect(parts.every((one) => one.text !== "")).toBe(true);
      }),
    );
  });

  test("two long unlike texts end in bounded time", () => {
    const long = (word: string) =>
      Array.from({ length: 20_000 }, (_value, index) => `${word}${index}`).join(" ");
    expect(wordDiff(long("a"), long("b"))).toHaveLength(2);
  });

  test("a figure counts as one, marks and spaces do not", () => {
    const parts = wordDiff("worth $3.5 billion.", "worth nearly $5 billion!");
    expect(countChanges(parts)).toEqual({ added: 2, removed: 1 });
  });
});
