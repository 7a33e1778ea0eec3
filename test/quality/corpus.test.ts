import { describe, expect, it } from "vitest";
import { loadPlan } from "#shared/plan/index.ts";
import { read } from "./read.ts";
import { corpus } from "./row.ts";

const [seen, held] = [corpus("seen"), corpus("held")];
const all = [...seen, ...held];

describe("the labelled corpus", () => {
  it("is large enough, a third of it held back", () => {
    expect(all.length).toBeGreaterThanOrEqual(320);
    expect(held.length / all.length).toBeGreaterThan(0.3);
  });

  it("has every difficult form at least five times", () => {
    const forms = Map.groupBy(
      all.flatMap(({ form }) => form),
      (form) => form,
    );
    expect([...forms].filter(([, rows]) => rows.length < 5).map(([form]) => form)).toEqual([]);
  });

  it("says nothing twice", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ sentence }) => sentence)).size).toBe(all.length);
  });

  it("labels points and actors of the packs only", () => {
    const known = (id: string) => {
      const plan = loadPlan(id);
      return new Set<string | number>([
        ...plan.points.map(({ number }) => number),
        ...plan.actors.map(({ name }) => name),
      ]);
    };
    const plans = new Map([...new Set(all.map(({ plan }) => plan))].map((id) => [id, known(id)]));
    const strange = all.flatMap((row) =>
      [...row.points, ...row.actors].filter((label) => !plans.get(row.plan)?.has(label)),
    );
    expect(strange).toEqual([]);
  });
});

it("reads a text the same whatever was read before it", () => {
  const forward = all.map((row) => [row.id, read(row)] as const);
  const backward = all.toReversed().map((row) => [row.id, read(row)] as const);
  expect(backward.toReversed()).toEqual(forward);
});
