import type { Db } from "#shared/db/index.ts";
import type { Actor, Plan } from "#shared/domain/index.ts";
import type { PublishedClaim } from "../core/claim.ts";
import { loadClaims } from "./claims.ts";
import { pointsOfActor } from "./queries/actors.ts";
import { claimsByDay } from "./queries/claims.ts";
import { type ConflictRow, listConflicts } from "./queries/conflicts.ts";

const NEWEST = 20;
const CONFLICTS = 50;

export interface ActorPage {
  points: Awaited<ReturnType<typeof pointsOfActor>>;
  daily: { day: string; claims: number }[];
  conflicts: ConflictRow[];
  newest: PublishedClaim[];
}

/** What claims say of an actor and in its name, on all points or one. */
export async function loadActorPage(
  db: Db,
  plan: Plan,
  actor: Actor,
  point: number | undefined,
): Promise<ActorPage> {
  const [points, daily, conflicts, newest] = await Promise.all([
    pointsOfActor(db, plan.id, [actor.name]),
    claimsByDay(db, plan.id, { actors: [actor.name], point }),
    listConflicts(db, plan.id, { parties: [actor.name], point }, { limit: CONFLICTS }),
    loadClaims(db, plan, { actor: actor.id, point }, { limit: NEWEST, firstOnly: true }),
  ]);
  return { points, daily, conflicts: conflicts.slice(0, CONFLICTS), newest: newest.rows };
}
