import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#shared/db/index.ts";
import { recordAssessment } from "../../services/record/adapters/assessments.ts";
import type { Assessment } from "../../services/record/core/assess.ts";
import { overrule } from "../../services/record/core/ruling.ts";
import { noPostgres, testDb } from "../helpers/database.ts";

const day = (date: string): string => `${date}T00:00:00.000Z`;
const assessed = (
  status: Assessment["status"],
  since: string,
  given: Partial<Assessment> = {},
): Assessment => ({
  status,
  flags: [],
  since: day(since),
  from: day(since),
  claimIds: [`claim-${since}`],
  ...given,
});

describe.skipIf(noPostgres !== false)("assessments in two times", () => {
  let close: () => Promise<void>;
  let db: Db;
  let point = 0;

  beforeAll(async () => {
    ({ db, close } = await testDb());
  });
  afterAll(() => close());

  const record = (next: Assessment, learned: string) =>
    db
      .transaction()
      .execute((trx) =>
        recordAssessment(trx, "plan", point, overrule(next, null), new Date(`${learned}T12:00:00Z`)),
      );

  /** What we reported on the day `known` of every stretch of time, as `status+flags from..to`. */
  async function reported(known: string): Promise<string[]> {
    const at = new Date(`${known}T23:59:59Z`);
    const { rows } = await sql<{ line: string }>`
      SELECT status || CASE WHEN flags = '{}' THEN '' ELSE '+' || array_to_string(flags, '+') END || ' '
        || to_char(lower(valid) AT TIME ZONE 'UTC', 'MM-DD') || '..'
        || coalesce(to_char(upper(valid) AT TIME ZONE 'UTC', 'MM-DD'), '') AS line
      FROM assessment WHERE point = ${point} AND recorded @> ${at}::timestamptz ORDER BY lower(valid)`.execute(
      db,
    );
    return rows.map((row) => row.line);
  }

  test("a late claim about an earlier time leaves no hole, and what was reported stays readable", async () => {
    point = 1;
    await record(assessed("proposed", "2026-01-01"), "2026-01-02");
    await record(assessed("signed", "2026-02-10"), "2026-02-11");
    const [change] = await record(assessed("signed", "2026-01-20"), "2026-02-15");
    expect(change).toBeUndefined();
    expect(await reported("2026-02-15")).toEqual(["proposed 01-01..01-20", "signed 01-20.."]);
    expect(await reported("2026-02-12")).toEqual(["proposed 01-01..02-10", "signed 02-10.."]);
    expect(await reported("2026-01-05")).toEqual(["proposed 01-01.."]);
  });

  test("a flag starts with its claim and the status before it stands as it was", async () => {
    point = 2;
    await record(assessed("signed", "2026-01-01"), "2026-01-02");
    const flagged = assessed("signed", "2026-01-01", { flags: ["rejected"], from: day("2026-03-01") });
    const changes = await record(flagged, "2026-03-02");
    expect(changes).toMatchObject([
      { type: "status_changed", occurredAt: day("2026-03-01"), after: { flags: ["rejected"] } },
    ]);
    expect(await reported("2026-03-02")).toEqual(["signed 01-01..03-01", "signed+rejected 03-01.."]);
    await record(assessed("signed", "2026-01-01", { from: day("2026-04-01") }), "2026-04-02");
    expect(await reported("2026-04-02")).toEqual([
      "signed 01-01..03-01",
      "signed+rejected 03-01..04-01",
      "signed 04-01..",
    ]);
  });

  test("status and flag that are learned together are told apart by their times", async () => {
    point = 3;
    await record(assessed("proposed", "2026-01-01"), "2026-01-02");
    const both = assessed("agreed", "2026-02-01", { flags: ["stalled"], from: day("2026-02-20") });
    await record(both, "2026-03-01");
    expect(await reported("2026-03-01")).toEqual([
      "proposed 01-01..02-01",
      "agreed 02-01..02-20",
      "agreed+stalled 02-20..",
    ]);
  });

  test("a status that falls away altogether is not assessed from now on", async () => {
    point = 4;
    await record(assessed("agreed", "2026-01-01"), "2026-01-02");
    const nothing: Assessment = { status: "not_assessed", flags: [], since: null, from: null, claimIds: [] };
    await record(nothing, "2026-02-01");
    expect(await reported("2026-02-01")).toEqual(["agreed 01-01..02-01", "not_assessed 02-01.."]);
  });

  test("a clock that was set back loses nothing: what is learned last is what holds", async () => {
    point = 5;
    await record(assessed("proposed", "2026-01-01"), "2026-01-02");
    await record(assessed("agreed", "2026-02-01"), "2026-02-10");
    await record(assessed("signed", "2026-02-02"), "2026-02-08");
    await record(assessed("ratified", "2026-02-03"), "2026-02-09");
    expect(await reported("2026-02-10")).toEqual([
      "proposed 01-01..02-01",
      "agreed 02-01..02-02",
      "signed 02-02..02-03",
      "ratified 02-03..",
    ]);
    expect(await reported("2026-02-09")).toEqual(["proposed 01-01.."]);
  });
});
