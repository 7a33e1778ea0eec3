import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres } from "../../test/helpers/database.ts";
import {
  makeArticle,
  makeAssessment,
  makeChange,
  makeClaim,
  makeConflict,
  makeSeriesValue,
  makeSource,
} from "../../test/helpers/factories.ts";
import {
  actorSchema,
  articleSchema,
  assessmentSchema,
  changeSchema,
  claimSchema,
  conflictSchema,
  milestoneSchema,
  pointSchema,
  seriesSchema,
  sourceSchema,
} from "./api/schemas.ts";
import { testWeb } from "../../test/helpers/web.ts";

describe.skipIf(noPostgres)("the interface", () => {
  let web: Awaited<ReturnType<typeof testWeb>>;
  const get = async (path: string) => await web.app.request(`/api/v1${path}`);
  const json = async (path: string) => JSON.parse(await (await get(path)).text());

  beforeAll(async () => {
    web = await testWeb();
    const wire = await makeSource(web.db, { id: "wire", name: "The Wire" });
    const text = "Monday was calm. Teams cleared 15 % of the zone, the ministry said. More will follow.";
    const first = await makeArticle(web.db, { sourceId: wire, text, publishedAt: "2026-02-01T08:00:00Z" });
    const copy = await makeArticle(web.db, { text, storyId: first.storyId });
    const other = await makeArticle(web.db, { text: "=2+5 per cent only, a deputy said." });
    const exact = "Teams cleared 15 % of the zone, the ministry said.";
    const figures = [{ kind: "percent", value: 15, unit: "percent", metric: "cleared-share" }];
    await makeClaim(web.db, first, {
      id: "c1",
      exact,
      figures,
      recordedAt: "2026-02-01T09:00:00Z",
      actors: ["Ukraine"],
    });
    await makeClaim(web.db, copy, {
      id: "c2",
      exact,
      figures,
      recordedAt: "2026-02-01T09:30:00Z",
      novelty: "repeat",
    });
    await makeClaim(web.db, other, {
      id: "c3",
      status: "stalled",
      recordedAt: "2026-02-05T09:00:00Z",
      novelty: "conflict",
      attributedTo: "a deputy",
      points: [4, 6],
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
      flags: ["stalled"],
      claimIds: ["c1"],
      valid: ["2026-02-01", null],
      recorded: ["2026-02-01", null],
    });
    for (let i = 0; i < 3; i++)
      await makeChange(web.db, { claimIds: ["c1"], at: `2026-02-0${i + 1}T10:00:00Z` });
    await makeSeriesValue(web.db, { claimId: "c1", metric: "cleared-share", value: 15, unit: "percent" });
    await makeConflict(web.db, { claimIds: ["c1", "c3"], metric: "cleared-share" });
    const at = "2026-02-09T11:00:00Z";
    const times = { next_poll_at: at, last_polled_at: at, last_success_at: at, last_item_at: at };
    await web.db
      .insertInto("feed")
      .values({ source_id: wire, url: "https://wire.example/feed", ...times })
      .execute();
    await web.db
      .insertInto("verdict")
      .values({ claim_id: "c2", verdict: "accepted", reviewer: "tester", recorded_at: at })
      .execute();
  });
  afterAll(() => web.close());

  test("points: all of the plan, with status, flags, support", async () => {
    const body = await json("/points");
    expect(body.plan).toBe("ua-us-20-point");
    expect(body.points).toHaveLength(20);
    expect(body.points[3]).toMatchObject({
      number: 4,
      status: "in_progress",
      flags: ["stalled"],
      claims: 3,
      sources: 2,
    });
    expect(body.points[3].since).toBe("2026-02-01T00:00:00.000Z");
    expect(body.points[0]).toMatchObject({
      status: "not_assessed",
      since: null,
      claims: 0,
      lastClaimAt: null,
    });
  });

  test("points as they were reported earlier", async () => {
    const body = await json("/points?asOf=2026-01-20");
    expect(body.asOf).toBe("2026-01-20T23:59:59.999Z");
    expect(body.points[3]).toMatchObject({ status: "signed", flags: [], claims: 0 });
    expect((await json("/points?asOf=2025-12-01")).points[3].status).toBe("not_assessed");
  });

  test("a timeline is what was known at a time", async () => {
    expect((await json("/points/4/timeline")).timeline.map((a: { status: string }) => a.status)).toEqual([
      "signed",
      "in_progress",
    ]);
    const before = await json("/points/4/timeline?asOf=2026-01-20");
    expect(before.timeline).toHaveLength(1);
    expect(before.timeline[0].validTo).toBeNull();
  });

  test("one point, with criterion and metrics", async () => {
    expect(await json("/points/4")).toMatchObject({ number: 4, status: "in_progress", claimIds: ["c1"] });
    expect((await get("/points/99")).status).toBe(404);
  });

  test("a claim has the library's fields and where it stands", async () => {
    const claim = await json("/claims/c1");
    expect(claim).toMatchObject({
      points: [4],
      status: "in_progress",
      modality: "asserted",
      attributedTo: null,
      evidence: {
        start: 17,
        exact: "Teams cleared 15 % of the zone, the ministry said.",
        prefix: "Monday was calm. ",
      },
      source: "wire",
      copies: 2,
      novelty: "new",
      state: "intact",
      review: "pending",
      publishedAt: "2026-02-01T08:00:00.000Z",
    });
    expect(claim.figures).toEqual([
      { start: 0, end: 1, kind: "percent", value: 15, unit: "percent", metric: "cleared-share" },
    ]);
  });

  test.each([
    ["", ["c3", "c2", "c1"]],
    ["?point=6", ["c3"]],
    ["?status=stalled", ["c3"]],
    ["?kind=percent", ["c2", "c1"]],
    ["?kind=both", ["c2", "c1"]],
    ["?source=wire", ["c1"]],
    ["?actor=ukraine", ["c1"]],
    ["?actor=a%20deputy", ["c3"]],
    ["?since=2026-02-03", ["c3"]],
    ["?q=cleared%20zone", ["c2", "c1"]],
    ["?novelty=conflict&point=4", ["c3"]],
    ["?metric=cleared-share", ["c2", "c1"]],
  ])("claims%s", async (query, ids) => {
    expect((await json(`/claims${query}`)).claims.map((c: { id: string }) => c.id)).toEqual(ids);
  });

  test("cursors walk every list to its end without a gap or a double", async () => {
    for (const [list, size] of Object.entries({ claims: 3, changes: 3, points: 20 })) {
      const ids: unknown[] = [];
      let cursor = "";
      do {
        const body = await json(`/${list}?limit=1&cursor=${encodeURIComponent(cursor)}`);
        ids.push(...body[list].map((row: { id?: string; number?: number }) => row.id ?? row.number));
        cursor = body.nextCursor ?? "";
      } while (cursor);
      expect(new Set(ids).size).toBe(size);
      expect(ids).toHaveLength(size);
    }
  });

  test.each([
    ["/claims?point=four", "point"],
    ["/claims?status=finished", "status"],
    ["/claims?colour=red", "colour"],
    ["/claims?cursor=nonsense", "cursor"],
    ["/claims?limit=0", "limit"],
    ["/points?asOf=yesterday", "asOf"],
    ["/points?plan=mars", "plan"],
    ["/changes?type=weather", "type"],
    ["/changes.csv?since=x", "since"],
    ["/events?lastEventId=-1", "lastEventId"],
  ])("%s is refused by the parameter's name", async (path, name) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(JSON.parse(await response.text()).error).toContain(name);
  });

  test.each(["/claims/none", "/articles/0", "/articles/999999", "/articles/x", "/nowhere"])(
    "%s is not found",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(JSON.parse(await response.text())).toHaveProperty("requestId");
    },
  );

  test.each([
    "points",
    "claims",
    "figures",
    "changes",
    "conflicts",
    "milestones",
    "actors",
    "sources",
    "points/4/timeline",
  ])("%s is also a spreadsheet", async (list) => {
    const response = await get(`/${list}.csv`);
    expect(response.headers.get("content-type")).toContain("text/csv");
    expect(await response.text()).toMatch(/^[a-z_]+,/);
  });

  test("hostile words cannot run in a spreadsheet", async () => {
    expect(await (await get("/claims.csv")).text()).toContain("'=2+5 per cent only");
  });

  test("streams are also feeds, with old and new", async () => {
    const atom = await (await get("/changes.atom")).text();
    expect(atom).toContain("Point 4: status signed → in progress");
    expect((await get("/claims.atom")).headers.get("content-type")).toContain("application/atom+xml");
  });

  test("figures, conflicts, milestones, actors, sources, articles", async () => {
    expect((await json("/figures?point=4&metric=cleared-share")).figures[0]).toMatchObject({
      value: 15,
      claimId: "c1",
    });
    expect((await json("/conflicts?open=true")).conflicts[0].claimIds).toEqual(["c1", "c3"]);
    expect((await json("/milestones")).milestones.length).toBeGreaterThan(0);
    expect((await json("/actors")).actors.length).toBeGreaterThan(0);
    expect((await json("/sources")).sources.length).toBe(3);
    const { claims } = await json("/claims/c1").then((c) => json(`/articles/${c.articleId}`));
    expect(claims.map((c: { id: string }) => c.id)).toEqual(["c1"]);
  });

  test("the OpenAPI document names every address", async () => {
    const document = await json("/openapi.json");
    expect(document.openapi).toMatch(/^3\.1/);
    const lists = ["/points", "/points/{n}/timeline", "/claims", "/figures", "/changes", "/conflicts"];
    const registers = ["/milestones", "/actors", "/sources"];
    const single = ["/points/{n}", "/claims/{id}", "/articles/{id}", "/events", "/subscriptions"];
    const csv = [...lists, ...registers].map((path) => `${path}.csv`);
    const atom = ["/claims.atom", "/changes.atom", "/figures.atom", "/conflicts.atom"];
    for (const path of [
      ...lists,
      ...registers,
      ...single,
      ...csv,
      ...atom,
      "/healthz",
      "/readyz",
      "/metrics",
    ])
      expect(document.paths).toHaveProperty([`/api/v1${path}`]);
  });

  test.each([
    ["points", "/points", pointSchema],
    ["timeline", "/points/4/timeline", assessmentSchema],
    ["claims", "/claims", claimSchema],
    ["figures", "/figures", seriesSchema],
    ["changes", "/changes", changeSchema],
    ["conflicts", "/conflicts", conflictSchema],
    ["milestones", "/milestones", milestoneSchema],
    ["actors", "/actors", actorSchema],
    ["sources", "/sources", sourceSchema],
  ])("%s are as the document says", async (name, path, schema) => {
    const rows: unknown[] = (await json(path))[name];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(schema.safeParse(row).error).toBeUndefined();
  });

  test("one claim, one point and one article are as the document says", async () => {
    const claim = await json("/claims/c1");
    expect(claimSchema.safeParse(claim).error).toBeUndefined();
    expect(pointSchema.safeParse(await json("/points/4")).error).toBeUndefined();
    const article = await json(`/articles/${claim.articleId}?version=1`);
    expect(articleSchema.safeParse(article).error).toBeUndefined();
    expect(article.text.slice(claim.evidence.start, claim.evidence.end)).toBe(claim.evidence.exact);
    expect((await get(`/articles/${claim.articleId}?version=2`)).status).toBe(404);
  });

  test("every time that the interface gives is ISO 8601 in UTC, written with a Z", async () => {
    const { paths } = await json("/openapi.json");
    const named = Object.keys(paths as object).filter((path) => !/\{id\}|events|subscriptions/.test(path));
    const { articleId } = await json("/claims/c2");
    const single = ["/claims/c2", `/articles/${articleId}`];
    let found = 0;
    for (const path of [...named.map((name) => name.replace("/api/v1", "").replace("{n}", "4")), ...single]) {
      const text = await (await get(path)).text();
      for (const [time] of text.matchAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d[^\s",;<]*/g)) {
        found++;
        expect(time, path).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      }
    }
    expect(found).toBeGreaterThan(50);
  });

  test("health, readiness and metrics", async () => {
    expect((await web.app.request("/healthz")).status).toBe(200);
    expect((await web.app.request("/readyz")).status).toBe(200);
    expect(await (await web.app.request("/metrics")).text()).toContain("http_request_duration_seconds_count");
  });
});
