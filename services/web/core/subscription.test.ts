import { expect, test } from "vitest";
import { fromForm, scopeText, subscriptionSchema } from "./subscription.ts";

const ok = (input: unknown) => subscriptionSchema.safeParse(input).success;

test.each([
  [{ channel: "email", address: "desk@news.example" }, true],
  [{ channel: "email", address: "not an address" }, false],
  [{ channel: "email", address: "a@b.example\nbcc: c@d.example" }, false],
  [{ channel: "webhook", address: "https://hooks.example/in" }, true],
  [{ channel: "webhook", address: "https://hooks.example/in", types: ["weather"] }, false],
  [{ channel: "pigeon", address: "x" }, false],
])("%j: %s", (input, right) => {
  expect(ok(input)).toBe(right);
});

test("a form's single and repeated fields become lists", () => {
  const form = fromForm({
    channel: "email",
    address: "a@b.example",
    points: ["4", "6"],
    types: "status_changed",
  });
  expect(subscriptionSchema.parse(form)).toMatchObject({
    points: [4, 6],
    types: ["status_changed"],
    actors: [],
  });
});

test("what a subscription covers is said in words", () => {
  expect(scopeText({ points: [], types: [], actors: [] })).toBe("all points; all changes");
  expect(scopeText({ points: [4, 6], types: ["figure_changed"], actors: ["Kyiv"] })).toBe(
    "points 4, 6; figure changed; about Kyiv",
  );
});
