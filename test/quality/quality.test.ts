import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { below } from "./floors.ts";
import { measure, type Measures } from "./measure.ts";

it("reads the corpus no worse than its floors", () => {
  const floors = JSON.parse(readFileSync(new URL("floors.json", import.meta.url), "utf8")) as Measures;
  expect(below(floors, measure())).toEqual([]);
});
