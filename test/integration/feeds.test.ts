import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemClock } from "#shared/clock/clock.ts";
import { insertWork } from "#shared/db/index.ts";
import { createTurns } from "#shared/politeness/turns.ts";
import { work } from "#shared/stages/index.ts";
import { noPostgres } from "../helpers/database.ts";
import { feedRow, type Poller, testPoller, testPolling } from "../helpers/poller.ts";
import { type Host, rss, startRoutes } from "../helpers/routes.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const wait = (row: { next_poll_at: Date }) => row.next_poll_at.getTime() - Date.now();

describe.skipIf(noPostgres !== false)("feeds of a local publisher", () => {
  let host: Host;
  let poller: Poller;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ host, poller, close } = await testPolling());
  });
  afterAll(() => close());

  const titles = async (feedId: number) =>
    (
      await poller.db
        .selectFrom("feed_entry")
        .innerJoin("article", "article.id", "feed_entry.article_id")
        .select("feed_title")
        .distinct()
        .where("feed_id", "=", feedId)
        .orderBy("feed_title")
        .execute()
    ).map((row) => row.feed_title);

  test("an entry makes one article and one fetch job, however often its feed is read", async () => {
    host.routes["/twice.xml"] = { body: rss(host.url, ["t-a", "t-b"]) };
    const id = await poller.addFeed(`${host.url}/twice.xml`);
    await poller.poll(id);
    await poller.poll(id);
    host.routes["/twice.xml"] = { body: rss(host.url, ["t-c", "t-a", "t-b"]) };
    const row = await poller.poll(id);
    expect(await titles(id)).toEqual(["About t-a", "About t-b", "About t-c"]);
    expect(row).toMatchObject({ items_seen: 3, error_streak: 0, last_error: null });
    const jobs = await poller.db.selectFrom("work_item").select("id").where("stage", "=", "fetch").execute();
    expect(jobs).toHaveLength(3);
  });

  test("validators are kept and sent, and left out of the first request of a day", async () => {
    host.routes["/etag.xml"] = ({ headers }) =>
      headers["if-none-match"] === '"1"'
        ? { status: 304 }
        : { headers: { etag: '"1"' }, body: rss(host.url, ["e-a"]) };
    const id = await poller.addFeed(`${host.url}/etag.xml`);
    await poller.poll(id);
    await poller.poll(id);
    // A day passes without a full reading.
    await poller.db
      .updateTable("feed")
      .set({ schedule: JSON.stringify({ ...(await stateOf(id)), full: true }) })
      .where("id", "=", id)
      .execute();
    await poller.poll(id);
    expect(host.of("/etag.xml").map((asked) => asked.headers["if-none-match"])).toEqual([
      undefined,
      '"1"',
      undefined,
    ]);
  });

  const stateOf = async (id: number) => (await feedRow(poller.db, id)).schedule as Record<string, unknown>;

  test("a server that answers 304 for ever is found out by the daily full reading", async () => {
    let news = ["l-a"];
    host.routes["/lies.xml"] = ({ headers }) =>
      headers["if-modified-since"]
        ? { status: 304 }
        : { headers: { "last-modified": "Mon, 05 Jan 2026 00:00:00 GMT" }, body: rss(host.url, news) };
    const id = await poller.addFeed(`${host.url}/lies.xml`);
    await poller.poll(id);
    news = ["l-b", "l-a"];
    await poller.poll(id);
    expect(await titles(id)).toEqual(["About l-a"]);
    const schedule = await stateOf(id);
    const state = { ...(schedule["state"] as object), lastFullAt: Date.now() - 24 * HOUR };
    await poller.db
      .updateTable("feed")
      .set({ schedule: JSON.stringify({ ...schedule, state }) })
      .where("id", "=", id)
      .execute();
    await poller.poll(id); // still conditional, but plans the next one full
    await poller.poll(id);
    expect(await titles(id)).toEqual(["About l-a", "About l-b"]);
  });

  test.each([
    ["ttl", "<ttl>180</ttl>", {}, 3 * HOUR],
    [
      "sy",
      "<sy:updatePeriod xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>hourly</sy:updatePeriod>",
      {},
      HOUR,
    ],
    ["max-age", "", { "cache-control": "public, max-age=5400" }, 1.5 * HOUR],
    ["all", "<ttl>60</ttl>", { "cache-control": "max-age=7200" }, 2 * HOUR],
  ])("the longest wait that a feed asks for is granted: %s", async (name, extra, headers, least) => {
    host.routes[`/wait-${name}.xml`] = { headers, body: rss(host.url, [`w-${name}`], extra) };
    const row = await poller.poll(await poller.addFeed(`${host.url}/wait-${name}.xml`));
    expect(wait(row)).toBeGreaterThan(least - MINUTE);
    expect(wait(row)).toBeLessThan(least * 1.1 + MINUTE);
  });

  test("failures back off to a day and no further, say why, and end with the first success", async () => {
    host.routes["/ill.xml"] = { status: 500 };
    const id = await poller.addFeed(`${host.url}/ill.xml`);
    const waits: number[] = [];
    for (let i = 0; i < 14; i++) waits.push(wait(await poller.poll(id)));
    expect(waits[0]).toBeLessThan(10 * MINUTE);
    expect(waits[4]).toBeGreaterThan(waits[1] ?? 0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(24 * HOUR);
    expect(await feedRow(poller.db, id)).toMatchObject({
      state: "active",
      error_streak: 14,
      last_error: "the server failed (HTTP 500)",
    });
    host.routes["/ill.xml"] = { body: rss(host.url, ["ill-a"]) };
    expect(await poller.poll(id)).toMatchObject({ error_streak: 0, last_error: null });
  });

  test("Retry-After is obeyed for the whole host, and a throttle counts half a failure", async () => {
    const busy = await startRoutes({ "/busy.xml": { status: 429, headers: { "retry-after": "3600" } } });
    const strict = await testPoller([busy.host], { db: poller.db });
    const row = await strict.poll(await strict.addFeed(`${busy.url}/busy.xml`));
    expect(wait(row)).toBeGreaterThan(59 * MINUTE);
    expect(row.error_streak).toBe(0.5);
    await expect(strict.poll(await strict.addFeed(`${busy.url}/other.xml`))).rejects.toThrow(
      /waiting for a turn/,
    );
    expect(busy.of("/other.xml")).toEqual([]);
    await strict.close();
    await busy.stop();
  });

  test("feeds of one host take turns; the one that waits is not scheduled twice", async () => {
    const shared = await startRoutes({});
    for (const path of ["/turn-a.xml", "/turn-b.xml"])
      shared.routes[path] = { body: rss(shared.url, [path.slice(1, 7)]) };
    const strict = await testPoller([shared.host], {
      db: poller.db,
      turns: createTurns(poller.db, systemClock, 1000),
    });
    await strict.poll(await strict.addFeed(`${shared.url}/turn-a.xml`));
    const b = await strict.addFeed(`${shared.url}/turn-b.xml`);
    await expect(strict.poll(b)).rejects.toThrow(/waiting for a turn/);
    expect(wait(await feedRow(poller.db, b))).toBeGreaterThan(2 * MINUTE - 1000);
    await pause(1200);
    await strict.drain();
    expect(await titles(b)).toEqual(["About turn-b"]);
    const [first, second] = shared.asked.map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(1000);
    await strict.close();
    await shared.stop();
  });

  test("the pages of a feed are queued with their slots, a gap apart", async () => {
    const shared = await startRoutes({});
    shared.routes["/many.xml"] = { body: rss(shared.url, ["q-a", "q-b", "q-c"]) };
    const strict = await testPoller([shared.host], {
      db: poller.db,
      turns: createTurns(poller.db, systemClock, 1000),
    });
    await strict.poll(await strict.addFeed(`${shared.url}/many.xml`));
    const queued = await poller.db
      .selectFrom("host_slot")
      .innerJoin("work_item", "work_item.id", "host_slot.work_id")
      .select(["host_slot.at", "work_item.due_at as due"])
      .where("host", "=", shared.host)
      .where("started_at", "is", null)
      .orderBy("at")
      .execute();
    const asked = shared.asked.at(-1)?.at ?? 0;
    expect(queued).toHaveLength(3);
    for (const [index, { at, due }] of queued.entries()) {
      expect(at.getTime()).toBeGreaterThanOrEqual(asked + (index + 1) * 1000);
      expect(Math.abs(due.getTime() - at.getTime())).toBeLessThanOrEqual(1);
    }
    await strict.close();
    await shared.stop();
  });

  test("jobs that piled up while the queue was away ask the publisher once", async () => {
    host.routes["/piled.xml"] = { body: rss(host.url, ["p-a"]) };
    const feedId = await poller.addFeed(`${host.url}/piled.xml`);
    const due = Date.now() - 10 * MINUTE;
    await insertWork(
      poller.db,
      [0, 2, 4].map((minutes) =>
        work("poll", { kind: "feed", feedId, due: due + minutes * MINUTE }, [feedId, due + minutes * MINUTE]),
      ),
    );
    await poller.drain();
    expect(host.of("/piled.xml")).toHaveLength(1);
    expect(
      await poller.db
        .selectFrom("work_item")
        .select("id")
        .where("stage", "=", "poll")
        .where("state", "=", "waiting")
        .where("id", "like", `poll-${feedId}-%`)
        .execute(),
    ).toEqual([]);
  });

  test("410 ends a feed, with words for it", async () => {
    host.routes["/gone.xml"] = { status: 410 };
    const row = await poller.poll(await poller.addFeed(`${host.url}/gone.xml`));
    expect(row.state).toBe("ended");
    expect(row.last_error).toMatch(/gone for good/);
  });

  test("a permanent move is adopted the third time in a row, a temporary one never", async () => {
    host.routes["/old.xml"] = { status: 301, headers: { location: "/new.xml" } };
    host.routes["/new.xml"] = { body: rss(host.url, ["m-a"]) };
    host.routes["/detour.xml"] = { status: 302, headers: { location: "/new.xml" } };
    const [old, detour] = [
      await poller.addFeed(`${host.url}/old.xml`),
      await poller.addFeed(`${host.url}/detour.xml`),
    ];
    const urls: string[] = [];
    for (let i = 0; i < 3; i++) urls.push(new URL((await poller.poll(old)).url).pathname);
    expect(urls).toEqual(["/old.xml", "/old.xml", "/new.xml"]);
    for (let i = 0; i < 4; i++) await poller.poll(detour);
    expect((await feedRow(poller.db, detour)).url).toMatch(/detour/);
  });

  test("a move to a web page is no move, and one to a feed that is polled already ends the double", async () => {
    host.routes["/to-page.xml"] = { status: 301, headers: { location: "/home" } };
    host.routes["/home"] = { headers: { "content-type": "text/html" }, body: "<!doctype html><p>Welcome" };
    const lost = await poller.addFeed(`${host.url}/to-page.xml`);
    for (let i = 0; i < 4; i++) await poller.poll(lost);
    expect(await feedRow(poller.db, lost)).toMatchObject({
      url: `${host.url}/to-page.xml`,
      last_error: "what came is a web page, not a feed",
    });

    host.routes["/double.xml"] = { status: 308, headers: { location: "/single.xml" } };
    host.routes["/single.xml"] = { body: rss(host.url, ["s-a"]) };
    await poller.poll(await poller.addFeed(`${host.url}/single.xml`));
    const double = await poller.addFeed(`${host.url}/double.xml`);
    for (let i = 0; i < 3; i++) await poller.poll(double);
    expect(await feedRow(poller.db, double)).toMatchObject({
      state: "ended",
      last_error: expect.stringContaining("moved for good to"),
    });
  });

  test("what cannot be stored is a failure of the feed, not an endless loop", async () => {
    host.routes["/nul.json"] = {
      headers: { "content-type": "application/feed+json" },
      body: JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        items: [{ id: "1", url: `${host.url}/nul`, title: "a\u0000b\ud800c" }],
      }),
    };
    const row = await poller.poll(await poller.addFeed(`${host.url}/nul.json`));
    expect(row).toMatchObject({ items_seen: 1, last_error: null });
  });

  test("a news sitemap is read like a feed: index, gzip, news extension, the last days only", async () => {
    const now = new Date().toISOString();
    const url = (slug: string, date: string) =>
      `<url><loc>${host.url}/${slug}</loc><news:news><news:publication><news:name>P</news:name><news:language>en</news:language></news:publication><news:publication_date>${date}</news:publication_date><news:title>About ${slug}</news:title></news:news></url>`;
    const set = (urls: string) =>
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls}</urlset>`;
    host.routes["/map.xml"] = {
      headers: { etag: '"same"' },
      body: `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${host.url}/old-archive.xml</loc><lastmod>2019-01-01</lastmod></sitemap><sitemap><loc>${host.url}/news.xml.gz</loc><lastmod>${now}</lastmod></sitemap></sitemapindex>`,
    };
    host.routes["/news.xml.gz"] = {
      headers: { "content-type": "application/gzip" },
      body: gzipSync(set(url("map-new", now) + url("map-old", "2020-01-01"))),
    };
    const id = await poller.addFeed(`${host.url}/map.xml`, "sitemap");
    expect(await poller.poll(id)).toMatchObject({ items_seen: 1, etag: null, last_error: null });
    expect(await titles(id)).toEqual(["About map-new"]);
    expect(host.of("/old-archive.xml")).toHaveLength(0);
  });

  test("a gzip bomb in a sitemap is cut off and named", async () => {
    host.routes["/bomb.xml.gz"] = { body: gzipSync(Buffer.alloc(80_000_000)) };
    const row = await poller.poll(await poller.addFeed(`${host.url}/bomb.xml.gz`, "sitemap"));
    expect(row).toMatchObject({ items_seen: 0, error_streak: 1, last_error: "what came is no feed" });
  });
});
