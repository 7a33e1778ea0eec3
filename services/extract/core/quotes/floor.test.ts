import { expect, it } from "vitest";
import type { QuoteKind } from "#shared/domain/index.ts";
import { extractQuotes } from "./extract.ts";

/** Kind, words of the speaker, first and last words of what is said. */
type Said = [QuoteKind, string, string, string];

const TEXTS: [string, Said[]][] = [
  [
    '"We have a draft," the minister told lawmakers on Thursday. "It is not final."',
    [
      ["direct", "minister", "We have", "draft,"],
      ["direct", "minister", "It is", "final."],
    ],
  ],
  [
    "Speaking after the meeting, Rutte said allies were ready to act.",
    [["indirect", "Rutte", "allies", "act"]],
  ],
  [
    "The delegation will fly to Geneva next week, two people familiar with the matter said.",
    [["indirect", "two people", "The delegation", "week"]],
  ],
  [
    'Asked whether the offer still stood, Rubio replied: "Of course it does."',
    [["direct", "Rubio", "Of course", "does."]],
  ],
  [
    'Lavrov, Russia\'s foreign minister, dismissed the plan as "a fantasy".',
    [["mixed", "Lavrov", "the plan", "fantasy"]],
  ],
  [
    '"Nobody wants this to drag on," said one European diplomat, who spoke on condition of anonymity.',
    [["direct", "one European diplomat", "Nobody", "drag on,"]],
  ],
  [
    "Officials in Kyiv say the text has shrunk from 28 points to 20, though several clauses are still open.",
    [["indirect", "Officials in Kyiv", "the text", "open"]],
  ],
  [
    'Merz called the proposal "a serious basis for talks" and urged Washington to press on.',
    [
      ["mixed", "Merz", "proposal", "talks"],
      ["indirect", "Merz", "Washington", "press on"],
    ],
  ],
  [
    '"The line is frozen," he said, "and it will stay frozen."',
    [
      ["direct", "he", "The line", "frozen,"],
      ["direct", "he", "and it will", "frozen."],
    ],
  ],
  [
    "In a statement, the Kremlin said it had received no new proposals.",
    [["indirect", "the Kremlin", "it had", "proposals"]],
  ],
  [
    "The prisoners would be freed before Easter, Budanov wrote on Telegram, adding that lists had been exchanged.",
    [
      ["indirect", "Budanov", "The prisoners", "Easter"],
      ["indirect", "Budanov", "lists", "exchanged"],
    ],
  ],
  [
    "Witnesses told the BBC that the shelling began at dawn.",
    [["indirect", "Witnesses", "the shelling", "dawn"]],
  ],
  [
    "“It’s a good deal,” Trump told reporters aboard Air Force One. “A very good deal.”",
    [
      ["direct", "Trump", "It’s", "deal,"],
      ["direct", "Trump", "A very", "deal."],
    ],
  ],
  [
    "According to the Ukrainian president, 90% of the text has been agreed.",
    [["indirect", "the Ukrainian president", "90%", "agreed"]],
  ],
  [
    "Peskov did not rule out a call but said nothing had been scheduled.",
    [["indirect", "Peskov", "nothing", "scheduled"]],
  ],
  [
    "Sybiha accused Moscow of stalling and demanded new sanctions.",
    [
      ["indirect", "Sybiha", "Moscow of", "stalling"],
      ["indirect", "Sybiha", "new", "sanctions"],
    ],
  ],
  [
    "Macron, who hosted the summit, announced that troops would deploy the day after a ceasefire.",
    [["indirect", "Macron", "troops", "ceasefire"]],
  ],
  [
    "Analysts at the institute estimate that Russia gained 400 square kilometres in December.",
    [["indirect", "Analysts", "Russia", "December"]],
  ],
  [
    '"Is this peace?" she asked. "I doubt it."',
    [
      ["direct", "she", "Is this", "peace?"],
      ["direct", "she", "I doubt", "it."],
    ],
  ],
  [
    "Zelensky has repeatedly insisted that land cannot be given away without a referendum.",
    [["indirect", "Zelensky", "land", "referendum"]],
  ],
  [
    "The White House declined to comment. A Pentagon spokesman said the review would end in March.",
    [["indirect", "A Pentagon spokesman", "the review", "March"]],
  ],
  [
    '"Those were my words," Vance acknowledged in an interview with Fox News.',
    [["direct", "Vance", "Those", "words,"]],
  ],
  [
    "The Financial Times reported on Tuesday that Washington had tied guarantees to a withdrawal.",
    [["indirect", "The Financial Times", "Washington", "withdrawal"]],
  ],
  [
    'Tusk warned: "Without guarantees, the next war is a matter of time."',
    [["direct", "Tusk", "Without", "time."]],
  ],
  [
    "The chief negotiator described the atmosphere as constructive.",
    [["indirect", "chief negotiator", "the atmosphere", "constructive"]],
  ],
  [
    "Ushakov confirmed the visit, saying the envoys would discuss territory.",
    [
      ["indirect", "Ushakov", "the visit", "visit"],
      ["indirect", "Ushakov", "the envoys", "territory"],
    ],
  ],
  ['"We will never recognise it," reads the declaration.', [["direct", "declaration", "We will", "it,"]]],
  [
    "Ukraine needs binding guarantees, Svyrydenko said in Brussels, and membership is one of them.",
    [["indirect", "Svyrydenko", "Ukraine needs", "guarantees"]],
  ],
  ["Kallas believes the bloc must appoint its own envoy.", [["indirect", "Kallas", "the bloc", "envoy"]]],
  [
    "Moscow has rejected any foreign troops on Ukrainian soil.",
    [["indirect", "Moscow", "any foreign", "soil"]],
  ],
  [
    "Carney pledged two billion dollars, of which half would go to energy.",
    [["indirect", "Carney", "two billion", "energy"]],
  ],
  [
    '"The guarantees document is ready," Zelensky posted on X. "We are waiting for a date. Then it goes to Congress."',
    [
      ["direct", "Zelensky", "The guarantees", "ready,"],
      ["direct", "Zelensky", "We are", "Congress."],
    ],
  ],
  [
    'But Dmitriev told CNN the two sides were "reasonably close".',
    [["mixed", "Dmitriev", "the two", "close"]],
  ],
  [
    "The energy ministry said 600,000 homes in the capital were without heat.",
    [["indirect", "The energy ministry", "600,000", "heat"]],
  ],
  [
    'Graham said he expected a vote in the Senate "within weeks, not months".',
    [["mixed", "Graham", "he expected", "months"]],
  ],
  [
    '"Russia is bombing while it talks," the mayor, Vitali Klitschko, said.',
    [["direct", "Klitschko", "Russia is", "talks,"]],
  ],
  ["It remains unclear who would monitor the line.", []],
  ["The so-called “Anchorage formula” has never been published.", []],
  ["A ceasefire is the first item on the agenda of the talks in Abu Dhabi.", []],
  ["The document was handed to the Ukrainian side on Friday.", []],
  ["The talks ended without a statement.", []],
  ["The party claims seats in both chambers and reports to nobody.", []],
  ["His remarks drew anger in Kyiv, where demands for a tribunal are growing.", []],
  ["The state budget adds 12 billion for defence.", []],
];

const MATCH = 0.6;

interface Tally {
  gold: number;
  content: number;
  speaker: number;
  extra: number;
}

function share(a: { start: number; end: number }, start: number, end: number): number {
  return (
    (Math.min(a.end, end) - Math.max(a.start, start)) / (Math.max(a.end, end) - Math.min(a.start, start))
  );
}

function tally(direct: boolean): Tally {
  const out: Tally = { gold: 0, content: 0, speaker: 0, extra: 0 };
  for (const [text, all] of TEXTS) {
    const gold = all.filter(([kind]) => (kind === "direct") === direct);
    const found = extractQuotes(text).filter((quote) => (quote.kind === "direct") === direct);
    const hits = gold.map(([, who, first, last]) => {
      const start = text.indexOf(first);
      const hit = found.find((quote) => share(quote, start, text.indexOf(last, start) + last.length) > MATCH);
      return { hit, named: hit?.speaker?.text.includes(who) ?? false };
    });
    out.gold += gold.length;
    out.content += hits.filter(({ hit }) => hit !== undefined).length;
    out.speaker += hits.filter(({ named }) => named).length;
    out.extra += found.length - new Set(hits.flatMap(({ hit }) => hit ?? [])).size;
  }
  return out;
}

it("finds direct speech and its speakers", () => {
  const { gold, content, speaker } = tally(true);
  expect(content / gold).toBeGreaterThanOrEqual(0.95);
  expect(speaker / gold).toBeGreaterThanOrEqual(0.95);
});

it("finds reported clauses with few false ones", () => {
  const { gold, content, speaker, extra } = tally(false);
  expect(content / gold).toBeGreaterThanOrEqual(0.95);
  expect(speaker / gold).toBeGreaterThanOrEqual(0.95);
  expect(content / (content + extra)).toBeGreaterThanOrEqual(0.95);
});
