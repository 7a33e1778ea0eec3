import { describe, expect, inject, test } from "vitest";
import { noPostgres, noRedis } from "../helpers/database.ts";
import { runSim } from "./run.ts";
import { FAULTS } from "./world.ts";

const without = noPostgres !== false || noRedis !== false;
/** Where many tests share a machine, some requests are held up on their way; without turns nearly all come too close. */
const HELD_UP = 0.1;

describe.skipIf(without)("a simulated web, four hours in 24 seconds", () => {
  test(
    "publishers with every fault are read politely, once, and again when they edit",
    { timeout: 180_000 },
    async () => {
      const { checks, requests } = await runSim({
        postgresUrl: inject("postgresUrl") ?? "",
        redisUrl: inject("redisUrl") ?? "",
        publishers: FAULTS.length,
        hours: 4,
        speed: 600,
        gapMs: 240_000,
        settleMs: 60_000,
      });
      expect(checks.filter(({ timed, broken }) => !timed && broken.length > 0)).toEqual([]);
      const [gaps] = checks;
      expect(gaps?.broken.length).toBeLessThan((gaps?.of ?? 0) * HELD_UP);
      const stored = checks.find(({ what }) => what.includes("stored once"));
      expect(stored?.of).toBeGreaterThan(15);
      expect(requests.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 301, 304]));
    },
  );
});
