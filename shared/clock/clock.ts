/** What time it is, and how long a wait takes. One clock per process, handed down as a dependency. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** How many real milliseconds `ms` of this clock take: what a timer is set to. */
  real(ms: number): number;
  /** How many of this clock's milliseconds to grant others for what takes them `ms`: they are not hurried. */
  grant(ms: number): number;
  /** Real milliseconds after which to look again for what is to be looked for every `ms`. */
  beat(ms: number): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  real: (ms) => ms,
  grant: (ms) => ms,
  beat: (ms) => ms,
};

/** Real time that a fast clock grants the outside world, and that it leaves between two looks. */
const GRANTED_MS = 2_000;
const BEAT_MS = 100;

/** A clock that showed `startMs` when the real time was `realStartMs`, and runs `speed` times as fast. */
export function fastClock(startMs: number, realStartMs: number, speed: number): Clock {
  return {
    now: () => startMs + (Date.now() - realStartMs) * speed,
    real: (ms) => ms / speed,
    grant: (ms) => Math.max(ms, GRANTED_MS * speed),
    beat: (ms) => Math.max(ms / speed, BEAT_MS),
  };
}
