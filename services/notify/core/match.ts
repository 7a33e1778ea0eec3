import type { ChangeType } from "#shared/domain/index.ts";

/** What a subscriber wants to hear of; an empty list wants all. */
export interface Interest {
  points: number[];
  types: string[];
  actors: string[];
  /** Only changes after this id: nobody is told of the past. */
  startsAfter: number;
}

/** A change as it is matched: `actors` are those of the change and of its claims. */
export interface Matchable {
  id: number;
  /** Says what changed: the same for the same change in every run. */
  key: string;
  type: string;
  point: number | null;
  actors: string[];
}

/** Changes that concern only those who were told of what they take back. */
const CORRECTIONS = new Set<string>(["claim_corrected", "claim_withdrawn"] satisfies ChangeType[]);

export function isCorrection(type: string): boolean {
  return CORRECTIONS.has(type);
}

/**
 * True if the change is one the subscriber asked for. A correction is put to those alone who were
 * told of what it takes back, and they are owed it, whatever else they asked for.
 */
export function wants(interest: Interest, change: Matchable): boolean {
  if (isCorrection(change.type)) return true;
  if (change.id <= interest.startsAfter) return false;
  if (interest.types.length > 0 && !interest.types.includes(change.type)) return false;
  if (interest.points.length > 0 && !(change.point !== null && interest.points.includes(change.point)))
    return false;
  return interest.actors.length === 0 || interest.actors.some((actor) => change.actors.includes(actor));
}

/**
 * One subscription of each mailbox, however many of its own want the change: nobody is told twice.
 * One that is told at once goes before a daily one. Webhooks are told each, as each has its own key.
 */
export function onePerMailbox<S extends { channel: string; address: string; frequency: string }>(
  subscriptions: readonly S[],
): S[] {
  const eager = subscriptions.toSorted(
    (a, b) => Number(a.frequency === "daily") - Number(b.frequency === "daily"),
  );
  const seen = new Set<string>();
  return eager.filter(({ channel, address }) => {
    const mailbox = address.toLowerCase();
    if (channel !== "email") return true;
    if (seen.has(mailbox)) return false;
    seen.add(mailbox);
    return true;
  });
}

const DAY_MS = 86_400_000;

/** When the digest of a day (ISO) closes: what is due by then goes on it. */
export function digestTime(day: string): Date {
  return new Date(`${day}T07:00:00Z`);
}

/** The day (ISO) on whose digest something of `now` goes, and when that digest closes. */
export function nextDigest(now: Date): { day: string; at: Date } {
  const today = digestTime(now.toISOString().slice(0, 10));
  const at = today > now ? today : new Date(today.getTime() + DAY_MS);
  return { day: at.toISOString().slice(0, 10), at };
}
