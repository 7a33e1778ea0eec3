import { parseDocument } from "htmlparser2";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres } from "../../../test/helpers/database.ts";
import {
  makeArticle,
  makeAssessment,
  makeChange,
  makeClaim,
  makeConflict,
  makeSeriesValue,
  makeSource,
  makeVersion,
} from "../../../test/helpers/factories.ts";
import { testWeb } from "../../../test/helpers/web.ts";

const HOSTILE = `=cmd() "of 40 % <script>alert(1)</script>'><img src=x onerror=alert(2)>\u0007 &lt;`;
const METRIC = "area-cleared";

describe.skipIf(noPostgres)("the reading pages", () => {
  let web: Awaited<ReturnType<typeof testWeb>>;
  let articleId = 0;
  let hostileArticle = 0;
  const get = async (path: string) => {
    const response = await web.app.request(path);
    return { status: response.status, body: await response.text() };
  };
  const text = async (path: string) => (await get(path)).body.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

  beforeAll(async () => {
    web = await testWeb();
    const wire = await makeSource(web.db, { id: "wire", name: "The Wire" });
    const first = await makeArticle(web.db, {
      sourceId: wire,
      title: "Fields are cleared",
      text: "Monday was calm.\nTeams cleared 18 % of the zone, the ministry said. More will follow.",
      publishedAt: "2026-02-01T08:00:00Z",
    });
    articleId = first.articleId;
    const old = "Teams cleared 18 % of the zone, the ministry said.";
    const figure = (value: number) => [{ kind: "percent", value, unit: "percent", metric: METRIC }];
    await makeClaim(web.db, first, {
      id: "old",
      exact: old,
      figures: figure(18),
      recordedAt: "2026-02-01T09:00:00Z",
    });
    await makeClaim(web.db, first, {
      id: "more",
      exact: "More will follow.",
      modality: "planned",
      status: "proposed",
    });
    const versionText = first.text.replace("18 %", "16 %");
    const { versionId } = await makeVersion(web.db, {
      articleId,
      text: versionText,
      title: "Fields are cleared",
      number: 2,
      storyId: first.storyId,
    });
    await makeClaim(
      web.db,
      { ...first, versionId, text: versionText },
      {
        id: "new",
        exact: old.replace("18", "16"),
        figures: figure(16),
        actors: ["Ukraine"],
        attributedTo: "Ukraine",
        recordedAt: "2026-02-03T09:00:00Z",
      },
    );
    await web.db.updateTable("claim").set({ state: "edited" }).where("id", "=", "old").execute();
    const hostile = await makeArticle(web.db, { text: HOSTILE, title: HOSTILE });
    hostileArticle = hostile.articleId;
    await makeClaim(web.db, hostile, {
      id: "evil",
      attributedTo: HOSTILE,
      actors: [HOSTILE],
      figures: figure(40),
    });
    await makeClaim(web.db, hostile, { id: "gone", status: "stalled", exact: "40 %", novelty: "conflict" });
    await web.db.updateTable("claim").set({ state: "gone" }).where("id", "=", "gone").execute();
    const series = (claimId: string, value: number, party: string, asOf: string) =>
      makeSeriesValue(web.db, { claimId, metric: METRIC, value, unit: "percent", party, asOf });
    await series("old", 18, "The Wire", "2026-02-01T08:00:00Z");
    await series("new", 16, "Ukraine", "2026-02-01T08:00:00Z");
    await series("evil", 40, HOSTILE, "2026-02-02T08:00:00Z");
    await makeConflict(web.db, {
      claimIds: ["evil", "new"],
      metric: METRIC,
      sides: [
        { party: "Ukraine", value: 16, unit: "percent", claimId: "new" },
        { party: HOSTILE, value: 40, unit: "percent", claimId: "evil" },
      ],
    });
    await makeAssessment(web.db, {
      status: "signed",
      valid: ["2026-01-10", null],
      recorded: ["2026-01-10", "2026-02-01"],
    });
    await makeAssessment(web.db, {
      status: "signed",
      valid: ["2026-01-10", "2026-02-01"],
      recorded: ["2026-02-01", null],
    });
    await makeAssessment(web.db, {
      status: "in_progress",
      flags: ["single_source"],
      claimIds: ["new", "evil"],
      valid: ["2026-02-01", null],
      recorded: ["2026-02-01", null],
    });
    await makeChange(web.db, { claimIds: ["new"], at: "2026-02-01T10:00:00Z" });
    await makeChange(web.db, {
      type: "claim_corrected",
      claimIds: ["old", "new"],
      before: { status: "in_progress", exact: old },
      after: { status: "in_progress", exact: old.replace("18", "16"), claimId: "new" },
    });
    const reviewer = "desk";
    await web.db
      .insertInto("verdict")
      .values([{ claim_id: "new", verdict: "accepted", reason: HOSTILE, reviewer }])
      .execute();
  });
  afterAll(() => web.close());

  describe("a point", () => {
    test("shows plan, status, timeline with words, figures, conflict, changes, actors", async () => {
      const page = await text("/points/4");
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
      const then = await text("/points/4?asOf=2026-01-20");
      expect(then).toContain("what was reported at 2026-01-20 23:59 UTC");
      expect(then).toContain("Signed since 2026-01-10");
      expect(then).not.toContain("In progress");
      expect(then).not.toContain("Teams cleared");
    });

    test("a figure counts until its correction was recorded", async () => {
      const soon = new Date(Date.now() + 60_000).toISOString();
      expect(await text(`/points/4?asOf=${soon}`)).not.toContain("18 % The Wire");
      await web.db.updateTable("series_value").set({ recorded_at: "2026-02-01T09:00:00Z" }).execute();
      expect(await text("/points/4?asOf=2026-02-02")).toContain("18 % The Wire");
      expect(await text("/points/4")).not.toContain("18 % The Wire");
    });

    test("without a claim it says so, and that this is not “not started”", async () => {
      const page = await text("/points/20");
      expect(page).toContain("Not assessed");
      expect(page).toContain("not the same as “not started”");
    });
  });

  test("of many claims that a status rests on, the first and the newest are shown", async () => {
    const article = await makeArticle(web.db, { text: "Work goes on, day after day." });
    const ids = [];
    for (let i = 0; i < 5; i++) ids.push(await makeClaim(web.db, article, { id: `many-${i}`, points: [6] }));
    const open: [string, null] = ["2026-01-10", null];
    await makeAssessment(web.db, { point: 6, status: "agreed", claimIds: ids, valid: open, recorded: open });
    const { body } = await get("/points/6");
    const timeline = body.slice(body.indexOf('class="timeline"'), body.indexOf("Contradictions"));
    const shown = [...timeline.matchAll(/\/claims\/(many-\d)/g)].map((match) => match[1]);
    expect(shown).toEqual(["many-0", "many-3", "many-4"]);
    expect(timeline.replace(/\s+/g, " ")).toContain("2 more among all claims");
    expect(JSON.parse((await get("/api/v1/points/6/timeline")).body).timeline[0].claimIds).toEqual(ids);
    expect(JSON.parse((await get("/api/v1/points")).body).points[5].claimIds).toEqual(ids);
    expect(JSON.parse((await get("/api/v1/points/6")).body).claimIds).toEqual(ids);
  });

  test("a person's ruling on a point stands beside its status, with the reason", async () => {
    const ruling = {
      plan_id: "ua-us-20-point",
      point: 5,
      status: "signed",
      reason: HOSTILE,
      reviewer: "desk",
    };
    const { id } = await web.db.insertInto("ruling").values(ruling).returning("id").executeTakeFirstOrThrow();
    await makeAssessment(web.db, {
      point: 5,
      status: "signed",
      valid: ["2026-01-10", null],
      recorded: ["2026-01-10", null],
    });
    await web.db.updateTable("assessment").set({ ruling_id: id }).where("point", "=", 5).execute();
    const page = await text("/points/5");
    expect(page.match(/Overruled by a reviewer: =cmd/g)).toHaveLength(2);
    const { timeline } = JSON.parse((await get("/api/v1/points/5/timeline")).body);
    expect(timeline[0].overruled).toBe(HOSTILE);
  });

  describe("a figure", () => {
    test("is drawn with a name and the same values in a table", async () => {
      const { body } = await get(`/points/4/figures/${METRIC}`);
      expect(body.match(/class="mark s\d/g)).toHaveLength(2 * 3 + 3);
      expect(body.match(/class="band"/g)).toHaveLength(2);
      expect(body.match(/<tr/g)).toHaveLength(4);
      expect(body).toContain('role="img"');
      expect(body).toContain("text edited since");
    });

    test("can be narrowed to a source", async () => {
      const page = await text(`/points/4/figures/${METRIC}?source=wire`);
      expect(page).toContain("18 %");
      expect(page).not.toContain("Value 40 %");
    });
  });

  describe("a claim", () => {
    test("shows words in context, source link, rule, speaker, verdicts, other values", async () => {
      const { status, body } = await get("/claims/new");
      expect(status).toBe(200);
      expect(body).toContain("<mark>Teams cleared 16 % of the zone, the ministry said.</mark>");
      expect(body).toContain("#:~:text=");
      const page = await text("/claims/new");
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
      await web.db
        .insertInto("verdict")
        .values({ claim_id: "more", verdict: "accepted", correction, reviewer: "desk" })
        .execute();
      await web.db
        .updateTable("claim")
        .set({ original: JSON.stringify(said(64)) })
        .where("id", "=", "more")
        .execute();
      const page = await text("/claims/more");
      expect(page).toContain("Corrected to point 4: in progress, 46 %");
      expect(page).toContain("The rule had read point 4: in progress, 64 %");
    });

    test("whose words were edited names what stands there now", async () => {
      const { status, body } = await get("/claims/old");
      expect(status).toBe(200);
      expect(body).toContain("Text changed since");
      expect(body).toContain('href="/claims/new"');
      expect(body).toContain(`href="/articles/${articleId}?version=1#c-old"`);
    });

    test("that was withdrawn is gone, yet shown", async () => {
      const { status, body } = await get("/claims/gone");
      expect(status).toBe(410);
      expect(body).toContain("Withdrawn.");
      expect(body).toContain("<mark>40 %</mark>");
    });
  });

  describe("an article", () => {
    test("marks the claims of its version and lists the others", async () => {
      const { body } = await get(`/articles/${articleId}`);
      expect(body).toMatch(
        /<mark class="m1" id="m-new"[^>]*>Teams cleared 16 % of the zone, the ministry said\.<\/mark>/,
      );
      expect(body).toMatch(/<mark class="m1" id="m-more"[^>]*>More will follow\.<\/mark>/);
      expect(body).not.toContain('id="m-old"');
      expect(body.indexOf("Claims of other versions")).toBeLessThan(body.indexOf('id="c-old"'));
      expect((await get(`/articles/${articleId}?version=1`)).body).toContain('id="m-old"');
    });

    test("is compared by whole figures, the newest with the one before", async () => {
      const { body } = await get(`/articles/${articleId}/diff`);
      expect(body).toMatch(/<del><span class="hidden">removed: <\/span>18<\/del>/);
      expect(body).toMatch(/<ins><span class="hidden">added: <\/span>16<\/ins>/);
      expect((await get(`/articles/${articleId}/diff?from=2&to=1`)).body).toMatch(
        /<del>[^/]*<\/span>16<\/del>/,
      );
      expect(await text(`/articles/${hostileArticle}/diff`)).toContain("Only one version");
    });
  });

  describe("an actor", () => {
    test("shows who it is, its points, what contradicts it, its claims", async () => {
      const page = await text("/actors/ukraine");
      for (const part of ["Kind State", "4. Mine-Clearance Initiative", "40 %", "Teams cleared 16 %"])
        expect(page).toContain(part);
      expect(await text("/actors/ukraine?point=7")).toContain("No claim names Ukraine yet");
    });

    test("is not shown what others contradict", async () => {
      expect(await text("/actors/kremlin")).toContain("Nothing that Kremlin says is contradicted");
    });

    test("is reached by its aliases too", async () => {
      const response = await web.app.request("/actors/kyiv?point=4");
      expect(response.status).toBe(301);
      expect(response.headers.get("location")).toBe("/actors/ukraine?point=4");
    });

    test("is listed if claims name it, or if all are asked for", async () => {
      expect(await text("/actors")).toContain("Ukraine Kind State");
      expect(await text("/actors")).not.toContain("Kremlin");
      expect(await text("/actors?show=all&kind=office")).toContain("Kremlin");
      expect(await text("/actors?kind=person")).toContain("No claim names such an actor yet");
    });
  });

  test("milestones show state, window, lead, and the claims that met them", async () => {
    await web.db
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
    const page = await text("/milestones");
    expect(page).toContain(
      "Atlantic Cyber Shield operations launched State ● Met Due 2026-01-01 to 2026-03-31",
    );
    expect(page).toContain("○ Upcoming");
    expect((await get("/milestones?state=met")).body).toContain('href="/claims/new"');
    expect(await text("/milestones?state=silent")).toContain("No milestone is in this state");
    expect(await text("/points/9")).toContain("● Met");
  });

  test.each([
    ["/points/99", 404],
    ["/actors/nobody", 404],
    ["/actors?kind=alien", 400],
    ["/milestones?state=late", 400],
    ["/points/4?asOf=yesterday", 400],
    ["/points/4/figures/none", 404],
    ["/claims/none", 404],
    ["/articles/0", 404],
    ["/articles/999999", 404],
    ["/articles/999999/diff", 404],
    ["/articles/1?version=7", 404],
    ["/articles/1/diff?from=7", 404],
    ["/articles/1/diff?from=x", 400],
    ["/points/4?plan=mars", 400],
  ])("%s answers %i with a page that has a request id and a way back", async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain("Request id");
    expect(answer.body).toContain('<a href="/">Back to the board</a>');
  });

  test.each([
    "/points/4",
    `/points/4/figures/${METRIC}`,
    "/claims/evil",
    "/claims/gone",
    "/claims/new",
    "ARTICLE",
    "DIFF",
    "/wire",
    "/actors",
    "/actors/ukraine",
    "/milestones",
  ])("hostile words stay words on %s", async (path) => {
    const at = `/articles/${hostileArticle}`;
    const { body } = await get(path.replace("ARTICLE", at).replace("DIFF", `${at}/diff`));
    expect(body).not.toContain("<script>alert");
    expect(body).not.toContain("<img");
    expect(body).not.toMatch(/href="(?!\/|#|https?:)/);
    const ids = [...body.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("what is large travels compressed, but no page with a token", async () => {
    const headers = { "accept-encoding": "gzip" };
    const page = await web.app.request("/points/4", { headers });
    expect(page.headers.get("content-encoding")).toBe("gzip");
    const whole = new Response(page.body?.pipeThrough(new DecompressionStream("gzip")));
    expect(await whole.text()).toContain("Mine-Clearance Initiative");
    expect((await web.app.request("/alerts/new", { headers })).headers.get("content-encoding")).toBeNull();
    const style = await web.app.request("/public/style.css", { headers });
    const known = { ...headers, "if-none-match": style.headers.get("etag") ?? "" };
    expect((await web.app.request("/public/style.css", { headers: known })).status).toBe(304);
  });

  test("only web addresses become links", async () => {
    await web.db
      .updateTable("article")
      .set({ url: "javascript:alert(3)" })
      .where("id", "=", hostileArticle)
      .execute();
    for (const path of [`/articles/${hostileArticle}`, "/claims/evil", "/points/4", "/wire"]) {
      expect((await get(path)).body).not.toMatch(/href="\s*javascript/i);
    }
    expect(await text(`/articles/${hostileArticle}`)).toContain("Address javascript:alert(3)");
  });

  test("hostile words stay words in the exports", async () => {
    for (const list of ["claims", "figures", "conflicts", "actors"]) {
      const csv = (await get(`/api/v1/${list}.csv`)).body;
      expect(csv).not.toMatch(/(?:^|,)"?[=+@]/m);
    }
    for (const list of ["claims", "changes", "figures", "conflicts"]) {
      const { status, body } = await get(`/api/v1/${list}.atom`);
      expect(status).toBe(200);
      expect(body).not.toContain("\u0007");
      expect(body.replace(/<!\[CDATA\[.*?\]\]>/gs, "")).not.toContain("<script>");
      expect(parseDocument(body, { xmlMode: true }).children.length).toBeGreaterThan(0);
    }
  });
});
