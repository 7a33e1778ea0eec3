import { describe, expect, test } from "vitest";
import { readQuery } from "./query.ts";
import { verdictFields, verdictSchema } from "./verdict.ts";

const read = (form: Record<string, string>) => readQuery(verdictSchema, verdictFields(form));

describe("the verdict form", () => {
  test("a plain verdict, with or without a reason", () => {
    expect(read({ verdict: "accepted", reason: "" })).toEqual({ verdict: "accepted" });
    expect(read({ verdict: "rejected", reason: " misread " })).toEqual({
      verdict: "rejected",
      reason: "misread",
    });
  });

  test("a correction carries every field; a figure without a value goes", () => {
    const form = {
      verdict: "corrected",
      points: "4, 6",
      status: "",
      "figure-0-value": "4,500,000",
      "figure-0-max": "",
      "figure-0-unit": "USD",
      "figure-0-metric": "pledged",
      "figure-1-value": "",
      "figure-1-unit": "person",
    };
    expect(read(form)).toEqual({
      verdict: "corrected",
      correction: {
        points: [4, 6],
        status: null,
        figures: [{ ordinal: 0, value: 4_500_000, valueMax: null, unit: "USD", metric: "pledged" }],
      },
    });
  });

  test.each([
    [{ verdict: "corrected", points: "" }, "points"],
    [{ verdict: "corrected", points: "four" }, "points"],
    [{ verdict: "corrected", points: "4", status: "finished" }, "status"],
    [{ verdict: "corrected", points: "4", "figure-0-value": "many", "figure-0-unit": "person" }, "value"],
    [{ verdict: "corrected", points: "4", "figure-0-value": "3", "figure-0-unit": "" }, "unit"],
    [{ verdict: "maybe" }, "verdict"],
  ])("%j is refused by the field's name", (form, name) => {
    expect(() => read(form as unknown as Record<string, string>)).toThrow(name);
  });
});
