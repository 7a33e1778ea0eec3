/** A host's line of requests; times in milliseconds since 1970. */
export interface HostLine {
  /** First slot that nobody has reserved. */
  nextAt: number;
  /** When the last request started, or the last answer ended if that was later; 0 if there was none. */
  lastAt: number;
  /** Until when the host asked to be left alone; 0 if it has not. */
  heldUntil: number;
  /** Requests under way. */
  active: number;
}

/** What a job is told that asks for its turn: to start now, or when to ask again. */
export interface Turn {
  /** Null: start now. */
  waitUntil: number | null;
  /** The host's first free slot after this. */
  nextAt: number;
}

const AT_ONCE = 2;
/** What leaves here evenly arrives unevenly: a little more than the gap keeps the gap over there. */
export const SLACK = 0.1;
export const MAX_SLACK_MS = 10_000;

/** The gap between two starts that shows as `gapMs` at the other end. */
export function spacing(gapMs: number): number {
  return gapMs + Math.min(gapMs * SLACK, MAX_SLACK_MS);
}

/**
 * Whether a job may ask the host now. `reserved` is its slot, null if it has none yet: then it goes
 * to the end of the line. When its time has come it is checked again: a host that is a little late
 * is waited for, one that is held or has two requests under way sends the job to the end of the
 * line. An `urgent` job, whose answer all others wait for, takes the first moment there is.
 */
export function takeTurn(
  line: HostLine,
  reserved: number | null,
  now: number,
  gapMs: number,
  urgent = false,
): Turn {
  const gap = spacing(gapMs);
  if (reserved !== null && reserved > now) return { waitUntil: reserved, nextAt: line.nextAt };
  const allowed = Math.max(line.lastAt + gap, line.heldUntil);
  const isFull = line.active >= AT_ONCE;
  const free = isFull ? Math.max(allowed, now + gap) : allowed;
  const inPlace = urgent || (reserved !== null && !isFull && free - now <= gap);
  const at = inPlace || (reserved !== null && free <= now) ? free : Math.max(free, line.nextAt);
  const nextAt = Math.max(line.nextAt, Math.max(at, now) + gap);
  return { waitUntil: at > now ? at : null, nextAt };
}
