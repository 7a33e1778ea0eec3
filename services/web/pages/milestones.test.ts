import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres } from "../../../test/helpers/database.ts";
import { type ReadingDesk, readingDesk } from "../../../test/helpers/reading.ts";

describe.skipIf(noPostgres)("the page of milestones", () => {
  let desk: ReadingDesk;

  beforeAll(async () => {
    desk = await readingDesk();
  });
  afterAll(() => desk.close());

  test("milestones show state, window, lead, and the claims that met them", async () => {
    await desk.db
      .insertInto("milestone")
      .values({
        plan_id: "ua-us-20-point",
        id: "atlantic-cyber-shield",
        title: "Atlantic Cyber Shield operations launched",
        due_from: "2026-01-01",
        due_to: "2026-03-31",
        lead: [],
        points: [9],
        state: "met",
        claim_ids: ["new"],
      })
      .execute();
    const page = await desk.text("/milestones");
    expect(page).toContain(
      "Atlantic Cyber Shield operations launched State ● Met Due 2026-01-01 to 2026-03-31",
    );
    expect(page).toContain("○ Upcoming");
    expect((await desk.get("/milestones?state=met")).body).toContain('href="/claims/new"');
    expect(await desk.text("/milestones?state=silent")).toContain("No milestone is in this state");
    expect(await desk.text("/points/9")).toContain("● Met");
  });
});
