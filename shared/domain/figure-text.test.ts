import { expect, test } from "vitest";
import { figureText, unitText } from "./figure-text.ts";

test.each([
  [{ value: 15, unit: "percent" }, "15 %"],
  [{ value: 3e9, unit: "USD", approx: "at_least" }, "at least USD 3 billion"],
  [{ value: 1_234_567, unit: "UAH" }, "UAH 1,234,567"],
  [{ value: 2, valueMax: 4, unit: "year" }, "2 to 4 years"],
  [{ value: 1, unit: "year" }, "1 year"],
  [{ value: 120, unit: "square_kilometre" }, "120 square kilometres"],
  [{ value: 2350, unit: "person", approx: "about" }, "about 2,350 people"],
  [{ value: 3, unit: "city" }, "3 cities"],
  [{ value: 5, unit: "tax" }, "5 taxes"],
  [{ value: 2, unit: "" }, "2"],
])("%j reads as %s", (figure, text) => {
  expect(figureText(figure)).toBe(text);
});

test("a unit reads in the plural, money and percent as they are", () => {
  expect(["prisoner", "square_kilometre", "USD", "percent"].map(unitText)).toEqual([
    "prisoners",
    "square kilometres",
    "USD",
    "percent",
  ]);
});
