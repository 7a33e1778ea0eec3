import { sql } from "kysely";
import type { Trx } from "#shared/db/index.ts";
import { type Change, OFF_LADDER } from "#shared/domain/index.ts";
import { type Assessment, ASSESSMENT_RULE } from "../core/assess.ts";

/** Flags whose coming or going is news; the others say how well a status is supported. */
const NEWSWORTHY = new Set<string>([...OFF_LADDER, "reversed"]);

interface Current {
  id: number;
  status: string;
  flags: string[];
  claimIds: string[];
  validFrom: Date;
}

/**
 * Store what a point's claims come to now, and report a change of status or of a telling flag.
 * Nothing is overwritten: the old row's recorded time is closed, and what it says of the time
 * before the change is written again with the new recorded time.
 */
export async function recordAssessment(
  trx: Trx,
  planId: string,
  point: number,
  next: Assessment,
  now: Date,
): Promise<Change[]> {
  const current = await currentAssessment(trx, planId, point);
  if (current && isSame(current, next)) return [];
  if (!current && next.status === "not_assessed" && next.flags.length === 0) return [];
  await replace(trx, planId, point, current, next, now);
  const before = { status: current?.status ?? "not_assessed", flags: telling(current?.flags ?? []) };
  const after = { status: next.status, flags: telling(next.flags) };
  if (before.status === after.status && before.flags.join() === after.flags.join()) return [];
  return [
    {
      key: `status_changed:${planId}:${point}:${before.status}:${after.status}:${after.flags.join("+")}:${next.claimIds.join(",")}`,
      type: "status_changed",
      point,
      before,
      after,
      claimIds: next.claimIds,
      actors: [],
      occurredAt: next.since ?? now.toISOString(),
    },
  ];
}

function telling(flags: readonly string[]): string[] {
  return flags.filter((f) => NEWSWORTHY.has(f)).toSorted();
}

function isSame(current: Current, next: Assessment): boolean {
  return (
    current.status === next.status &&
    current.flags.toSorted().join() === next.flags.toSorted().join() &&
    current.claimIds.join() === next.claimIds.join()
  );
}

async function currentAssessment(trx: Trx, planId: string, point: number): Promise<Current | null> {
  const { rows } = await sql<Current>`
    SELECT id, status, flags, claim_ids AS "claimIds", lower(valid) AS "validFrom"
    FROM assessment
    WHERE plan_id = ${planId} AND point = ${point} AND upper_inf(recorded) AND upper_inf(valid)`.execute(trx);
  return rows[0] ?? null;
}

async function replace(
  trx: Trx,
  planId: string,
  point: number,
  current: Current | null,
  next: Assessment,
  now: Date,
): Promise<void> {
  const since = new Date(next.since ?? now);
  await sql`
    UPDATE assessment SET recorded = tstzrange(lower(recorded), ${now})
    WHERE plan_id = ${planId} AND point = ${point} AND upper_inf(recorded)
      AND (upper_inf(valid) OR upper(valid) > ${since})`.execute(trx);
  // What was said of the time before the change still holds of that time.
  if (current && current.validFrom < since) {
    await insert(trx, planId, point, current, sql`tstzrange(${current.validFrom}, ${since})`, now);
  }
  await insert(trx, planId, point, next, sql`tstzrange(${since}, NULL)`, now);
}

async function insert(
  trx: Trx,
  planId: string,
  point: number,
  row: { status: string; flags: readonly string[]; claimIds: readonly string[] },
  valid: ReturnType<typeof sql>,
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO assessment (plan_id, point, status, flags, claim_ids, rule_version, valid, recorded)
    VALUES (${planId}, ${point}, ${row.status}, ${[...row.flags]}, ${[...row.claimIds]}, ${ASSESSMENT_RULE}, ${valid},
      tstzrange(${now}, NULL))`.execute(trx);
}
