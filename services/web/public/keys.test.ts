import { expect, test } from "vitest";

interface Key {
  press: string;
  does: string;
  help: string;
}

const { KEYS } = (await import(new URL("keys.js", import.meta.url).href)) as { KEYS: Key[] };

test("no key does two things, and no key begins the sequence of another", () => {
  const pressed = KEYS.map((key) => key.press);
  expect(new Set(pressed).size).toBe(pressed.length);
  const clashes = pressed.filter((key) => pressed.some((other) => other !== key && other.startsWith(key)));
  expect(clashes).toEqual([]);
});

test("every key does something of its own and says what", () => {
  expect(new Set(KEYS.map((key) => key.does)).size).toBe(KEYS.length);
  expect(KEYS.every((key) => key.help.length > 3)).toBe(true);
});
