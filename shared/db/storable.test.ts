import { expect, test } from "vitest";
import { toStorableJson } from "./storable.ts";

test("NUL and half surrogates become replacement characters, at the same offsets", () => {
  const text = "a\0b\uD83Dc";
  const stored = (JSON.parse(toStorableJson({ text })) as { text: string }).text;
  expect(stored).toBe("a\uFFFDb\uFFFDc");
  expect(stored).toHaveLength(text.length);
});

test("whole pairs stay", () => {
  expect(toStorableJson(["😀"])).toBe('["😀"]');
});
