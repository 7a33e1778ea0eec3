import { expect, test } from "vitest";
import { confirmToken, manageToken, readToken, tokenHash } from "./tokens.ts";

const SECRET = "a secret of enough length";

test("a token leads back to its subscription, for its own use only", () => {
  expect(readToken(SECRET, "manage", manageToken(SECRET, 12))).toBe(12);
  expect(readToken(SECRET, "confirm", confirmToken(SECRET, 12))).toBe(12);
  expect(readToken(SECRET, "manage", confirmToken(SECRET, 12))).toBeNull();
});

test.each(["", "12", "12.", "012.abc", "é.x", "1".repeat(10_000)])("%j is no token", (token) => {
  expect(readToken(SECRET, "manage", token)).toBeNull();
});

test("a token with another id, or of another secret, is refused", () => {
  const mac = manageToken(SECRET, 12).split(".")[1];
  expect(readToken(SECRET, "manage", `13.${mac}`)).toBeNull();
  expect(readToken(SECRET, "manage", manageToken("another secret altogether", 12))).toBeNull();
});

test("what is stored is not the token", () => {
  expect(tokenHash(manageToken(SECRET, 12))).toMatch(/^[0-9a-f]{64}$/);
});
