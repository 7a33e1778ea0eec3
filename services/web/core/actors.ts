import type { Plan } from "#shared/domain/index.ts";

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
