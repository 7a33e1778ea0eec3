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
  return attributeQuotes(text, blocks, extractQuotes(text), actors, SAMPLE_PLAN.actors);
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
    ["The president of the United States said the text was ready.", "Donald Trump"],
    ["Moscow said the text was ready.", "Russia"],
    ["The Hungarian minister said the text was ready.", null],
    ["Putin left Moscow and the Kremlin said the text was ready.", "Russia"],
    [
      "The text is ready, according to four people familiar with it who would not be named.",
      "people familiar with it (unnamed)",
    ],
    [
      "The Russian president's foreign policy adviser, Anna Koval, was upbeat, saying the text was ready.",
      "Anna Koval",
    ],
    ["Lavrov met the envoys. The text was ready, the prime minister said.", null],
    ["Lavrov met the envoys. The text was ready, the foreign minister said.", "Sergei Lavrov"],
    ["Putin's remarks were meant for Trump. He said the text was ready.", "Vladimir Putin"],
    ["Russia’s foreign ministry also said the text was ready.", "Russian Foreign Ministry"],
    ["A senior U.S. official said the text was ready.", "US official (unnamed)"],
    ["Nine other envoys said the text was ready.", "envoys (unnamed)"],
    ["The text is ready, according to journalists citing an aide.", "journalists (unnamed)"],
    [
      "The text is ready, according to European officials cited by the Herald.",
      "European officials (unnamed)",
    ],
    ["An adviser to President Putin, Dmitry Peskov, said the text was ready.", "Dmitry Peskov"],
    ["The text would take a year to draw up, Orbán relayed.", "Viktor Orbán"],
    ["“The text took us a whole year,” recounted Orbán.", "Viktor Orbán"],
    ["“The text took us a whole year,” Orbán recounted.", "Viktor Orbán"],
    ["Orbán lit a pipe and then told the envoys that the text was ready.", "Viktor Orbán"],
    ["In Orbán's view, the text was ready.", "Viktor Orbán"],
    ["Orbán's message was blunt: the text is dead.", "Viktor Orbán"],
    ["The text would last a year, per Reuters.", "Reuters"],
    ["The text would last a year, reports Reuters.", "Reuters"],
    ["The text would last a year, Reuters reported, citing two US officials.", "US officials (unnamed)"],
    ["The text must come first, as Orbán put it.", "Viktor Orbán"],
    ["An official in Oslo who asked not to be named said the text was ready.", "official in Oslo (unnamed)"],
    ["Some said the text was ready.", null],
    ["The brokerage said the text was ready.", null],
    ["The text was firmly rejected by Moscow.", "Russia"],
    ["The text is seen as unfair by many European diplomats.", "European diplomats (unnamed)"],
    ["Witkoff is confident that the text will hold.", "Steve Witkoff"],
    ["Moscow has issued a blunt warning that the text is dead.", "Russia"],
    ["Moscow has made its position plain: the text is dead.", "Russia"],
    ["By the count of Zelensky, nine lines of the text are new.", "Volodymyr Zelenskyy"],
    ["Orbán called the text unfair and left.", "Viktor Orbán"],
    ["Orbán called point nine the worst of all.", "Viktor Orbán"],
    ["The text is ready, according to several unnamed European diplomats.", "European diplomats (unnamed)"],
    ["Mayor Anna Koval said the text was ready.", "Anna Koval"],
    ["Mr Koval said the text was ready.", "Koval"],
    ["Ambassador to NATO Anna Koval said the text was ready.", "Anna Koval"],
    ["US Ambassador to NATO Matthew Whitaker said the text was ready.", "Matthew Whitaker"],
    ["Umerov, who led the team, said the envoys discussed ways of ending it.", "Umerov"],
    ["Moscow did not comment, but it has repeatedly said that the text was ready.", "Russia"],
    ["Asked about the text, Witkoff laughed and said that it was ready.", "Steve Witkoff"],
    ["The text was ready, Anna Kelly said.", "Anna Kelly"],
    ["Kelly formally said the text was ready.", "Kelly"],
    ["One of the diplomats said the text was ready.", "diplomats (unnamed)"],
    ["Officials in Oslo stress the text was ready.", "Officials in Oslo (unnamed)"],
    ["The text is being read, according to Russia's coordination headquarters.", "Russia"],
    ["Zelenskyy and Trump said the text was ready.", "Volodymyr Zelenskyy and Donald Trump"],
    ["Reuters, citing a US official, reported that the text was ready.", "US official (unnamed)"],
  ])("%s", (text, name) => {
    expect(attribute(text).map((one) => one.name)).toEqual([name]);
  });

  it("gives a quotation on a line of its own to who announced it", () => {
    const text = "Putin wrote on a network:\n“The text is dead and will stay so.”\nSnow fell.";
    expect(at(text, "“The text is dead")).toMatchObject({ name: "Vladimir Putin", kind: "direct" });
  });

  it("lets a person go on whatever sides are named after the person", () => {
    const text =
      "“This is an attempt by Putin to play,” Zelenskyy said, noting that Russian shelling continued up to the start.\nStill, he said he was willing to observe a truce.";
    expect(at(text, "willing to observe")).toMatchObject({ name: "Volodymyr Zelenskyy" });
  });

  it("lets whoever spoke go on, and not who else is named", () => {
    const text =
      "Speaking beside Viktor Orbán, Zelenskyy said it was near. He conceded that the text was long.";
    expect(at(text, "the text was long")).toMatchObject({ name: "Volodymyr Zelenskyy" });
  });

  it("follows a pronoun to the sentence before", () => {
    const text = "Zelenskyy met farmers. “The text is ready,” he said.";
    expect(at(text, "The text is ready")).toMatchObject({ name: "Volodymyr Zelenskyy", kind: "direct" });
  });

  it("follows the official to who spoke before", () => {
    const text = "Talks go on, according to a US official. The text is ready, the official said.";
    expect(at(text, "The text is ready")).toMatchObject({ name: "US official (unnamed)", kind: "indirect" });
  });

  it("follows the paper and the ministry to the one named before", () => {
    const paper = "Reuters reported that talks go on. The text is ready, the agency said.";
    expect(at(paper, "The text is ready")).toMatchObject({ name: "Reuters" });
    const body = "The Russian Foreign Ministry met envoys. The text is dead, the ministry said.";
    expect(at(body, "The text is dead")).toMatchObject({ name: "Russian Foreign Ministry" });
  });

  it("hears nobody in documents, events, shares of a people, requests and acts not done", () => {
    for (const text of [
      "The leaked draft says nothing of the sort was agreed.",
      "The talks crisis adds a risk that was never seen before.",
      "In the poll 57% of Ukrainians reject the text.",
      "Zelensky asked parliament to read the text.",
      "Washington has never promised to pay.",
      "After Moscow rejected the text, the envoys left.",
      "The text, which Kyiv rejected, would hand over the town.",
      "Neither Kyiv nor Moscow has commented on the text.",
      "The text covers Sumy, Kharkiv, possibly paired with others.",
    ])
      expect(attribute(text), text).toEqual([]);
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

  it("keeps what a party tells of another as its own word", () => {
    const text = "Zelenskyy said Trump had confirmed that the guarantees would be put to a vote.";
    expect(at(text, text)).toMatchObject({ name: "Volodymyr Zelenskyy", kind: "indirect" });
  });

  it("gives the last word to who is named at the end", () => {
    const text = "Kyiv could lose the help Washington has offered if it does not vote, Putin said.";
    expect(at(text, text)).toMatchObject({ name: "Vladimir Putin", kind: "indirect" });
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
