import { describe, expect, it } from "vitest";
import type { Plan } from "#shared/domain/index.ts";
import { fold } from "../status/fold.ts";
import { compilePoints } from "./compile.ts";
import { linkPoints } from "./link.ts";
import { numberedPoints } from "./numbers.ts";
import { findPhrases } from "./phrases.ts";
import { wordsOf } from "./words.ts";

const NUMBERS = new Set(Array.from({ length: 20 }, (_, i) => i + 1));
const NUMBERED: [string, number[]][] = [
  ["Points 12 and 14 remain open", [12, 14]],
  ["Under point 4 of the peace plan, teams were sent", [4]],
  ["points 3 to 5", [3, 4, 5]],
  ["point seven of the twenty-point plan", [7]],
  ["the third point of the plan", [3]],
  ["another story about point 7 of a different plan", []],
  ["point 7 of the 28-point plan", []],
  ["Item 1 of 5", []],
  ["a fall of 3 percentage points 4 years ago", []],
];

const point = (
  number: number,
  title: string,
  topics: Plan["points"][number]["topics"],
): Plan["points"][number] => ({
  number,
  title,
  criterion: "",
  duty: "one_off",
  aliases: [],
  topics,
  metrics: [],
});

const PLAN: Plan = {
  id: "p",
  title: "Plan",
  shortTitle: "Plan",
  announced: "2025-12-23",
  follows: null,
  names: ["20-point plan"],
  context: ["Ukraine", "Kyiv"],
  confusables: [
    { id: "gaza", text: "Gaza", reason: "another plan" },
    { id: "energy", text: "energy truce", reason: "not a ceasefire" },
  ],
  points: [
    point(4, "Size of the army", [{ id: "number", text: "800,000", weight: 0.8 }]),
    point(12, "Running of the nuclear plant", [
      { id: "plant", text: "Zaporizhzhia", weight: 0.9, with: ["plant", "reactor*"] },
    ]),
    point(20, "Full ceasefire", [
      { id: "truce", text: "truce", weight: 0.8 },
      { id: "guns", text: "silence the guns", weight: 0.4 },
    ]),
  ],
  actors: [],
  milestones: [],
  baseline: null,
};

function linked(text: string, about = false, recent = new Set<number>()): number[] {
  const index = compilePoints(PLAN);
  const hits = findPhrases(index.phrases, wordsOf(text), text);
  return linkPoints(index, {
    hits,
    actors: new Set(),
    heading: new Set(),
    about,
    passing: false,
    recent,
  }).map((one) => one.point);
}

describe("points by number", () => {
  it.each(NUMBERED)("%s", (text, points) => {
    expect(numberedPoints(fold(text), NUMBERS).map((one) => one.point)).toEqual(points);
  });
});

describe("points by wording", () => {
  it("need the words and the context that the topic asks for", () => {
    expect(linked("Kyiv wants its Zaporizhzhia plant back")).toEqual([12]);
    expect(linked("Kyiv reports shelling in Zaporizhzhia")).toEqual([]);
    expect(linked("A truce was near")).toEqual([]);
    expect(linked("A truce was near", true)).toEqual([20]);
    expect(linked("Kyiv would keep 800,000 men")).toEqual([4]);
    expect(linked("Kyiv lists 800, 000 and more")).toEqual([]);
    expect(linked("Ukraine\u02bcs Zaporizhzhia plant")).toEqual([12]);
  });
  it("are not other plans or look-alikes", () => {
    expect(linked("A truce in Gaza", true)).toEqual([]);
    expect(linked("Kyiv and the energy truce")).toEqual([]);
  });
  it("take titles without context and leave weak wording alone", () => {
    expect(linked("Full ceasefire")).toEqual([20]);
    expect(linked("Kyiv would silence the guns")).toEqual([]);
  });
});
