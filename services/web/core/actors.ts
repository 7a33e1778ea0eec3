import type { Actor, ActorKind, Plan } from "#shared/domain/index.ts";

export const ACTOR_KINDS = [
  "person",
  "state",
  "organisation",
  "office",
  "group",
  "outlet",
] as const satisfies readonly ActorKind[];

export interface ActorView {
  id: string;
  name: string;
  kind: string;
  aliases: string[];
  mentioned: number;
  speaks: number;
  lastClaimAt: string | null;
}

interface Count {
  name: string;
  mentioned: number;
  speaks: number;
  lastClaimAt: Date;
}

/** The actors of a plan with how often claims name them, most named first. */
export function actorsOf(plan: Plan, counts: readonly Count[]): ActorView[] {
  const byName = new Map(counts.map((count) => [count.name, count]));
  return plan.actors
    .map((actor) => {
      const count = byName.get(actor.name);
      return {
        id: actor.id,
        name: actor.name,
        kind: actor.kind,
        aliases: actor.aliases,
        mentioned: count?.mentioned ?? 0,
        speaks: count?.speaks ?? 0,
        lastClaimAt: count?.lastClaimAt.toISOString() ?? null,
      };
    })
    .sort((a, b) => b.mentioned - a.mentioned || a.name.localeCompare(b.name));
}

/** A name as it stands in an address: lower case, latin letters without marks, hyphens between words. */
export function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join("-");
}

/** The actor whose id is in an address, or whose name or alias reads like it: then `exact` is false. */
export function actorBySlug(plan: Plan, slug: string): { actor: Actor; exact: boolean } | null {
  const own = plan.actors.find((actor) => actor.id === slug);
  if (own) return { actor: own, exact: true };
  const wanted = slugOf(slug);
  if (wanted === "") return null;
  const named = plan.actors.find((actor) =>
    [actor.name, ...actor.aliases].some((name) => slugOf(name) === wanted),
  );
  return named ? { actor: named, exact: false } : null;
}
