import { describe, expect, it } from "vitest";
import { below, raise } from "./floors.ts";
import type { Measures } from "./measure.ts";

const at = (status: number, each: number): Measures => ({
  parts: { seen: { status }, held: { status } },
  forms: { each },
});

describe("below", () => {
  it("names what fell under its floor, and nothing else", () => {
    expect(below(at(0.8, 0.5), at(0.8, 0.5))).toEqual([]);
    expect(below(at(0.8, 0.5), at(0.79, 0.6))).toEqual([
      "seen status: 0.790, floor 0.8",
      "held status: 0.790, floor 0.8",
    ]);
    expect(below(at(0.8, 0.5), at(0.8, 0.4))).toEqual(["form each: 0.400, floor 0.5"]);
  });

  it("takes a measure that is gone for a fall", () => {
    const gone = { parts: { seen: {}, held: {} }, forms: {} };
    expect(below(at(0.8, 0.5), gone)).toHaveLength(3);
  });
});

describe("raise", () => {
  it("never lowers a floor", () => {
    expect(raise(at(0.8, 0.5), at(0.7, 0.4))).toEqual(at(0.8, 0.5));
  });

  it("lifts to the step below what was measured", () => {
    expect(raise(at(0.8, 0.5), at(0.8379, 0.649))).toEqual(at(0.83, 0.6));
  });

  it("takes what is new", () => {
    const none = { parts: { seen: {}, held: {} }, forms: {} };
    expect(raise(none, at(0.29, 0.15))).toEqual(at(0.29, 0.15));
  });
});
