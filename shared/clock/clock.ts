/** What time it is, and how long a wait takes. One clock per process, handed down as a dependency. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** How many real milliseconds `ms` of this clock take: what a timer is set to. */
  real(ms: number): number;
}

export const systemClock: Clock = { now: () => Date.now(), real: (ms) => ms };

/** A clock that showed `startMs` when the real time was `realStartMs`, and runs `speed` times as fast. */
export function fastClock(startMs: number, realStartMs: number, speed: number): Clock {
  return {
    now: () => startMs + (Date.now() - realStartMs) * speed,
    real: (ms) => ms / speed,
  };
}
