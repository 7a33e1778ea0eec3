import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres, testDatabase } from "../helpers/database.ts";
import { startHook } from "../helpers/inbox.ts";
import { pageHtml } from "../helpers/publisher.ts";
import { addFeed, isIdle, startStages, testConfig } from "../helpers/stages.ts";
import { until } from "../helpers/until.ts";
import { startWatched } from "../helpers/watched.ts";

const PLAN = "ua-us-20-point";
const ROWS = {
  mines: "<tr><td>4</td><td>Mine-Clearance Initiative</td><td>18 % of contaminated zones cleared.</td></tr>",
  border:
    "<tr><td>10</td><td>Border Management Reform</td><td>Operational at four major checkpoints.</td></tr>",
};

function page(rows: string[], note = ""): string {
  const body = `<p>Officials presented the state of the twenty-point peace plan for Ukraine on Monday.</p>${note}
<table><thead><tr><th>#</th><th>Point</th><th>Status (as of 12 Jan 2026)</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  return pageHtml("State of the plan", "2026-01-12T09:00:00Z", body);
}

const FIRST = page([ROWS.mines, ROWS.border], "<p>1,204 views</p>");
const COUNTED = page([ROWS.mines, ROWS.border], "<p>1,377 views</p>").replace("Read next", "Most read today");
const EDITED = page([ROWS.mines.replace("18 %", "15 %"), ROWS.border]);
const WITHDRAWN = page([ROWS.mines.replace("18 %", "15 %")]);

interface Notice {
  type: string;
  data: { claimIds: string[] };
}

describe.skipIf(noPostgres !== false)("versions of a page", () => {
  let html = FIRST;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let publisher: Awaited<ReturnType<typeof startWatched>>;
  let stages: Awaited<ReturnType<typeof startStages>>;
  const hooks: Record<string, Awaited<ReturnType<typeof startHook>>> = {};

  const db = () => stages.context.db;
  const notices = (name: string, type: string) =>
    (hooks[name]?.received ?? [])
      .map(({ body }) => JSON.parse(body) as Notice)
      .filter((notice) => notice.type === type);

  async function subscribe(name: string, interest: { points?: number[]; types?: string[] } = {}) {
    const last = await db()
      .selectFrom("change")
      .select((eb) => eb.fn.max("id").as("id"))
      .executeTakeFirst();
    const secret = `whsec_${Buffer.from("a secret of thirty-two characters").toString("base64")}`;
    const row = { plan_id: PLAN, state: "active", channel: "webhook", secret, token_hash: name, ...interest };
    await db()
      .insertInto("subscription")
      .values({ ...row, address: hooks[name]?.url ?? "", starts_after_change_id: last?.id ?? 0 })
      .execute();
  }

  /** Show other content and have every page looked at again. */
  async function show(next: string) {
    html = next;
    const before = publisher.seen.filter(({ path }) => path.startsWith("/state")).length;
    await db()
      .updateTable("article")
      .set({ next_fetch_at: new Date(), last_full_at: null })
      .where("next_fetch_at", "is not", null)
      .execute();
    await until(() => publisher.seen.filter(({ path }) => path.startsWith("/state")).length > before);
    await until(() => isIdle(stages.context), 40_000);
  }

  /** What the page claims, the plan's own baseline apart. */
  const claims = async () =>
    await db()
      .selectFrom("claim")
      .select(["id", "points", "state", "exact", "evidence_start"])
      .where("source_id", "in", ["one", "two", "three"])
      .execute();

  beforeAll(async () => {
    database = await testDatabase();
    publisher = await startWatched((request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://x");
      const link = { "/one.xml": "/state?utm_source=one", "/two.xml": "/state/amp/", "/three.xml": "/go/17" }[
        pathname
      ];
      if (link)
        return response.end(
          `<rss version="2.0"><channel><title>F</title><item><title>State</title><link>${publisher.url}${link}</link></item></channel></rss>`,
        );
      if (pathname === "/go/17") return response.writeHead(301, { location: "/state" }).end();
      if (pathname.startsWith("/state"))
        return response.writeHead(200, { "content-type": "text/html" }).end(html);
      return response.writeHead(404).end();
    });
    for (const name of ["told", "typed", "other", "late"]) hooks[name] = await startHook();
    const allow = [publisher.host, ...Object.values(hooks).map(({ host }) => host)].join(",");
    stages = await startStages(testConfig(database.url, { FETCH_ALLOW: allow, FETCH_GAP_MS: "20" }));
    await subscribe("told");
    await subscribe("typed", { types: ["figure_changed", "status_changed"], points: [4, 10] });
    await subscribe("other", { points: [7] });
    for (const name of ["one", "two", "three"])
      await addFeed(stages.context, name, `${publisher.url}/${name}.xml`);
    const feeds = () => db().selectFrom("feed_entry").select("feed_id").distinct().execute();
    await until(async () => (await feeds()).length === 3);
    await until(() => isIdle(stages.context), 40_000);
    await subscribe("late");
  });
  afterAll(async () => {
    await stages.stop();
    await publisher.stop();
    await Promise.all(Object.values(hooks).map((hook) => hook.stop()));
    await database.close();
  });

  test("a page that three feeds reach, one of them over a redirect, is one article", async () => {
    const articles = await db()
      .selectFrom("article_version")
      .innerJoin("article", "article.id", "article_version.article_id")
      .select(["article.id", "article.canonical_key", "article.url"])
      .where("canonical_key", "like", "%/state")
      .execute();
    expect(articles).toHaveLength(1);
    const entries = await db().selectFrom("feed_entry").select(["feed_id", "article_id"]).execute();
    expect(new Set(entries.map(({ feed_id }) => feed_id)).size).toBe(3);
    expect(new Set(entries.map(({ article_id }) => article_id))).toEqual(new Set([articles[0]?.id]));
    const fetched = await db()
      .selectFrom("page")
      .select("article_id")
      .where("url", "like", `${publisher.url}/%`)
      .execute();
    expect(fetched.map(({ article_id }) => article_id)).toEqual([articles[0]?.id]);
  });

  test("counters and related links make no new version", async () => {
    await show(COUNTED);
    const versions = await db()
      .selectFrom("article_version")
      .innerJoin("article", "article.id", "article_version.article_id")
      .select("number")
      .where("canonical_key", "like", "%/state")
      .execute();
    expect(versions).toEqual([{ number: 1 }]);
    const pages = await db().selectFrom("page").select("id").execute();
    expect(pages.length).toBeGreaterThan(1);
  });

  test("an edited claim is marked, stays where it was, and reaches exactly those who were told", async () => {
    const before = await claims();
    expect(
      notices("told", "figure_changed").length + notices("told", "status_changed").length,
    ).toBeGreaterThan(0);
    await show(EDITED);
    const old = (await claims()).find((c) => c.exact.includes("18 %"));
    expect(old).toMatchObject({
      state: "edited",
      evidence_start: before.find((c) => c.id === old?.id)?.evidence_start,
    });
    expect((await claims()).filter((c) => c.exact.includes("15 %")).map((c) => c.state)).toEqual(["intact"]);
    const told = notices("told", "claim_corrected");
    expect(told.map(({ data }) => data.claimIds[0])).toEqual([old?.id]);
    expect(notices("typed", "claim_corrected")).toHaveLength(1);
    expect(notices("other", "claim_corrected")).toEqual([]);
    expect(notices("late", "claim_corrected")).toEqual([]);
  });

  test("a withdrawn claim likewise", async () => {
    await show(WITHDRAWN);
    const gone = (await claims()).filter((c) => c.state === "gone");
    expect(gone.map((c) => c.points)).toEqual([[10]]);
    expect(notices("told", "claim_withdrawn").map(({ data }) => data.claimIds)).toEqual([[gone[0]?.id]]);
    expect(notices("typed", "claim_withdrawn")).toHaveLength(1);
    expect(notices("late", "claim_withdrawn")).toEqual([]);
  });

  test("what the publisher puts back counts again, as the version it was", async () => {
    await show(EDITED);
    expect((await claims()).filter((c) => c.points.includes(10)).map((c) => c.state)).toEqual(["intact"]);
    const versions = await db()
      .selectFrom("article")
      .innerJoin("article_version", "article_version.id", "article.current_version_id")
      .select("number")
      .where("canonical_key", "like", "%/state")
      .execute();
    expect(versions).toEqual([{ number: 2 }]);
  });
});
