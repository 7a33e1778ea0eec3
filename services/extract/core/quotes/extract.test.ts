import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractQuotes } from "./extract.ts";

/** Kind, speaker and words of each quote, for reading. */
function read(text: string): [string, string | undefined, string][] {
  return extractQuotes(text).map((q) => [q.kind, q.speaker?.text, text.slice(q.start, q.end)]);
}

describe("extractQuotes: where what is said begins and ends", () => {
  it.each([
    ["Koval said 13 roads were open.", "13 roads were open"],
    ["The mayor said 90% of the road was done.", "90% of the road was done"],
    ["The mayor said 1,212 lamps had been lit.", "1,212 lamps had been lit"],
    ["Koval said on Dec. 20 that 30 lamps were left.", "30 lamps were left"],
    ["Quoting a mason, the Herald says 90% is done.", "90% is done"],
  ])("%s", (text, said) => {
    expect(read(text).map(([, , words]) => words)).toEqual([said]);
  });

  it("takes the question that an answer was given to for nobody's words", () => {
    expect(read("“I think so,” Koval said when asked if the road was open.")).toEqual([
      ["direct", "Koval", "“I think so,”"],
    ]);
  });

  it("keeps quoted words behind who is named for them", () => {
    expect(read("It was, in the words of the mayor, “a mess”.").map(([, , words]) => words)).toContain(
      "“a mess”",
    );
  });
});

describe("extractQuotes: direct", () => {
  it("gives spans with marks, cue and speaker", () => {
    const text = "“The road is open,” Koval said.";
    expect(extractQuotes(text)).toEqual([
      {
        start: 0,
        end: 19,
        kind: "direct",
        cue: { start: 26, end: 30 },
        speaker: { start: 20, end: 25, text: "Koval" },
      },
    ]);
  });

  it.each([
    ['"The road is open," Koval said on Monday.', "Koval", '"The road is open,"'],
    ["“The road is open,” said Anna Koval, the mayor.", "Anna Koval", "“The road is open,”"],
    ['Koval said: "The road is open."', "Koval", '"The road is open."'],
    ['Koval told reporters in Lviv: "The road is open."', "Koval", '"The road is open."'],
    ["'The road is open,' the mayor's spokesman said.", "the mayor's spokesman", "'The road is open,'"],
    ["“The road is open,” according to the mayor.", "the mayor", "“The road is open,”"],
    ["“When will it open?” Koval asked.", "Koval", "“When will it open?”"],
    ["“The road is open,” he wrote on the network X.", "he", "“The road is open,”"],
  ])("%s", (text, speaker, said) => {
    expect(read(text)).toEqual([["direct", speaker, said]]);
  });

  it("joins an interrupted quotation under one speaker", () => {
    expect(read('"The road is open," Koval said. "It was about time."')).toEqual([
      ["direct", "Koval", '"The road is open,"'],
      ["direct", "Koval", '"It was about time."'],
    ]);
    expect(read("“The road,” Koval said, “is open.”")).toEqual([
      ["direct", "Koval", "“The road,”"],
      ["direct", "Koval", "“is open.”"],
    ]);
  });

  it("keeps a quotation of several sentences in one piece", () => {
    expect(read("“The road is open. It took years. We waited,” Koval said.")).toEqual([
      ["direct", "Koval", "“The road is open. It took years. We waited,”"],
    ]);
  });

  it("goes on over paragraphs that open with a mark", () => {
    expect(read("“The road is open,” Koval said.\n“It took years.”")).toEqual([
      ["direct", "Koval", "“The road is open,”"],
      ["direct", "Koval", "“It took years.”"],
    ]);
  });

  it("reads a text that begins inside a quotation", () => {
    expect(read('It took years," Koval said.')).toEqual([["direct", "Koval", 'It took years,"']]);
  });
});

describe("extractQuotes: indirect", () => {
  it.each([
    ["Koval said the road would open in May.", "Koval", "the road would open in May"],
    ["Anna Koval, the mayor of the town, has said that the road is open.", "Anna Koval", "the road is open"],
    ["The road will open in May, the ministry said.", "the ministry", "The road will open in May"],
    [
      "The road is open, according to two officials familiar with the plan.",
      "two officials familiar with the plan",
      "The road is open",
    ],
    ["According to Koval, the road is open.", "Koval", "the road is open"],
    ["After a long night, Koval warned that snow would fall.", "Koval", "snow would fall"],
    [
      "A spokesman for the council said it was unaware of the plan.",
      "A spokesman for the council",
      "it was unaware of the plan",
    ],
    [
      "The Department of Health and Human Services in August said the site was safe.",
      "The Department of Health and Human Services",
      "the site was safe",
    ],
    ["KYIV, Ukraine (AP) — The road is open, Koval said.", "Koval", "The road is open"],
    ["Koval rejected the idea of a toll.", "Koval", "the idea of a toll"],
    ["Road closed for weeks, says mayor Koval", "mayor Koval", "Road closed for weeks"],
    ["Road to stay closed for weeks: officials", "officials", "Road to stay closed for weeks"],
    ["Koval: road to stay closed for weeks", "Koval", "road to stay closed for weeks"],
  ])("%s", (text, speaker, said) => {
    expect(read(text)).toEqual([["indirect", speaker, said]]);
  });

  it("keeps the speaker over joined verbs and participles", () => {
    expect(read("Koval rejected the toll and said drivers would pay, adding that prices were high.")).toEqual(
      [
        ["indirect", "Koval", "the toll"],
        ["indirect", "Koval", "drivers would pay"],
        ["indirect", "Koval", "prices were high"],
      ],
    );
  });

  it("reads a report inside a report", () => {
    expect(read("Reuters reported that Koval confirmed soldiers had crossed.").map(([, who]) => who)).toEqual(
      ["Reuters", "Koval"],
    );
  });

  it.each([
    "The road was said to be safe.",
    "Koval would not say when the road opens.",
    "Despite claims of success, the road stayed shut.",
    "The stated aim was peace.",
    "The talks produced nothing.",
  ])("finds nothing in: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("extractQuotes: mixed and scare quotes", () => {
  it("takes quoted words inside a reported clause as mixed", () => {
    expect(read("Koval said the talks were “very useful” and would go on.")).toEqual([
      ["mixed", "Koval", "the talks were “very useful” and would go on"],
    ]);
  });

  it.each([
    "The “special” road was empty.",
    "A so-called 'quick fix' took years.",
    "The soldiers' pay rose in the '90s.",
  ])("leaves scare quotes and apostrophes alone: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("extractQuotes: hostile text", () => {
  it("gives sorted spans inside any text", () => {
    const pieces = fc.constantFrom(
      ...Array.from("\"“”‘’'«»,.:;—-?!() \n"),
      "Koval ",
      "said ",
      "that ",
      "who ",
      "and ",
      "according to ",
      "U.S. ",
      "the ",
      "\ud83d\ude00",
      "\u200b",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
        const text = parts.join("");
        const quotes = extractQuotes(text);
        const spans = quotes.flatMap((q) => [q, q.cue ?? q, q.speaker ?? q]);
        expect(spans.every(({ start, end }) => start >= 0 && start < end && end <= text.length)).toBe(true);
        expect(quotes.every((q, i) => i === 0 || (quotes[i - 1]?.start ?? 0) <= q.start)).toBe(true);
        expect(
          quotes.every(
            (q) => q.speaker === undefined || text.slice(q.speaker.start, q.speaker.end) === q.speaker.text,
          ),
        ).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
