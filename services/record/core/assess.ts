import {
  type AssessedStatus,
  type Flag,
  isRung,
  LADDER,
  OFF_LADDER,
  type Rung,
  rungIndex,
} from "#shared/domain/index.ts";
import { holder, holdsFrom, isLive, type KnownClaim } from "./known.ts";

/** Version of the rule below; every assessment carries it. */
export const ASSESSMENT_RULE = "3";

/** The reported status of a point, and the claims it rests on. */
export interface Assessment {
  status: AssessedStatus;
  flags: Flag[];
  /** ISO 8601: when the claim that brought the point to this status holds from. */
  since: string | null;
  /** ISO 8601, never before `since`: from when status and off-ladder flags stand as they do now. */
  from: string | null;
  /** The first claim of each origin, at most `MAX_BASIS` for the rung and as many for the flags. */
  claimIds: string[];
}

const MIN_CONFIDENCE = 0.5;
/** Enough to show what a status rests on; hundreds of repeats of it add nothing. */
const MAX_BASIS = 12;
const NOTHING: Assessment = { status: "not_assessed", flags: [], since: null, from: null, claimIds: [] };

/**
 * The published rule, version 3, over all claims on one point:
 * 1. Only live claims of at least even confidence, or accepted by a reviewer, count. Asserted
 *    claims carry a rung; what is planned, conditional or questioned carries `proposed` at most.
 * 2. The rung is the highest one carried. A party's own word makes no `completed`: that takes two
 *    independent origins (different stories and different holders) or a reviewer; until then the
 *    point stays `operational`.
 * 3. A rung falls only by denial: when, after its newest support, two independent origins deny it
 *    or assert a lower one, the highest rung carried since then holds, flagged `reversed`.
 * 4. `stalled`, `disputed`, `rejected`, `violated` stand as flags while asserted no earlier than
 *    the newest support of the rung.
 * 5. `conditional` when every support of the rung names a condition, `single_source` when all
 *    support comes from one origin.
 * Ties in time are broken by claim id, so that the order of arrival does not matter.
 */
export function assess(claims: readonly KnownClaim[]): Assessment {
  const live = claims
    .filter((c) => isLive(c) && c.status !== null && isSure(c))
    .toSorted((a, b) => compare(a.publishedAt, b.publishedAt) || compare(a.id, b.id));
  if (live.length === 0) return NOTHING;
  const { rung, support, reversed } = settleRung(live);
  const { standing, cleared } = offLadder(live, support.at(-1)?.publishedAt ?? "");
  const flags: Flag[] = OFF_LADDER.filter((s) => standing.some((c) => c.status === s));
  if (reversed) flags.push("reversed");
  if (support.length > 0 && support.every((c) => c.modality === "conditional")) flags.push("conditional");
  const basis = support.length > 0 ? support : standing;
  if (basis.length > 0 && !independent(basis)) flags.push("single_source");
  const since = basis[0] ? holdsFrom(basis[0]) : null;
  const resting = [...firstOfOrigins(support), ...firstOfOrigins(standing)];
  return {
    status: rung ?? "not_assessed",
    flags,
    since,
    from: since && latest([since, ...turns(support, standing, cleared)]),
    claimIds: resting.map((c) => c.id),
  };
}

/** Off-ladder claims that stand beside the rung, and those that newer support has cleared (rule 4). */
function offLadder(live: readonly KnownClaim[], newestSupport: string) {
  const off = live.filter((c) => counts(c) && (OFF_LADDER as readonly (string | null)[]).includes(c.status));
  return {
    standing: off.filter((c) => c.publishedAt >= newestSupport),
    cleared: off.filter((c) => c.publishedAt < newestSupport),
  };
}

/** The times at which a standing flag came, and at which support cleared the last one that fell. */
function turns(
  support: readonly KnownClaim[],
  standing: readonly KnownClaim[],
  cleared: readonly KnownClaim[],
): string[] {
  const came = OFF_LADDER.flatMap((s) => standing.find((c) => c.status === s) ?? []);
  const fallen = cleared.at(-1)?.publishedAt;
  const cure = fallen === undefined ? undefined : support.find((c) => c.publishedAt > fallen);
  return [...came, ...(cure ? [cure] : [])].map(holdsFrom);
}

function latest(times: readonly string[]): string {
  return times.reduce((a, b) => (a > b ? a : b));
}

function firstOfOrigins(claims: readonly KnownClaim[]): KnownClaim[] {
  const origins = Map.groupBy(claims, (c) => `${c.status} ${c.storyId} ${holder(c)}`);
  return [...origins.values()].flatMap((copies) => copies[0] ?? []).slice(0, MAX_BASIS);
}

function isSure(claim: KnownClaim): boolean {
  return claim.confidence >= MIN_CONFIDENCE || claim.review === "accepted";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function counts(claim: KnownClaim): boolean {
  return claim.modality === "asserted";
}

/** The rung a claim carries by rule 1; null for claims off the ladder and for denials. */
function carried(claim: KnownClaim): Rung | null {
  if (!claim.status || !isRung(claim.status) || claim.modality === "denied") return null;
  return counts(claim) ? claim.status : "proposed";
}

function settleRung(live: readonly KnownClaim[]): {
  rung: Rung | null;
  support: KnownClaim[];
  reversed: boolean;
} {
  const { rung, support } = highest(live);
  if (!rung) return { rung, support, reversed: false };
  const last = support.at(-1)?.publishedAt ?? "";
  const against = live.filter((c) => c.publishedAt > last && opposes(c, rung));
  if (!independent(against)) return { rung, support, reversed: false };
  const since = highest(live.filter((c) => c.publishedAt > last));
  return { rung: since.rung ?? "proposed", support: since.rung ? since.support : against, reversed: true };
}

/** A later claim speaks against a rung by denying it, or by asserting one at least two lower. */
function opposes(claim: KnownClaim, rung: Rung): boolean {
  if (!claim.status || !isRung(claim.status)) return false;
  if (claim.modality === "denied") return claim.status === rung;
  return counts(claim) && rungIndex(claim.status) <= rungIndex(rung) - 2;
}

function highest(claims: readonly KnownClaim[]): { rung: Rung | null; support: KnownClaim[] } {
  const at = (index: number) => claims.filter((c) => rungIndex(carried(c) ?? "") >= index);
  const top = Math.max(-1, ...claims.map((c) => rungIndex(carried(c) ?? "")));
  if (top < 0) return { rung: null, support: [] };
  const completed = LADDER.indexOf("completed");
  if (
    top === completed &&
    !independent(at(completed)) &&
    !at(completed).some((c) => c.review === "accepted")
  ) {
    return { rung: "operational", support: at(completed - 1) };
  }
  return { rung: LADDER[top] ?? null, support: at(top) };
}

/**
 * Two independent origins: two claims of different stories and of different holders. Where there
 * are two stories and two holders such a pair exists, whichever claims bring them.
 */
export function independent(claims: readonly KnownClaim[]): boolean {
  return new Set(claims.map((c) => c.storyId)).size > 1 && new Set(claims.map(holder)).size > 1;
}
