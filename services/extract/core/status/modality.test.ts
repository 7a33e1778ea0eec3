import { describe, expect, it, test } from "vitest";
import * as GRIPS from "../../rules/status/grip.ts";
import { fold } from "./fold.ts";
import { readSentence, statusesOfAll } from "./read.ts";

/** Status and modality of a sentence's surest cue. */
function read(sentence: string): string {
  const best = statusesOfAll(readSentence(fold(sentence)))[0];
  return `${best?.status} ${best?.modality}`;
}

/** Where a grip's pattern is looked for. */
const WHOLE = new Set(["grip.ahead"]);
const OPENING = new Set(["grip.verb", "grip.noun", "grip.held", "grip.intent"]);

function regexOf({ id, pattern }: { id: string; pattern: string }): RegExp {
  if (WHOLE.has(id)) return new RegExp(`^(?:${pattern})$`, "u");
  if (OPENING.has(id)) return new RegExp(`^(?:${pattern})(?![a-z])`, "u");
  return new RegExp(id === "grip.item" ? `^${pattern}` : pattern, "u");
}

describe("what governs a cue", () => {
  it.each(Object.values(GRIPS))("$id", (row) => {
    for (const text of row.examples.match) expect(text).toMatch(regexOf(row));
    for (const text of row.examples.not) expect(text).not.toMatch(regexOf(row));
  });
});

describe("modality of an act", () => {
  test.each([
    ["Kyiv demanded a truce that would last for sixty days.", "proposed asserted"],
    ["Moscow proposed a pact, arguing it would calm the border.", "proposed asserted"],
    ["The envoys discussed guarantees for Ukraine in case of a ceasefire.", "negotiating asserted"],
    ["They discussed whether to give the plant back.", "negotiating asserted"],
    ["There was movement on how a ceasefire would be monitored.", "negotiating asserted"],
    ["Oslo would vote against the mission.", "rejected asserted"],
    ["This is not a peace plan, it is a list of wishes.", "rejected asserted"],
    ["Paris promised to train the new army.", "proposed asserted"],
    [
      "Moscow demanded the whole region, threatening to take it by force if it is not handed over.",
      "proposed asserted",
    ],
    ["Russia has signalled that it will not budge on Donetsk.", "stalled asserted"],
    ["The allies signed a declaration in the event of a truce.", "signed asserted"],
    ["Kyiv is expected to formally demand a truce.", "proposed planned"],
    ["Hungary could block the accession.", "stalled conditional"],
    ["Poland is ready to host the talks only if Kyiv asks for it.", "proposed conditional"],
    ["Moscow rejects any force that would be sent once a truce holds.", "rejected asserted"],
    ["Kyiv refuses to sign if the land is given away.", "rejected asserted"],
    ["Nobody should count on peace until the land is settled.", "proposed conditional"],
    ["Belgium's doubts were shared by three other states.", "disputed asserted"],
    ["The ministry doubts that the month of May is realistic.", "disputed questioned"],
    ["Warsaw means to ask for a seat at the talks.", "proposed planned"],
    ["Kyiv is ready for a vote once a ceasefire holds.", "proposed conditional"],
  ])("%s", (sentence, reading) => expect(read(sentence)).toBe(reading));
});

describe("modality of a topic or a term", () => {
  test.each([
    ["Under the terms suggested by Rome, Ukraine would have to pull back.", "proposed planned"],
    [
      "The initiative, which Kyiv handed over on Monday, proposes that Ukraine join in 2027.",
      "proposed planned",
    ],
    ["7. Ukraine agrees to stay out of the alliance.", "proposed planned"],
    ["The talks in Geneva are expected to go on for a week.", "negotiating planned"],
    ["The talks in Paris, with the allies expected to send aid, go on.", "negotiating asserted"],
    ["Talks in Paris with states that will send aid go on.", "negotiating asserted"],
    ["The first tranche of the loan is due to be paid in April.", "in_progress planned"],
    ["EU to decide on the frozen assets", "proposed planned"],
    ["It is not clear who would pay for the fund.", "proposed questioned"],
    ["Ukraine might get a seat next year under a plan being drawn up in Rome.", "negotiating conditional"],
    ["Aid would be provided by European states.", "proposed planned"],
    ["Should Kyiv comply, the sanctions would be lifted.", "proposed conditional"],
    ["Foreign troops would be treated as legitimate targets.", "rejected planned"],
    ["Foreign troops could be considered legitimate targets.", "rejected conditional"],
    ["This is not an agreement.", "negotiating denied"],
  ])("%s", (sentence, reading) => expect(read(sentence)).toBe(reading));
});
