import { expect, test } from "vitest";
import { z } from "zod";
import { asOfParam, BadQuery, pointParam, readQuery, sinceParam } from "./query.ts";

const schema = z.strictObject({
  point: pointParam.optional(),
  since: sinceParam.optional(),
  asOf: asOfParam.optional(),
  q: z.string().optional(),
  names: z.array(z.string()).optional(),
});

test("an empty field of a form counts as absent", () => {
  expect(readQuery(schema, { point: "", since: "" })).toEqual({});
});

test.each([
  [{ point: "four" }, "point"],
  [{ point: "2.5" }, "point"],
  [{ since: "yesterday" }, "since"],
  [{ asOf: "2026-13-45" }, "asOf"],
  [{ asOf: "0000-01-01" }, "asOf"],
  [{ since: "9999-12-31T23:59:59-23:59" }, "since"],
  [{ since: "+300000-01-01T00:00:00Z" }, "since"],
  [{ q: "a\0b" }, "q"],
  [{ names: ["fine", "a\0b"] }, "names"],
  [{ pont: "4" }, "pont"],
])("%j is refused by the parameter's name", (given, name) => {
  expect(() => readQuery(schema, given)).toThrow(BadQuery);
  expect(() => readQuery(schema, given)).toThrow(name);
});

test("a bare day is its start for since and its end for asOf", () => {
  const read = readQuery(schema, { since: "2026-02-03", asOf: "2026-02-03" });
  expect(read.since?.toISOString()).toBe("2026-02-03T00:00:00.000Z");
  expect(read.asOf?.toISOString()).toBe("2026-02-03T23:59:59.999Z");
});
