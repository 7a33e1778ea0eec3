import { expect, it } from "vitest";
import { extractQuotes } from "./extract.ts";

/** Kind, part of the speaker's name and part of what is said; "|" between what counts as right. */
type Said = [string, string, string];

const TEXTS: [string, Said[]][] = [
  [
    '"We are close," Witkoff said. "Closer than ever."',
    [
      ["direct", "Witkoff", "We are close"],
      ["direct", "Witkoff", "Closer than ever"],
    ],
  ],
  [
    '"It is," Koval added, "a good start."',
    [
      ["direct", "Koval", "It is"],
      ["direct", "Koval", "a good start"],
    ],
  ],
  ['"No troops," warned Zakharova.', [["direct", "Zakharova", "No troops"]]],
  [
    "“We want peace,” she said. “But not at any price.”",
    [
      ["direct", "she", "We want peace"],
      ["direct", "she", "But not"],
    ],
  ],
  ["He told parliament: “There will be a vote.”", [["direct", "He", "There will be"]]],
  [
    '"Give us a date," demanded Sybiha, "and the rest will follow."',
    [
      ["direct", "Sybiha", "Give us"],
      ["direct", "Sybiha", "and the rest"],
    ],
  ],
  [
    '"Territory," sighed one diplomat, "is where it ends."',
    [
      ["direct", "diplomat", "Territory"],
      ["direct", "diplomat", "is where"],
    ],
  ],
  [
    '"We will sign when it is ready," Zelenskyy, who flew in from Paris, told reporters.',
    [["direct", "Zelenskyy", "We will sign"]],
  ],
  ["“The plan is dead,” Medvedev posted on Telegram.", [["direct", "Medvedev", "The plan"]]],
  ['In his evening address Zelenskyy said: "We are not giving up."', [["direct", "Zelenskyy", "We are not"]]],
  ['"There is no date yet," a Kremlin source told Interfax.', [["direct", "Kremlin source", "There is no"]]],
  [
    '"That was never on the table," the spokeswoman of the ministry replied.',
    [["direct", "spokeswoman", "That was never"]],
  ],
  ["“Will they come?” asked Merz.", [["direct", "Merz", "Will they"]]],
  [
    '"I believe we will get there," the secretary of state said on Sunday.',
    [["direct", "secretary of state", "I believe"]],
  ],
  ['"We have given enough," Orbán wrote in a post on Facebook.', [["direct", "Orbán", "We have"]]],
  ["‘We cannot accept it,’ said the Ukrainian president.", [["direct", "Ukrainian president", "We cannot"]]],
  ['"Nobody asked us," complained an official in Warsaw.', [["direct", "official", "Nobody"]]],
  ['"This is a historic day", Starmer said after the ceremony.', [["direct", "Starmer", "This is"]]],
  ['According to Rubio, "the Russians get a vote".', [["direct|mixed", "Rubio", "the Russians"]]],
  ['"The text is final," reads the communique.', [["direct", "communique", "The text"]]],
  ["Lavrov said that the force would be a target.", [["indirect|mixed", "Lavrov", "the force"]]],
  ["The force would be a target, Lavrov said.", [["indirect|mixed", "Lavrov", "The force"]]],
  ["A deal is near, as Macron put it.", [["indirect|mixed", "Macron", "A deal"]]],
  [
    "The guarantees are ready, two officials told Reuters on condition of anonymity.",
    [["indirect|mixed", "two officials", "The guarantees"]],
  ],
  [
    "The minister denied having agreed to a smaller army.",
    [["indirect|mixed", "minister", "having agreed|a smaller army"]],
  ],
  ["Kyiv insists that no land will be given up.", [["indirect|mixed", "Kyiv", "no land"]]],
  ["Moscow says it wants the whole region.", [["indirect|mixed", "Moscow", "it wants"]]],
  ["Rutte urged allies to send more.", [["indirect|mixed", "Rutte", "to send|send more|allies"]]],
  ["Budanov expects the swap to happen this week.", [["indirect|mixed", "Budanov", "the swap"]]],
  ["The Kremlin dismissed the report as false.", [["indirect|mixed", "Kremlin", "the report"]]],
  [
    "The Guardian, citing an aide, reported that the talks had failed.",
    [["indirect|mixed", "Guardian|aide", "the talks"]],
  ],
  [
    "TASS cited a Russian source as saying Moscow was ready.",
    [["indirect", "a Russian source", "Moscow was ready"]],
  ],
  [
    "Talks will be held soon, Umerov was quoted as saying.",
    [["indirect", "Umerov", "Talks will be held soon"]],
  ],
  ["TASS quoted Ushakov as saying that nothing was agreed.", [["indirect|mixed", "Ushakov", "nothing"]]],
  ["Meloni described the offer as generous.", [["indirect|mixed", "Meloni", "the offer|generous"]]],
  ["Umerov wrote on Telegram that progress had been made.", [["indirect|mixed", "Umerov", "progress"]]],
  [
    "Speaking in Davos, Zelenskyy said the papers were nearly ready.",
    [["indirect|mixed", "Zelenskyy", "the papers"]],
  ],
  [
    "The president, who met the envoys, acknowledged that the line could move.",
    [["indirect|mixed", "president", "the line"]],
  ],
  ["Carney announced a new loan for rebuilding.", [["indirect|mixed", "Carney", "a new loan"]]],
  ["Kremlin: no truce before a deal", [["indirect|mixed", "Kremlin", "no truce"]]],
  ["No truce before a deal – Kremlin", [["indirect|mixed", "Kremlin", "No truce"]]],
  ["'We are close': Witkoff upbeat after talks", [["direct|mixed|indirect", "Witkoff", "We are close"]]],
  ["Trump called the meeting “terrific”.", [["mixed|indirect", "Trump", "meeting|terrific"]]],
  ["Peskov said the idea was “absolutely unacceptable”.", [["mixed", "Peskov", "the idea"]]],
  [
    "The prime minister stressed that guarantees come first.",
    [["indirect|mixed", "prime minister", "guarantees"]],
  ],
  [
    "Warsaw would not send soldiers, its minister, Jan Wolny, told the state news agency.",
    [["indirect", "Jan Wolny", "Warsaw would not"]],
  ],
  ["She told a press conference the fund was ready.", [["indirect", "She", "the fund was ready"]]],
  ["The two presidents agreed that talks must go on.", []],
  ["The two presidents indicated that the annex was done.", [["indirect", "presidents", "the annex"]]],
  [
    "Officials in Oslo fear that the truce will fail.",
    [["indirect|mixed", "Officials in Oslo", "the truce"]],
  ],
  ["Analysts doubt that the truce will hold.", [["indirect|mixed", "Analysts", "the truce"]]],
  ["He hinted at a pull-back from two towns.", [["indirect|mixed", "He", "a pull-back"]]],
  ["Officials in both capitals confirmed the date.", [["indirect|mixed", "Officials", "the date"]]],
  ["The Commission proposed a fund of 90 billion euros.", [["indirect|mixed", "Commission", "a fund"]]],
  ["Putin has ruled out European soldiers in Ukraine.", [["indirect|mixed", "Putin", "European soldiers"]]],
  ['Warsaw signalled the truce "is the minimum".', [["indirect|mixed", "Warsaw", "is the minimum"]]],
  ['The "free zone" would have no soldiers.', []],
  ['Quote from Ida Berg: "The annex is done."', [["direct", "Ida Berg", "The annex"]]],
  ["A quote from the letter was read.", []],
  ["The delegations left without a word.", []],
  ["Neither side said when it would sign.", []],
  ["Nobody said that the cap was settled.", []],
  ["The sayings of the old general are well known.", []],
  ["Reports from the front were scarce.", []],
  ["The call lasted for an hour.", []],
  ['What Moscow calls a "special operation" goes on.', []],
  ["The state of the bridge is a concern.", []],
  ["The demand for power rose by a fifth.", []],
];

interface Tally {
  gold: number;
  content: number;
  speaker: number;
}

const oneOf = (allowed: string, test: (text: string) => boolean) => allowed.split("|").some(test);

/** Counts of right contents and speakers of one kind of speech, and of quotes that are none. */
function tally(direct: boolean): Tally & { extra: number } {
  const sum = { gold: 0, content: 0, speaker: 0, extra: 0 };
  for (const [text, all] of TEXTS) {
    const found = extractQuotes(text).map((q) => ({ ...q, said: text.slice(q.start, q.end) }));
    const hits = all.map(([kind, who, said]) => ({
      direct: kind.startsWith("direct"),
      who,
      hit: found.find(
        (q) => oneOf(said, (words) => q.said.includes(words)) && oneOf(kind, (k) => k === q.kind),
      ),
    }));
    const mine = hits.filter((hit) => hit.direct === direct);
    sum.gold += mine.length;
    sum.content += mine.filter(({ hit }) => hit !== undefined).length;
    sum.speaker += mine.filter(({ hit, who }) =>
      oneOf(who, (name) => hit?.speaker?.text.includes(name) ?? false),
    ).length;
    sum.extra += found.filter((q) => !hits.some(({ hit }) => hit === q)).length;
  }
  return sum;
}

it("finds direct speech in every listed form, and who speaks", () => {
  const { gold, content, speaker } = tally(true);
  expect(content / gold).toBeGreaterThanOrEqual(0.8);
  expect(speaker / gold).toBeGreaterThanOrEqual(0.8);
});

it("finds reported clauses by their cues, with few that are none", () => {
  const { gold, content, speaker, extra } = tally(false);
  expect(content / gold).toBeGreaterThanOrEqual(0.75);
  expect(speaker / gold).toBeGreaterThanOrEqual(0.75);
  expect(content / (content + extra)).toBeGreaterThanOrEqual(0.87);
});
