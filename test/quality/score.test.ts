import { describe, expect, it } from "vitest";
import type { Row } from "./row.ts";
import { rates, scoreRow, share, SINGLES, type Field, type Reading } from "./score.ts";

const row: Row = {
  id: "example-1",
  form: ["example"],
  publisher: "example",
  published: "2026-01-05",
  plan: "ua-20-framework",
  title: "",
  sentence: "Zelenskyy said 90% of the guarantees had been agreed in December.",
  points: [3],
  status: ["negotiating"],
  modality: ["asserted"],
  figures: [{ kind: "percent", value: 90, unit: "percent" }],
  actors: ["Volodymyr Zelenskyy"],
  speaker: ["Volodymyr Zelenskyy"],
  quote: ["indirect"],
  may: { points: [5] },
  dates: [{ from: "2025-12-01", to: "2025-12-31" }],
};

const right: Reading = {
  points: [3],
  figures: [{ kind: "percent", value: 90, unit: "%" }],
  actors: ["Volodymyr Zelenskyy"],
  dates: [{ from: "2025-12-01", to: "2025-12-31" }],
  claim: {
    status: "negotiating",
    modality: "asserted",
    speaker: "Volodymyr Zelenskyy",
    quote: "indirect",
  },
};

const rateOf = (label: Row, reading: Reading, field: Field) => rates([scoreRow(label, reading)])[field];

describe("scoreRow", () => {
  it("finds no fault in a right reading", () => {
    expect(Object.values(rates([scoreRow(row, right)]))).toEqual(Array(8).fill(1));
    expect(share([scoreRow(row, right)])).toBe(1);
  });

  const wrongLabels: [Field, Partial<Row>][] = [
    ["points", { points: [14] }],
    ["figures", { figures: [{ kind: "percent", value: 95, unit: "percent" }] }],
    ["figures", { figures: [{ kind: "duration", value: 90, unit: "day" }] }],
    ["actors", { actors: ["Vladimir Putin"] }],
    ["dates", { dates: [{ from: "2026-12-01", to: "2026-12-31" }] }],
    ["status", { status: ["agreed", null] }],
    ["modality", { modality: ["planned"] }],
    ["speaker", { speaker: [null] }],
    ["quote", { quote: ["direct"] }],
  ];
  it.each(wrongLabels)("lowers the rate of %s for a wrong label: %j", (field, change) => {
    const score = scoreRow({ ...row, ...change }, right);
    expect(rates([score])[field]).toBeLessThan(1);
    expect(share([score])).toBe(7 / 8);
  });

  it("allows what the label leaves open, and asks for nothing of it", () => {
    expect(rateOf(row, { ...right, points: [3, 5] }, "points")).toBe(1);
    expect(rateOf(row, { ...right, points: [3, 14] }, "points")).toBeCloseTo(2 / 3);
  });

  it("counts a sentence without a claim as wrong in every single field", () => {
    const score = rates([scoreRow(row, { ...right, points: [], claim: null })]);
    expect(SINGLES.map((field) => score[field])).toEqual([0, 0, 0, 0]);
    expect(score.points).toBe(0);
  });

  it("asks nothing but the missing status of a sentence that is not about the plan", () => {
    const other: Row = { ...row, points: [], status: [null], figures: [], actors: [], may: {} };
    const nothing = { points: [], figures: [], actors: [], dates: right.dates, claim: null };
    expect(rates([scoreRow(other, nothing)])).toEqual({ dates: 1, status: 1 });
  });

  it("does not tell spellings of one speaker or the number of a source apart", () => {
    const label: Row = { ...row, speaker: ["US official (unnamed)"] };
    const said = { ...right, claim: { ...right.claim!, speaker: "US officials (unnamed)" } };
    expect(rateOf(label, said, "speaker")).toBe(1);
    const longer = { ...said, claim: { ...said.claim, speaker: "US official close to the talks (unnamed)" } };
    expect(rateOf(label, longer, "speaker")).toBe(1);
    const other = { ...said, claim: { ...said.claim, speaker: "Russian official (unnamed)" } };
    expect(rateOf(label, other, "speaker")).toBe(0);
    expect(
      rateOf({ ...row, actors: ["Viktor Orbán"] }, { ...right, actors: ["Viktor Orban"] }, "actors"),
    ).toBe(1);
  });
});

describe("rates", () => {
  it("weighs rows by what there is to read in them", () => {
    const half = scoreRow(row, { ...right, points: [14], claim: { ...right.claim!, status: null } });
    const both = rates([scoreRow(row, right), half]);
    expect(both.status).toBe(0.5);
    expect(both.points).toBe(0.5);
    expect(both.actors).toBe(1);
  });
});
