import { expect, test } from "vitest";
import { prefixOfNamespace } from "./names.ts";
import { NAMESPACES } from "./namespaces.ts";

test.each(NAMESPACES)("$id", ({ prefix, reason, uris, examples }) => {
  expect(reason).not.toBe("");
  expect(uris).not.toEqual([]);
  expect(examples.match).not.toEqual([]);
  expect(examples.not).not.toEqual([]);
  for (const text of examples.match) expect([text, prefixOfNamespace(text)]).toEqual([text, prefix]);
  for (const text of examples.not) expect(prefixOfNamespace(text), text).not.toBe(prefix);
});

test("each row has an id of its own", () => {
  expect(new Set(NAMESPACES.map((row) => row.id)).size).toBe(NAMESPACES.length);
});
