import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_BOUNDS,
  isSilent,
  nextPoll,
  startState,
  type PollResult,
  type PollState,
} from "./schedule.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const T0 = Date.UTC(2026, 10, 3);
const quiet: PollResult = { kind: "unchanged", hints: {} };
const read = (newItems: number): Extract<PollResult, { kind: "read" }> => ({
  kind: "read",
  newItems,
  full: true,
  hints: {},
});
const failed = (status: number | null): PollResult => ({ kind: "failed", status, hints: {} });

/** Polls as planned for `span` ms while the feed brings an entry every `gap` ms. */
function live(gap: number, span: number): { state: PollState; polls: number; delay: number } {
  let state = startState();
  let now = T0;
  let polls = 0;
  let delays = 0;
  let seen = 0;
  while (now < T0 + span) {
    const until = Math.floor((now - T0) / gap);
    for (let entry = seen + 1; entry <= until; entry++) delays += now - (T0 + entry * gap);
    const next = nextPoll(state, until > seen ? read(until - seen) : quiet, now, 0);
    seen = until;
    state = next.state;
    now = next.at ?? Infinity;
    polls++;
  }
  return { state, polls, delay: delays / Math.max(1, seen) };
}

describe("nextPoll", () => {
  it("follows the pace of the feed", () => {
    const wire = live(5 * 60_000, 2 * DAY);
    const weekly = live(7 * DAY, 60 * DAY);
    expect(wire.state.intervalSeconds).toBeLessThan(200);
    expect(wire.delay).toBeLessThan(2 * 60_000);
    expect(weekly.state.intervalSeconds).toBeGreaterThan(6 * 3600);
    expect(weekly.polls).toBeLessThan(400);
  });

  it("learns from the dates of a first reading", () => {
    const hourly = Array.from({ length: 24 }, (_, i) => new Date(T0 - i * HOUR).toISOString());
    const next = nextPoll(
      startState(),
      { ...read(24), kind: "read", newItems: 24, full: true, hints: {}, published: hourly },
      T0,
      0,
    );
    expect(next.state.intervalSeconds).toBeGreaterThan(1200);
    expect(next.state.intervalSeconds).toBeLessThan(2400);
  });

  it.each(["ttlSeconds", "maxAgeSeconds", "retryAfterSeconds"])(
    "waits as long as %s asks, at most a day",
    (hint) => {
      const at = (seconds: number) =>
        nextPoll(startState(), { ...quiet, hints: { [hint]: seconds } }, T0, 0.99).at ?? 0;
      expect(at(5000) - T0).toBeGreaterThanOrEqual(5_000_000);
      expect(at(5_000_000) - T0).toBe(DAY);
      expect(at(Number.NaN) - T0).toBeLessThan(200_000);
    },
  );

  it("backs off on errors to a day and never ends for them; half as fast for 404 and 429", () => {
    let state = startState();
    for (let i = 0; i < 50; i++) {
      const next = nextPoll(state, failed(500), T0, 0);
      expect(next.at).not.toBeNull();
      expect((next.at ?? 0) - T0).toBeLessThanOrEqual(DAY);
      state = next.state;
    }
    expect(nextPoll(state, failed(null), T0, 0).at).toBe(T0 + DAY);
    expect(nextPoll(startState(), failed(404), T0, 0).state.errorStreak).toBe(0.5);
    expect(nextPoll(state, quiet, T0, 0).state.errorStreak).toBe(0);
  });

  it("ends at 410", () => {
    expect(nextPoll(startState(), failed(410), T0, 0)).toMatchObject({ at: null, state: { ended: true } });
  });

  it("adopts a new address at the third time in a row", () => {
    const moved = (to: string | null, state: PollState) =>
      nextPoll(state, { ...read(0), movedTo: to }, T0, 0);
    const one = moved("https://n.example/f", startState());
    const two = moved("https://n.example/f", one.state);
    const three = moved("https://n.example/f", two.state);
    expect([one, two, three].map((next) => next.adoptUrl)).toEqual([null, null, "https://n.example/f"]);
    expect(moved("https://n.example/f", moved(null, two.state).state).adoptUrl).toBeNull();
    // An answer without a feed in it is no proof that one is there.
    expect(nextPoll(two.state, { ...quiet, movedTo: "https://n.example/f" }, T0, 0).adoptUrl).toBeNull();
  });

  it("grants the wait that a feed asked for while it stays unchanged or fails", () => {
    const first = nextPoll(startState(), { ...read(0), hints: { ttlSeconds: 7200 } }, T0, 0);
    const second = nextPoll(first.state, quiet, first.at ?? 0, 0);
    const third = nextPoll(second.state, failed(500), second.at ?? 0, 0);
    const waits = [
      (first.at ?? 0) - T0,
      (second.at ?? 0) - (first.at ?? 0),
      (third.at ?? 0) - (second.at ?? 0),
    ];
    for (const wait of waits) expect(wait).toBeGreaterThanOrEqual(7200_000);
  });

  it("asks without validators at first and at least daily", () => {
    const first = nextPoll(startState(), quiet, T0, 0);
    expect(first.full).toBe(true);
    let next = nextPoll(startState(), read(0), T0, 0);
    expect(next.full).toBe(false);
    let full = T0;
    for (let now = next.at ?? 0; now < T0 + 10 * DAY; now = next.at ?? Infinity) {
      if (next.full) full = now;
      expect(now - full).toBeLessThan(DAY);
      next = nextPoll(next.state, next.full ? read(0) : quiet, now, 0);
    }
  });

  it("stays inside the bounds whatever happens", () => {
    const result = fc.oneof(
      fc.record({
        kind: fc.constant("read" as const),
        newItems: fc.nat(1000),
        full: fc.boolean(),
        hints: fc.constant({}),
      }),
      fc.constant(quiet),
      fc.constantFrom(500, 404, null).map((status) => failed(status)),
    );
    fc.assert(
      fc.property(
        fc.array(result, { maxLength: 30 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (results, random) => {
          let state = startState();
          let now = T0;
          for (const one of results) {
            const next = nextPoll(state, one, now, random);
            const wait = ((next.at ?? 0) - now) / 1000;
            expect(wait).toBeGreaterThanOrEqual(DEFAULT_BOUNDS.minSeconds);
            expect(wait).toBeLessThanOrEqual(DEFAULT_BOUNDS.maxSeconds);
            state = next.state;
            now = next.at ?? now;
          }
        },
      ),
    );
  });
});

describe("isSilent", () => {
  const every = (gap: number, count: number) => Array.from({ length: count }, (_, i) => T0 - i * gap);

  it("goes by the source's own habit", () => {
    expect(isSilent(every(8 * HOUR, 20), T0 + 7 * HOUR)).toBe(false);
    expect(isSilent(every(8 * HOUR, 20), T0 + 9 * HOUR)).toBe(true);
    expect(isSilent(every(3 * DAY, 20), T0 + 2 * DAY)).toBe(false);
  });

  it("has no opinion on few items or short pauses", () => {
    expect(isSilent(every(HOUR, 3), T0 + 30 * DAY)).toBe(false);
    expect(isSilent([], T0)).toBe(false);
    expect(isSilent(every(60_000, 100), T0 + 2 * HOUR)).toBe(false);
  });
});
