import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres } from "../../../test/helpers/database.ts";
import { type ReadingDesk, readingDesk } from "../../../test/helpers/reading.ts";

describe.skipIf(noPostgres)("the page of a claim", () => {
  let desk: ReadingDesk;

  beforeAll(async () => {
    desk = await readingDesk();
  });
  afterAll(() => desk.close());

  test("shows words in context, source link, rule, speaker, verdicts, other values", async () => {
    const { status, body } = await desk.get("/claims/new");
    expect(status).toBe(200);
    expect(body).toContain("<mark>Teams cleared 16 % of the zone, the ministry said.</mark>");
    expect(body).toContain("#:~:text=");
    const page = await desk.text("/claims/new");
    for (const part of [
      "test-rule",
      "Ukraine , in",
      "Accepted",
      "desk",
      "40 % conflict",
      "new: nothing like it",
    ])
      expect(page).toContain(part);
  });

  test("that a reviewer corrected says what was read before", async () => {
    const said = (value: number) => ({
      points: [4],
      status: "in_progress",
      figures: [{ ordinal: 0, value, unit: "percent" }],
    });
    const correction = JSON.stringify(said(46));
    await desk.db
      .insertInto("verdict")
      .values({ claim_id: "more", verdict: "accepted", correction, reviewer: "desk" })
      .execute();
    await desk.db
      .updateTable("claim")
      .set({ original: JSON.stringify(said(64)) })
      .where("id", "=", "more")
      .execute();
    const page = await desk.text("/claims/more");
    expect(page).toContain("Corrected to point 4: in progress, 46 %");
    expect(page).toContain("The rule had read point 4: in progress, 64 %");
  });

  test("whose words were edited names what stands there now", async () => {
    const { status, body } = await desk.get("/claims/old");
    expect(status).toBe(200);
    expect(body).toContain("Text changed since");
    expect(body).toContain('href="/claims/new"');
    expect(body).toContain(`href="/articles/${desk.articleId}?version=1#c-old"`);
  });

  test("that was withdrawn is gone, yet shown", async () => {
    const { status, body } = await desk.get("/claims/gone");
    expect(status).toBe(410);
    expect(body).toContain("Withdrawn.");
    expect(body).toContain("<mark>40 %</mark>");
  });
});
