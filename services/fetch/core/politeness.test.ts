import { array, assert, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { holdHost, parseRetryAfter, reserveSlot } from "./politeness.ts";
import type { HostState } from "./politeness.ts";

describe("reserveSlot", () => {
  test("requests to one host are never closer than the gap", () => {
    assert(
      property(array(nat(5000), { minLength: 2 }), nat(9000), (waits, gap) => {
        let now = 1e12;
        let state: HostState | null = null;
        let last = -Infinity;
        for (const wait of waits) {
          now += wait;
          const slot = reserveSlot(state, now, gap);
          expect(slot.at).toBeGreaterThanOrEqual(Math.max(now, last + gap));
          state = slot.state;
          last = slot.at;
        }
      }),
    );
  });

  test("an idle host is free at once, however long it was idle", () => {
    expect(reserveSlot({ nextAt: 10 }, 50, 5)).toEqual({ at: 50, state: { nextAt: 55 } });
    expect(reserveSlot(null, 50, 5).at).toBe(50);
  });

  test("a host that asked for quiet gets it", () => {
    expect(holdHost({ nextAt: 10 }, 90)).toEqual({ nextAt: 90 });
    expect(holdHost({ nextAt: 100 }, 90)).toEqual({ nextAt: 100 });
    expect(holdHost(null, 90)).toEqual({ nextAt: 90 });
  });
});

describe("parseRetryAfter", () => {
  const now = Date.UTC(2026, 1, 3, 12, 0, 0);
  test.each([
    ["120", 120_000],
    [" 0 ", 0],
    ["Tue, 03 Feb 2026 12:05:00 GMT", 300_000],
    ["Tuesday, 03-Feb-26 12:05:00 GMT", 300_000],
    ["Tue Feb  3 12:05:00 2026", 300_000],
    ["Tue, 03 Feb 2026 11:00:00 GMT", 0],
    ["999999999", 86_400_000],
    ["Fri, 01 Jan 2100 00:00:00 GMT", 86_400_000],
  ])("%s", (header, wait) => {
    expect(parseRetryAfter(header, now)).toBe(now + wait);
  });

  test.each([null, undefined, "", "soon", "-5", "1.5", "Tue, 99 Feb 2026 12:05:00 GMT"])(
    "%s says nothing",
    (header) => expect(parseRetryAfter(header, now)).toBeNull(),
  );
});
