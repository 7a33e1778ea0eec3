import { expect, test } from "vitest";
import { loadPlan } from "#shared/plan/index.ts";
import { actorBySlug, actorsOf, slugOf } from "./actors.ts";

const plan = loadPlan("ua-us-20-point");

test.each([
  ["Volodymyr Zelenskyy", "volodymyr-zelenskyy"],
  ["Côte d'Ivoire ", "cote-d-ivoire"],
  ["Мир", "мир"],
  ["<b>", "b"],
  ["…", ""],
])("%s stands in an address as %s", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test("an actor is found by its id, and by a name or alias that reads like it", () => {
  expect(actorBySlug(plan, "kremlin")).toMatchObject({ actor: { name: "Kremlin" }, exact: true });
  expect(actorBySlug(plan, "icc-liaison")).toMatchObject({ exact: true });
  expect(actorBySlug(plan, "International Criminal Court liaison")).toMatchObject({
    actor: { id: "icc-liaison" },
    exact: false,
  });
  expect(actorBySlug(plan, "nobody")).toBeNull();
  expect(actorBySlug(plan, "…")).toBeNull();
});

test("the most named come first, those nobody names last and with zeros", () => {
  const count = { name: "Kremlin", mentioned: 3, speaks: 1, lastClaimAt: new Date("2026-02-01") };
  const actors = actorsOf(plan, [count]);
  expect(actors[0]).toMatchObject({ id: "kremlin", mentioned: 3, speaks: 1 });
  expect(actors[1]).toMatchObject({ mentioned: 0, lastClaimAt: null });
  expect(actors).toHaveLength(plan.actors.length);
});
