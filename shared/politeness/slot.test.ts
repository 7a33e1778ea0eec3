import { array, assert, boolean, constantFrom, nat, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { type HostLine, spacing, takeTurn } from "./slot.ts";

const IDLE: HostLine = { nextAt: 0, lastAt: 0, heldUntil: 0, active: 0 };

interface Job {
  reserved: number | null;
  askAt: number;
  urgent: boolean;
  takes: number;
}

/** Play jobs at one host to the end: each asks when it was told to, some come late; returns the starts. */
function play(jobs: Job[], gap: number, late: () => number): { at: number; active: number }[] {
  let line = IDLE;
  const ends: number[] = [];
  const starts: { at: number; active: number }[] = [];
  const waiting = [...jobs];
  while (waiting.length > 0) {
    waiting.sort((a, b) => a.askAt - b.askAt);
    const [job] = waiting;
    if (!job) break;
    const now = job.askAt;
    const active = ends.filter((end) => end > now).length;
    const turn = takeTurn({ ...line, active }, job.reserved, now, gap, job.urgent);
    line = { ...line, nextAt: turn.nextAt };
    if (turn.waitUntil === null) {
      line = { ...line, lastAt: now };
      starts.push({ at: now, active: active + 1 });
      ends.push(now + job.takes);
      waiting.shift();
    } else {
      expect(turn.waitUntil).toBeGreaterThan(now);
      job.reserved = turn.waitUntil;
      job.askAt = turn.waitUntil + late();
    }
  }
  return starts;
}

describe("takeTurn", () => {
  test("starts are never closer than the gap, and never more than two are under way", () => {
    const job = record({ askAt: nat(20_000), urgent: boolean(), takes: nat(6_000) });
    assert(
      property(
        array(job, { minLength: 2, maxLength: 40 }),
        constantFrom(1000, 5000, 60_000),
        nat(900),
        (given, gap, lag) => {
          let turn = 0;
          const late = () => (turn++ % 3) * lag;
          const starts = play(
            given.map((g) => ({ ...g, reserved: null, askAt: g.askAt + 1e12 })),
            gap,
            late,
          );
          expect(starts).toHaveLength(given.length);
          for (const [index, { at, active }] of starts.entries()) {
            expect(active).toBeLessThanOrEqual(2);
            if (index > 0) expect(at - (starts[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(spacing(gap));
          }
        },
      ),
    );
  });

  test("jobs that line up at once ask twice each, once to reserve and once to start", () => {
    let asked = 0;
    const jobs = Array.from({ length: 50 }, () => ({
      reserved: null,
      askAt: 1e12,
      urgent: false,
      takes: 10,
    }));
    const starts = play(jobs, 1000, () => {
      asked += 1;
      return 0;
    });
    expect(asked).toBe(49);
    expect(starts.at(-1)?.at).toBe(1e12 + 49 * spacing(1000));
  });

  test("a host that asked for quiet gets it, from jobs with and without a slot", () => {
    const held = { ...IDLE, heldUntil: 9000 };
    expect(takeTurn(held, null, 50, 1000)).toEqual({ waitUntil: 9000, nextAt: 10_100 });
    expect(takeTurn({ ...held, nextAt: 10_100 }, 40, 50, 1000).waitUntil).toBe(10_100);
    expect(takeTurn(held, null, 50, 1000, true).waitUntil).toBe(9000);
  });

  test("an idle host is free at once", () => {
    expect(takeTurn(IDLE, null, 50_000, 1000)).toEqual({ waitUntil: null, nextAt: 51_100 });
  });

  test("an urgent job goes before those in line", () => {
    const line = { ...IDLE, lastAt: 50_000, nextAt: 90_000 };
    expect(takeTurn(line, null, 50_500, 1000, true).waitUntil).toBe(51_100);
    expect(takeTurn(line, null, 50_500, 1000).waitUntil).toBe(90_000);
  });
});
