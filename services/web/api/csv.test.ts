import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";

test("text cannot run as a formula, numbers stay numbers", () => {
  const csv = toCsv<{ quote: string; value: number }>(
    [
      ["quote", (r) => r.quote],
      ["value", (r) => r.value],
    ],
    [{ quote: '=HYPERLINK("x")', value: -5 }],
  );
  expect(csv).toBe('quote,value\r\n"\'=HYPERLINK(""x"")",-5\r\n');
});

test("lists are joined, absent values are empty", () => {
  expect(
    toCsv<{ points: number[] }>(
      [
        ["points", (r) => r.points],
        ["none", () => null],
      ],
      [{ points: [4, 6] }],
    ),
  ).toBe("points,none\r\n4; 6,\r\n");
});
