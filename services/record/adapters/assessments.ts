import { sql } from "kysely";
import type { Trx } from "#shared/db/index.ts";
import { type Change, OFF_LADDER } from "#shared/domain/index.ts";
import { ASSESSMENT_RULE } from "../core/assess.ts";
import type { Ruled } from "../core/ruling.ts";

/** Flags whose coming or going is news; the others say how well a status is supported. */
const NEWSWORTHY = new Set<string>([...OFF_LADDER, "reversed"]);

interface Recorded {
  status: string;
  flags: string[];
  claimIds: string[];
  rulingId: number | null;
  /** When we learned it. */
  learned: Date;
}

/**
 * Store what a point's claims come to now, and report a change of status or of a telling flag.
 * Nothing is overwritten: the recorded time of the old rows is closed, and what they say of the
 * time before the change is written again with the new recorded time.
 */
export async function recordAssessment(
  trx: Trx,
  planId: string,
  point: number,
  next: Ruled,
  now: Date,
): Promise<Change[]> {
  const current = await currentAssessment(trx, planId, point);
  if (current && isSame(current, next)) return [];
  if (!current && next.status === "not_assessed" && next.flags.length === 0) return [];
  // The database's clock may have been set back: what is known now was not learned before what it replaces.
  const learned = current && current.learned > now ? current.learned : now;
  await replace(trx, planId, point, next, learned);
  const before = { status: current?.status ?? "not_assessed", flags: telling(current?.flags ?? []) };
  const ruled = next.reason === null ? {} : { reason: next.reason };
  const after = { status: next.status, flags: telling(next.flags), ...ruled };
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
      occurredAt: next.from ?? now.toISOString(),
    },
  ];
}

function telling(flags: readonly string[]): string[] {
  return flags.filter((f) => NEWSWORTHY.has(f)).toSorted();
}

function isSame(current: Recorded, next: Ruled): boolean {
  return (
    current.rulingId === next.rulingId &&
    current.status === next.status &&
    current.flags.toSorted().join() === next.flags.toSorted().join() &&
    current.claimIds.join() === next.claimIds.join()
  );
}

async function currentAssessment(trx: Trx, planId: string, point: number): Promise<Recorded | null> {
  const { rows } = await sql<Recorded>`
    SELECT status, flags, claim_ids AS "claimIds", ruling_id AS "rulingId", lower(recorded) AS learned FROM assessment
    WHERE plan_id = ${planId} AND point = ${point} AND upper_inf(recorded) AND upper_inf(valid)`.execute(trx);
  return rows[0] ?? null;
}

async function replace(trx: Trx, planId: string, point: number, next: Ruled, now: Date): Promise<void> {
  const since = new Date(next.since ?? now);
  const from = new Date(next.from ?? now);
  const start = (await heldThroughout(trx, planId, point, next.status, since, from)) ? from : since;
  await cutAt(trx, planId, point, start, now);
  if (start < from) {
    const unflagged = {
      ...next,
      flags: next.flags.filter((f) => !(OFF_LADDER as readonly string[]).includes(f)),
    };
    await insert(trx, planId, point, unflagged, sql`tstzrange(${start}, ${from})`, now);
  }
  await insert(trx, planId, point, next, sql`tstzrange(${from}, NULL)`, now);
}

/** Whether `status`, with whatever flags, is what is recorded of all the time from `since` to `until`. */
async function heldThroughout(
  trx: Trx,
  planId: string,
  point: number,
  status: string,
  since: Date,
  until: Date,
): Promise<boolean> {
  const { rows } = await sql<{ held: boolean | null }>`
    SELECT bool_and(status = ${status}) AND min(lower(valid)) <= ${since} AS held FROM assessment
    WHERE plan_id = ${planId} AND point = ${point} AND upper_inf(recorded)
      AND valid && tstzrange(${since}, ${until})`.execute(trx);
  return rows[0]?.held === true;
}

/** Close what is recorded of the time from `start` on; what the same rows say of the time before goes on. */
async function cutAt(trx: Trx, planId: string, point: number, start: Date, now: Date): Promise<void> {
  await sql`
    WITH closed AS (
      UPDATE assessment SET recorded = tstzrange(lower(recorded), ${now})
      WHERE plan_id = ${planId} AND point = ${point} AND upper_inf(recorded) AND valid && tstzrange(${start}, NULL)
      RETURNING status, flags, claim_ids, rule_version, ruling_id, valid)
    INSERT INTO assessment (plan_id, point, status, flags, claim_ids, rule_version, ruling_id, valid, recorded)
    SELECT ${planId}, ${point}, status, flags, claim_ids, rule_version, ruling_id, valid * tstzrange(NULL, ${start}),
      tstzrange(${now}, NULL)
    FROM closed WHERE lower(valid) < ${start}`.execute(trx);
}

async function insert(
  trx: Trx,
  planId: string,
  point: number,
  row: Pick<Ruled, "status" | "flags" | "claimIds" | "rulingId">,
  valid: ReturnType<typeof sql>,
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO assessment (plan_id, point, status, flags, claim_ids, rule_version, ruling_id, valid, recorded)
    VALUES (${planId}, ${point}, ${row.status}, ${[...row.flags]}, ${[...row.claimIds]}, ${ASSESSMENT_RULE},
      ${row.rulingId}, ${valid}, tstzrange(${now}, NULL))`.execute(trx);
}
