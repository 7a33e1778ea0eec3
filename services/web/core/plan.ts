import type { Plan, Point } from "#shared/domain/index.ts";
import { BadQuery, NotFound } from "./query.ts";

/** The plan that a query names, the first by default; throws BadQuery for one that is not loaded. */
export function planOf(plans: readonly Plan[], id: string | undefined): Plan {
  const plan = id === undefined ? plans[0] : plans.find((p) => p.id === id);
  if (plan) return plan;
  throw new BadQuery(
    `plan: no plan ${JSON.stringify(id)} here; loaded are ${plans.map((p) => p.id).join(", ")}`,
  );
}

/** A point by the number in a path; throws NotFound. */
export function pointOf(plan: Plan, number: string | undefined): Point {
  const point = plan.points.find((p) => String(p.number) === number);
  if (point) return point;
  throw new NotFound(`${plan.shortTitle} has no point ${number}`);
}

/**
 * Names under which claims know an actor: `given` is an id of the pack, a canonical name or an
 * alias, in any case. Words that the pack does not know are looked up as they are.
 */
export function actorNames(plan: Plan, given: string): string[] {
  const wanted = given.toLowerCase();
  const known = plan.actors.filter((actor) =>
    [actor.id, actor.name, ...actor.aliases].some((name) => name.toLowerCase() === wanted),
  );
  return known.length > 0 ? known.map((actor) => actor.name) : [given];
}
