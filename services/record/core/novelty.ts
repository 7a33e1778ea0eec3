import { isRung, type Novelty, rungIndex } from "#shared/domain/index.ts";
import { holder, type KnownClaim } from "./known.ts";

/** A status that speaks for a point going ahead, against it, or neither. */
export function stance(claim: Pick<KnownClaim, "status" | "modality">): "for" | "against" | "open" {
  if (!claim.status) return "open";
  if (claim.status === "rejected" || claim.status === "violated")
    return claim.modality === "asserted" ? "against" : "open";
  if (!isRung(claim.status) || rungIndex(claim.status) < rungIndex("agreed")) return "open";
  if (claim.modality === "denied") return "against";
  return claim.modality === "asserted" ? "for" : "open";
}

/**
 * What a claim adds to the claims known before it on the same points.
 * `new`: nothing known of the point. `repeat`: the same status, by anyone, or a copy of a known
 * story. `conflict`: another holder's newest word says the opposite. `update`: anything else.
 */
export function noveltyOf(claim: KnownClaim, earlier: readonly KnownClaim[]): Novelty {
  const known = earlier.filter((e) => e.points.some((p) => claim.points.includes(p)));
  if (known.length === 0) return "new";
  const side = stance(claim);
  const opposed = (e: KnownClaim) =>
    side !== "open" && stance(e) !== "open" && stance(e) !== side && holder(e) !== holder(claim);
  if (newestByHolder(known).some(opposed)) return "conflict";
  const same = (e: KnownClaim) => e.status === claim.status && e.modality === claim.modality;
  return known.some((e) => same(e) && claim.status !== null) ? "repeat" : "update";
}

/** Each holder's newest claim that takes a side; of claims of one time the one with the greater id. */
export function newestByHolder(claims: readonly KnownClaim[]): KnownClaim[] {
  const newest = new Map<string, KnownClaim>();
  for (const claim of claims) {
    if (stance(claim) === "open") continue;
    const known = newest.get(holder(claim));
    if (!known || isLater(claim, known)) newest.set(holder(claim), claim);
  }
  return [...newest.values()];
}

function isLater(a: KnownClaim, b: KnownClaim): boolean {
  return a.publishedAt === b.publishedAt ? a.id > b.id : a.publishedAt > b.publishedAt;
}
