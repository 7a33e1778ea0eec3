import type { AssessedStatus } from "#shared/domain/index.ts";
import { isRung } from "#shared/domain/index.ts";

interface Assessed {
  point: number;
  status: string;
  flags: string[];
  claimIds: string[];
  validFrom: Date | null;
  validTo: Date | null;
}

export interface Standing {
  status: AssessedStatus;
  flags: string[];
  /** Since when it has held without a break; null where nobody has claimed anything. */
  since: Date | null;
  claimIds: string[];
}

const UNKNOWN: Standing = { status: "not_assessed", flags: [], since: null, claimIds: [] };

/**
 * How a point stands at an instant, out of its assessments in order of their start. A change of
 * flags starts a new row but not a new status, so `since` goes back over rows of the same status.
 */
export function standingAt(rows: readonly Assessed[], at: Date): Standing {
  const begun = rows.filter((row) => !row.validFrom || row.validFrom <= at);
  const current = begun.at(-1);
  if (!current || (current.validTo && current.validTo <= at)) return UNKNOWN;
  let since = current.validFrom;
  for (let i = begun.length - 2; i >= 0 && begun[i]?.status === current.status; i--)
    since = begun[i]?.validFrom ?? null;
  const status = isRung(current.status) ? current.status : "not_assessed";
  return { status, flags: current.flags, since, claimIds: current.claimIds };
}

/** Group rows by a key, in one pass. */
export function groupBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
