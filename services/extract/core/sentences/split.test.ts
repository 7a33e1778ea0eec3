import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "./split.ts";

const split = (text: string) => splitSentences(text).map((s) => text.slice(s.start, s.end));

describe("sentences", () => {
  test.each([
    [["Talks ended.", "Nobody signed."]],
    [["Will it hold?", "Yes!", "Perhaps."]],
    [["Lt. Gen. Andrii K. Hnatov spoke at 9 a.m. in Kyiv."]],
    [["The U.S. Government approved it.", "It took effect in the U.S.", "The rest followed."]],
    [["At 7 a.m. Mr. Koval left.", "The convoy reached Sumy at 6 p.m.", "Ms. Bondar met it."]],
    [["“We are ready.”", "She left."]],
    [["“We are ready.” she said."]],
    [["Mt. Hoverla and St. Sophia's are listed."]],
    [["He paid $100.00.", "It was enough."]],
    [["It was, well ... difficult."]],
    [["The siren began at 5 a.m. Monday.", "It reads v. 2.1 on the cover."]],
    [["The talks ended.[4]", "Nobody signed.[5]", "More is known."]],
    [["He put it on X.", "“More will come,” he wrote."]],
    [["The text was read at 5 p.m. Sumy time.", "Nobody spoke."]],
    [["The U.S. “is not ready” to sign.", "It said so on the network X.", "“Wait,” it wrote."]],
    [["They waited....", "Nobody came."]],
    [["See No. 5 and p. 12 of the annex."]],
    [["Write to press.office@example.org.", "Replies take a day."]],
    [["You and I.", "Did Petro I. Bilyk vote?"]],
    [["The deal (It was signed in May.) still holds."]],
  ])("%j", (sentences) => expect(split(sentences.join(" "))).toEqual(sentences));

  test("every newline ends one", () =>
    expect(split("Title\nThe text\n\n goes on. End")).toEqual(["Title", "The text", "goes on.", "End"]));
  test("items of a list in one line", () => {
    expect(split("1. Open roads 2. Clear mines 3. Pay")).toEqual([
      "1. Open roads",
      "2. Clear mines",
      "3. Pay",
    ]);
    expect(split("• Open roads • Clear mines")).toEqual(["• Open roads", "• Clear mines"]);
  });
  test("a missing space", () =>
    expect(split("It was prepared.This text is next.")).toEqual(["It was prepared.", "This text is next."]));

  test("spans are in order, apart, trimmed and cover every letter", () => {
    assert(
      property(string({ unit: constantFrom("a", "B", ".", " ", "\n", '"', "1", "?", "…", ")") }), (text) => {
        const spans = splitSentences(text);
        let end = 0;
        for (const s of spans) {
          expect(text.slice(end, s.start).trim()).toBe("");
          expect(text.slice(s.start, s.end).trim()).toBe(text.slice(s.start, s.end));
          expect(s.end).toBeGreaterThan(s.start);
          end = s.end;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
    );
  });
});
