/** Shortest and longest wait between two polls, in seconds. */
export interface Bounds {
  minSeconds: number;
  maxSeconds: number;
}

export const DEFAULT_BOUNDS: Bounds = { minSeconds: 120, maxSeconds: 86_400 };

/** What is remembered about a feed between polls; plain JSON. Times are ms since 1970. */
export interface PollState {
  /** What the feed's own pace asks for, before hints and errors. */
  intervalSeconds: number;
  /** Weighted failures since the last success. */
  errorStreak: number;
  lastPolledAt: number | null;
  /** Last success of a request without validators. */
  lastFullAt: number | null;
  /** News met and seconds watched, both fading with age: their ratio is the feed's pace. */
  news: number;
  watchedSeconds: number;
  /** Where the feed says it has moved for good, and how often in a row it said so. */
  moved: { url: string; times: number } | null;
  /** What the feed asked for (ttl, sy:updatePeriod) when it was last read: an unchanged feed asks for the same. */
  ttlSeconds?: number | null;
  /** The feed said that it is gone; it is not polled again. */
  ended: boolean;
}

/** How long the publisher asks to wait, in seconds; the longest counts. */
export interface PollHints {
  /** ttl or sy:updatePeriod of the feed. */
  ttlSeconds?: number | null;
  maxAgeSeconds?: number | null;
  retryAfterSeconds?: number | null;
}

export type PollResult =
  | {
      kind: "read";
      /** Entries that were not known. */
      newItems: number;
      /** Publication times of all entries, ISO 8601; teach the pace of a feed met for the first time. */
      published?: (string | null)[];
      /** Whether the request went without validators. */
      full: boolean;
      hints: PollHints;
      /** Target of a 301 or 308. */
      movedTo?: string | null;
    }
  | { kind: "unchanged"; hints: PollHints; movedTo?: string | null }
  /** `status` is null where no answer came or the bytes were no feed. */
  | { kind: "failed"; status: number | null; hints: PollHints };

/** A feed that was never polled: quick at first, slower with every poll that brings nothing. */
export function startState(bounds: Bounds = DEFAULT_BOUNDS): PollState {
  return {
    intervalSeconds: bounds.minSeconds,
    errorStreak: 0,
    lastPolledAt: null,
    lastFullAt: null,
    news: 0,
    watchedSeconds: 0,
    moved: null,
    ended: false,
  };
}
