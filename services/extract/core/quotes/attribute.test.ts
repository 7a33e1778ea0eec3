import { describe, expect, it } from "vitest";
import { compileActors, findActors } from "../actors/find.ts";
import { SAMPLE_PLAN } from "../actors/fixture.ts";
import { splitSentences } from "../sentences/split.ts";
import { attributeQuotes } from "./attribute.ts";
import { speakerAt } from "./speaker-at.ts";
import { extractQuotes } from "./extract.ts";

function attribute(text: string) {
  const blocks: { start: number; end: number; kind: string }[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    blocks.push({ start, end: start + line.length, kind: "paragraph" });
    start += line.length + 1;
  }
  const sentences = splitSentences(text);
  const actors = findActors(text, sentences, blocks, compileActors(SAMPLE_PLAN), {
    publishedAt: "2026-01-10",
  });
  return attributeQuotes(text, blocks, sentences, extractQuotes(text), actors);
}

/** Who says a part of a text, and how. */
function at(text: string, part: string) {
  const start = text.indexOf(part);
  return speakerAt(attribute(text), { start, end: start + part.length });
}

describe("attributeQuotes", () => {
  it.each([
    ["Zelensky said the text was ready.", "Volodymyr Zelenskyy"],
    ["Ukrainian President Volodymyr Zelenskyy said the text was ready.", "Volodymyr Zelenskyy"],
    ["US special envoy Steve Witkoff, who flew in, said the text was ready.", "Steve Witkoff"],
    ["The Kremlin spokesman said the text was ready.", "Dmitry Peskov"],
    ["Moscow said the text was ready.", "Russia"],
    ["Russia’s foreign ministry also said the text was ready.", "Russian Foreign Ministry"],
    ["A senior U.S. official said the text was ready.", "senior US official (unnamed)"],
    ["The text is ready, according to several unnamed European diplomats.", "European diplomats (unnamed)"],
    ["Mayor Anna Koval said the text was ready.", "Anna Koval"],
    ["Zelenskyy and Trump said the text was ready.", "Volodymyr Zelenskyy and Donald Trump"],
    ["Reuters, citing a US official, reported that the text was ready.", "US official (unnamed)"],
  ])("%s", (text, name) => {
    expect(attribute(text).map((one) => one.name)).toEqual([name]);
  });

  it("follows a pronoun to the sentence before", () => {
    const text = "Zelenskyy met farmers. “The text is ready,” he said.";
    expect(at(text, "The text is ready")).toMatchObject({ name: "Volodymyr Zelenskyy", kind: "direct" });
  });

  it("follows the official to who spoke before", () => {
    const text = "Talks go on, according to a US official. The text is ready, the official said.";
    expect(at(text, "The text is ready")).toMatchObject({ name: "US official (unnamed)", kind: "indirect" });
  });

  it("carries the speaker through a quotation of several sentences", () => {
    const text = "“The text is ready. It took months. We waited,” Putin said. “It is good.”";
    expect(at(text, "It took months.")).toMatchObject({ name: "Vladimir Putin", kind: "direct" });
    expect(at(text, "It is good.")).toMatchObject({ name: "Vladimir Putin", kind: "direct" });
  });
});

describe("speakerAt", () => {
  it("takes the inner speaker where the inner report covers nearly all", () => {
    const text = "Reuters reported that Zelenskyy confirmed Russian soldiers had crossed the river at night.";
    expect(at(text, text)).toMatchObject({ name: "Volodymyr Zelenskyy", kind: "indirect" });
  });

  it("keeps the outer speaker over a side remark", () => {
    const text =
      "Zelenskyy said the text, which Moscow says is short, could open the way to a vote in the spring.";
    expect(at(text, text)).toMatchObject({ name: "Volodymyr Zelenskyy", kind: "indirect" });
  });

  it("gives nobody where the publisher speaks", () => {
    expect(at("Snow fell on Monday.", "Snow fell")).toMatchObject({ name: null, kind: "none" });
  });
});
