import { describe, expect, test } from "vitest";
import type { Figure } from "#shared/domain/index.ts";
import { extractFigures } from "./extract.ts";

/** Kind, value, unit and the words of the span. */
const short = (text: string) =>
  extractFigures(text).map((f) => [
    f.kind,
    f.valueMax === undefined ? f.value : [f.value, f.valueMax],
    f.unit,
    text.slice(f.start, f.end),
  ]);
const first = (text: string): Figure | undefined => extractFigures(text)[0];

describe("what libraries misread", () => {
  test.each([
    ["a $3bn loan", ["money", 3e9, "USD", "$3bn"]],
    ["UAH 5.2 billion for repairs", ["money", 5.2e9, "UAH", "UAH 5.2 billion"]],
    ["it cost USD 200", ["money", 200, "USD", "USD 200"]],
    ["half a billion dollars", ["money", 5e8, "USD", "half a billion dollars"]],
    ["one and a half million returned", ["number", 1.5e6, "", "one and a half million"]],
    ["6.7m people fled", ["count", 6.7e6, "person", "6.7m"]],
    ["a fee of 50 cents", ["money", 0.5, "USD", "50 cents"]],
    ["57 per cent agreed", ["percent", 57, "percent", "57 per cent"]],
    ["at −15 °C", ["temperature", -15, "degree celsius", "−15 °C"]],
    ["12 600 homes", ["count", 12600, "home", "12 600"]],
    ["12 600 homes", ["count", 12600, "home", "12 600"]],
    ["some 12 600 homes", ["count", 12600, "home", "12 600"]],
    ["12,6 % of voters", ["percent", 12.6, "percent", "12,6 %"]],
    ["a 150,000‑troop force", ["count", 150000, "troop", "150,000‑troop"]],
    ["a $20-billion fund", ["money", 2e10, "USD", "$20-billion"]],
    ["€210 bn of assets", ["money", 2.1e11, "EUR", "€210 bn"]],
    ["for 10-15 years", ["duration", [10, 15], "year", "10-15 years"]],
    ["some 100m euros", ["money", 1e8, "EUR", "100m euros"]],
    ["1.5m tonnes of grain", ["mass", 1.5e6, "tonne", "1.5m tonnes"]],
    ["a trench 6.7 m deep", ["distance", 6.7, "metre", "6.7 m"]],
    ["1,930 sq miles of land", ["area", 1930, "square mile", "1,930 sq miles"]],
    ["for five more years", ["duration", 5, "year", "five more years"]],
    ["157 of its servicemen came", ["count", 157, "serviceman", "157"]],
    ["Several hundred miners came", ["count", 200, "miner", "Several hundred"]],
    ["a few dozen boats", ["count", 24, "boat", "a few dozen"]],
    ["several billion euros", ["money", 2e9, "EUR", "several billion euros"]],
    ["hundreds of thousands of birds", ["count", 200_000, "bird", "hundreds of thousands"]],
    ["twice as many boats came", ["ratio", 2, "time", "twice"]],
    ["an army that will number 90,000 miners", ["count", 90_000, "miner", "90,000"]],
    ["Six of the bridges fell", ["count", 6, "bridge", "Six"]],
    ["half of the loan", ["ratio", 0.5, "", "half"]],
    ["Two people were killed", ["count", 2, "person", "Two"]],
    ["Norway gives 20 billion kroner", ["money", 2e10, "NOK", "20 billion kroner"]],
    ["traded 150\u200b prisoners", ["count", 150, "prisoner", "150"]],
    ["$\u200b200 billion", ["money", 2e11, "USD", "$\u200b200 billion"]],
  ])("%s", (text, expected) => expect(short(text)).toEqual([expected]));
});

test("numbers without a noun of their own", () => {
  expect(short("a lease of 20 years instead of 15.")[1]).toEqual(["duration", 15, "year", "15"]);
  expect(short("500 miners left, the last 200 on each side")[1]).toEqual(["count", 200, "miner", "200"]);
  expect(short("three of its six bridges")).toEqual([
    ["count", 3, "bridge", "three"],
    ["count", 6, "bridge", "six"],
  ]);
});

test("words that only say how many at least are bounds", () => {
  for (const text of ["several hundred miners", "dozens of miners", "a few thousand miners"])
    expect(first(text)?.approx, text).toBe("at_least");
});

describe("no figures", () => {
  test.each([
    "It began in 2014.",
    "on 22 Dec 2025",
    "from 18 - 22 Dec 2025",
    "an S-300 battery",
    "Article 5",
    "point 7 of the 20-point plan",
    "the third round",
    "the 19th package",
    "1. Ceasefire",
    "the two sides",
    "three sources said",
    "at 10:30 a.m.",
    "call +380 44 123 4567",
    "version 2.4.1",
    "one of the talks",
    "Two of the main obstacles",
    "the Group of Seven",
    "24/7 shelling",
    "reactor number 6",
    "2026-2027",
    "Points 7 through 10",
    "Reactor 2 restarted",
    "Two FT sources",
    "9. Boats are kept here.",
    "They met twice.",
    "several miners",
    "rounds of talks, two in Vienna",
  ])("%s", (text) => expect(short(text)).toEqual([]));
});

describe("ranges", () => {
  test.each([
    ["60 to 90 days", ["duration", [60, 90], "day", "60 to 90 days"]],
    ["3–4 billion euros", ["money", [3e9, 4e9], "EUR", "3–4 billion euros"]],
    ["$3-4 billion", ["money", [3e9, 4e9], "USD", "$3-4 billion"]],
    ["$3bn to $4bn", ["money", [3e9, 4e9], "USD", "$3bn to $4bn"]],
    ["5 to 10 %", ["percent", [5, 10], "percent", "5 to 10 %"]],
    ["between 5,000 and 6,000 troops", ["count", [5000, 6000], "troop", "5,000 and 6,000"]],
    ["more than 100 and fewer than 300 drones", ["count", [100, 300], "drone", "100 and fewer than 300"]],
  ])("%s", (text, expected) => expect(short(text)).toEqual([expected]));

  test("a rise is two figures", () => {
    expect(
      extractFigures("Output rose from 5 % to 10 %.").map((f) => [f.value, f.valueMax, f.change]),
    ).toEqual([
      [5, undefined, "increase"],
      [10, undefined, "increase"],
    ]);
  });

  test("a list shares its unit", () => {
    expect(short("20, 25 or even 40 years").map((f) => f.slice(0, 3))).toEqual([
      ["duration", 20, "year"],
      ["duration", 25, "year"],
      ["duration", 40, "year"],
    ]);
  });
});

describe("what is counted", () => {
  test.each([
    ["2,350 Ukrainian POWs came home", "Ukrainian POWs"],
    ["12,000 displaced families", "displaced families"],
    ["15 % of contaminated zones cleared", "contaminated zones"],
    ["contaminated zones: 15 %", "contaminated zones"],
    ["inflation rate down 2 %", "inflation rate"],
    ["a 30 % reduction in cyber-attacks since May", "cyber-attacks"],
    ["a third of the grid", "grid"],
    ["a five-year window", "window"],
    ["120 km of highway rebuilt", "highway"],
    ["a $5 billion credit line", "credit line"],
  ])("%s", (text, of) => expect(first(text)?.of).toBe(of));

  test("what was named before is inherited", () => {
    expect(extractFigures("They freed 314 prisoners – 157 each.").map((f) => [f.value, f.unit])).toEqual([
      [314, "prisoner"],
      [157, "prisoner"],
    ]);
    expect(extractFigures("40 % of roads mended; target 60 % by May.").map((f) => f.of)).toEqual([
      "roads",
      "roads",
    ]);
  });
});

describe("bounds, changes, multiples", () => {
  test.each([
    ["dozens of drones", { value: 24, approx: "at_least", unit: "drone" }],
    ["up to 800,000 troops", { value: 800000, approx: "at_most" }],
    ["300 or more drones", { value: 300, approx: "at_least" }],
    ["nearly 40 bridges", { value: 40, approx: "nearly" }],
    ["a 20 % increase in output", { change: "increase", of: "output" }],
    ["a twofold rise", { kind: "ratio", value: 2, unit: "time" }],
    ["a 50:50 split", { kind: "ratio", value: 1 }],
    ["run it 60/40", { kind: "ratio", value: 1.5 }],
    ["divided fifty-fifty", { kind: "ratio", value: 1 }],
    ["5,000 ± 200 troops", { kind: "count", value: 5000, approx: "about", unit: "troop" }],
    ["give or take: plus or minus 3%", { kind: "percent", value: 3 }],
    ["two thirds of deputies", { kind: "ratio", value: 2 / 3, of: "deputies" }],
  ])("%s", (text, part) => expect(first(text)).toMatchObject(part));

  test.each([
    [
      "Kyiv returned 40 bodies and handed over 26.",
      [
        { value: 40, unit: "body" },
        { value: 26, unit: "body" },
      ],
    ],
    [
      "The army would be capped at 800,000.",
      [{ value: 800000, unit: "person", approx: "at_most", of: "army" }],
    ],
    [
      "killing 12 people and wounding 30",
      [
        { value: 12, unit: "person" },
        { value: 30, unit: "person" },
      ],
    ],
    ["billions of dollars", [{ kind: "money", value: 2e9, unit: "USD", approx: "at_least" }]],
    ["1,000-plus prisoners", [{ value: 1000, unit: "prisoner", approx: "at_least" }]],
    ["costs of $80bn over 10 years", [{ unit: "USD" }, { value: 10, unit: "year" }]],
    ["one in four children", [{ kind: "ratio", value: 0.25, of: "children" }]],
    ["Losses fell by a quarter.", [{ kind: "ratio", value: 0.25, change: "decrease", of: "Losses" }]],
    ["300 POWs each", [{ value: 300, unit: "POW", of: "POWs" }]],
    [
      "two 330-kV lines",
      [
        { value: 2, unit: "line" },
        { value: 330, unit: "kilovolt" },
      ],
    ],
  ])("%s", (text, parts) => expect(extractFigures(text)).toMatchObject(parts));

  test("both currencies of a bracket", () => {
    expect(short("€100bn ($116bn)").map((f) => f.slice(1, 3))).toEqual([
      [1e11, "EUR"],
      [1.16e11, "USD"],
    ]);
  });
});
