import type { AssessedStatus, OffLadder } from "#shared/domain/index.ts";
import type { Assessment } from "./assess.ts";

/** A person's word on the status of a point, with the reason for it. */
export interface Ruling {
  id: number;
  status: AssessedStatus;
  flags: OffLadder[];
  reason: string;
  /** ISO 8601: from when it holds in the world. */
  holdsFrom: string;
}

/** An assessment, and the ruling that stands in the place of the rule's result, if any. */
export interface Ruled extends Assessment {
  rulingId: number | null;
  reason: string | null;
}

/**
 * A ruling stands in the place of what the rule made of the claims, until it is taken back. The
 * claims stay those of the rule, so that a reader sees what was overruled.
 */
export function overrule(found: Assessment, ruling: Ruling | null): Ruled {
  if (!ruling) return { ...found, rulingId: null, reason: null };
  const { id: rulingId, status, flags, reason, holdsFrom: since } = ruling;
  return { claimIds: found.claimIds, status, flags, since, from: since, rulingId, reason };
}
