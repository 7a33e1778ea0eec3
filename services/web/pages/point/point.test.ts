import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres } from "../../../../test/helpers/database.ts";
import { makeArticle, makeAssessment, makeChange, makeClaim } from "../../../../test/helpers/factories.ts";
import { HOSTILE, type ReadingDesk, readingDesk } from "../../../../test/helpers/reading.ts";

describe.skipIf(noPostgres)("the page of a point", () => {
  let desk: ReadingDesk;

  beforeAll(async () => {
    desk = await readingDesk();
  });
  afterAll(() => desk.close());

  test("shows plan, status, timeline with words, figures, conflict, changes, actors", async () => {
    const page = await desk.text("/points/4");
    for (const part of [
      "4. Mine-Clearance Initiative",
      "Fulfilled when 60 percent",
      "A value has to be reached",
      "◐ In progress since 2026-02-01",
      "Signed 2026-01-10 to 2026-02-01",
      "Teams cleared 16 % of the zone, the ministry said.",
      "16 % conflict Ukraine , in The Wire",
      "Status changed",
      "Before signed After in progress",
      "Get alerts on this point",
    ]) {
      expect(page).toContain(part);
    }
  });

  test("answers what was reported on a day, on what was known then", async () => {
    const then = await desk.text("/points/4?asOf=2026-01-20");
    expect(then).toContain("what was reported at 2026-01-20 23:59 UTC");
    expect(then).toContain("Signed since 2026-01-10");
    expect(then).not.toContain("In progress");
    expect(then).not.toContain("Teams cleared");
  });

  test("a milestone stands as it was told at that time, not as it came out later", async () => {
    const milestone = { id: "atlantic-cyber-shield", title: "Atlantic Cyber Shield", points: [9] };
    await desk.db
      .insertInto("milestone")
      .values({
        ...milestone,
        plan_id: "ua-us-20-point",
        due_from: "2026-01-01",
        due_to: "2026-03-31",
        lead: [],
        state: "met",
        claim_ids: ["new"],
        changed_at: "2026-04-20T10:00:00Z",
      })
      .execute();
    const told = async (type: string, state: string, recordedAt: string) => {
      const after = { id: milestone.id, title: milestone.title, state };
      await makeChange(desk.db, { point: 9, type, after, recordedAt });
    };
    await told("milestone_overdue", "overdue", "2026-04-01T00:10:00Z");
    await told("milestone_met", "met", "2026-04-20T10:00:00Z");
    const state = async (asOf: string) =>
      /Atlantic Cyber Shield operations launched State \W+ (\w+)/.exec(
        await desk.text(`/points/9${asOf}`),
      )?.[1];
    expect(await state("?asOf=2025-12-31")).toBe("Upcoming");
    expect(await state("?asOf=2026-02-01")).toBe("Due");
    expect(await state("?asOf=2026-04-10")).toBe("Overdue");
    expect(await state("?asOf=2026-04-21")).toBe("Met");
    expect(await state("")).toBe("Met");
    const then = await desk.get("/points/9?asOf=2026-04-10");
    expect(then.body).toContain("as they stood then");
    expect(then.body).not.toContain('href="/claims/new"');
  });

  test("a figure counts until its correction was recorded", async () => {
    const soon = new Date(Date.now() + 60_000).toISOString();
    expect(await desk.text(`/points/4?asOf=${soon}`)).not.toContain("18 % The Wire");
    await desk.db.updateTable("series_value").set({ recorded_at: "2026-02-01T09:00:00Z" }).execute();
    expect(await desk.text("/points/4?asOf=2026-02-02")).toContain("18 % The Wire");
    expect(await desk.text("/points/4")).not.toContain("18 % The Wire");
  });

  test("without a claim it says so, and that this is not “not started”", async () => {
    const page = await desk.text("/points/20");
    expect(page).toContain("Not assessed");
    expect(page).toContain("not the same as “not started”");
  });

  test("of many claims that a status rests on, the first and the newest are shown", async () => {
    const article = await makeArticle(desk.db, { text: "Work goes on, day after day." });
    const ids = [];
    for (let i = 0; i < 5; i++) ids.push(await makeClaim(desk.db, article, { id: `many-${i}`, points: [6] }));
    const open: [string, null] = ["2026-01-10", null];
    await makeAssessment(desk.db, { point: 6, status: "agreed", claimIds: ids, valid: open, recorded: open });
    const { body } = await desk.get("/points/6");
    const timeline = body.slice(body.indexOf('class="timeline"'), body.indexOf("Contradictions"));
    const shown = [...timeline.matchAll(/\/claims\/(many-\d)/g)].map((match) => match[1]);
    expect(shown).toEqual(["many-0", "many-3", "many-4"]);
    expect(timeline.replace(/\s+/g, " ")).toContain("2 more among all claims");
    expect(JSON.parse((await desk.get("/api/v1/points/6/timeline")).body).timeline[0].claimIds).toEqual(ids);
    expect(JSON.parse((await desk.get("/api/v1/points")).body).points[5].claimIds).toEqual(ids);
    expect(JSON.parse((await desk.get("/api/v1/points/6")).body).claimIds).toEqual(ids);
  });

  test("a person's ruling on a point stands beside its status, with the reason", async () => {
    const ruling = {
      plan_id: "ua-us-20-point",
      point: 5,
      status: "signed",
      reason: HOSTILE,
      reviewer: "desk",
    };
    const { id } = await desk.db
      .insertInto("ruling")
      .values(ruling)
      .returning("id")
      .executeTakeFirstOrThrow();
    await makeAssessment(desk.db, {
      point: 5,
      status: "signed",
      valid: ["2026-01-10", null],
      recorded: ["2026-01-10", null],
    });
    await desk.db.updateTable("assessment").set({ ruling_id: id }).where("point", "=", 5).execute();
    const page = await desk.text("/points/5");
    expect(page.match(/Overruled by a reviewer: =cmd/g)).toHaveLength(2);
    const { timeline } = JSON.parse((await desk.get("/api/v1/points/5/timeline")).body);
    expect(timeline[0].overruled).toBe(HOSTILE);
  });
});
