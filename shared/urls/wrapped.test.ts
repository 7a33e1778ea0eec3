import { describe, expect, test } from "vitest";
import { unwrapped, WRAPPER_RULES } from "./wrapped.ts";

describe.each(WRAPPER_RULES)("$id", ({ examples, reason }) => {
  test("holds on its examples", () => {
    expect(reason.length).toBeGreaterThan(10);
    expect(examples.match.length * examples.not.length).toBeGreaterThan(0);
    for (const [address, page] of examples.match) expect(unwrapped(new URL(address)).href).toBe(page);
    for (const address of examples.not) expect(unwrapped(new URL(address)).href).toBe(address);
  });
});

test("a wrapper in a wrapper is opened, one that carries itself for ever is not", () => {
  let address = "https://daily.example/a";
  for (let depth = 0; depth < 10; depth += 1)
    address = `https://www.google.com/url?q=${encodeURIComponent(address)}`;
  expect(unwrapped(new URL(address)).hostname).toBe("www.google.com");
});
