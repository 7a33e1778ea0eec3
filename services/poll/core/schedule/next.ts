import { learnPace } from "./pace.ts";
import { DEFAULT_BOUNDS, type Bounds, type PollHints, type PollResult, type PollState } from "./state.ts";

export interface NextPoll {
  state: PollState;
  /** ms since 1970; null where the feed has ended. */
  at: number | null;
  /** Whether the next request goes without validators: some servers answer 304 for ever. */
  full: boolean;
  /** Address to store instead of the present one, after its own check. */
  adoptUrl: string | null;
}

const DAY_SECONDS = 86_400;
const JITTER = 0.1;
const MOVES_BEFORE_ADOPTION = 3;
/** Doubling further than this is a day for every interval. */
const MAX_DOUBLINGS = 12;

function wantedSeconds({ ttlSeconds, maxAgeSeconds, retryAfterSeconds }: PollHints): number {
  const wanted = [ttlSeconds, maxAgeSeconds, retryAfterSeconds].map((seconds) => seconds ?? 0);
  return Math.min(DAY_SECONDS, Math.max(0, ...wanted.filter(Number.isFinite)));
}

/** A missing page or a throttle is often over soon, so it counts half. */
function weightOf(status: number | null): number {
  return status === 404 || status === 429 ? 0.5 : 1;
}

function movedAfter(state: PollState, movedTo: string | null | undefined): PollState["moved"] {
  if (movedTo === null || movedTo === undefined) return null;
  const times = state.moved?.url === movedTo ? state.moved.times + 1 : 1;
  return { url: movedTo, times };
}

function stateAfter(state: PollState, result: PollResult, now: number, bounds: Bounds): PollState {
  if (result.kind === "failed") {
    const errorStreak = state.errorStreak + weightOf(result.status);
    return { ...state, errorStreak, lastPolledAt: now, ended: result.status === 410 };
  }
  const full = result.kind === "read" && result.full;
  return {
    ...state,
    ...learnPace(state, result, now, bounds),
    errorStreak: 0,
    lastPolledAt: now,
    lastFullAt: full ? now : state.lastFullAt,
    moved: movedAfter(state, result.movedTo),
    // A feed that somebody brought back and that answers has not ended.
    ended: false,
    ttlSeconds: result.kind === "read" ? (result.hints.ttlSeconds ?? null) : (state.ttlSeconds ?? null),
  };
}

/** Errors double the wait up to a day and no further: a feed is never given up for errors. */
function waitSeconds(state: PollState, hints: PollHints, random: number, bounds: Bounds): number {
  const backedOff = state.intervalSeconds * 2 ** Math.min(state.errorStreak, MAX_DOUBLINGS);
  const ceiling = state.errorStreak > 0 ? Math.max(bounds.maxSeconds, DAY_SECONDS) : bounds.maxSeconds;
  const wanted = wantedSeconds({ ...hints, ttlSeconds: hints.ttlSeconds ?? state.ttlSeconds ?? null });
  const wait = Math.max(Math.min(backedOff, ceiling), wanted);
  return Math.min(wait * (1 + JITTER * random), Math.max(ceiling, wanted));
}

/**
 * When to poll a feed next, from its state and what the poll brought. The wait is the feed's own
 * pace within `bounds`, doubled by errors up to a day, never less than the longest wait the
 * publisher asks for (of which at most a day is granted), plus up to a tenth as jitter. `now` is in
 * ms, `random` in [0, 1). A 410 ends the feed; a permanent redirect is adopted when it was given
 * three times in a row and the last one led to a feed that could be read.
 */
export function nextPoll(
  state: PollState,
  result: PollResult,
  now: number,
  random: number,
  bounds: Bounds = DEFAULT_BOUNDS,
): NextPoll {
  const after = stateAfter(state, result, now, bounds);
  if (after.ended) return { state: after, at: null, full: true, adoptUrl: null };
  const at = Math.round(now + waitSeconds(after, result.hints, random, bounds) * 1000);
  const full = after.lastFullAt === null || at - after.lastFullAt >= DAY_SECONDS * 1000;
  // A new address is believed only where a feed was read from it.
  const adopt = result.kind === "read" && after.moved !== null && after.moved.times >= MOVES_BEFORE_ADOPTION;
  return { state: after, at, full, adoptUrl: adopt ? (after.moved?.url ?? null) : null };
}
