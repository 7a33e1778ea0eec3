import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres } from "../helpers/database.ts";
import { type Poller, testPolling } from "../helpers/poller.ts";
import { type Host, rss } from "../helpers/routes.ts";
import { insertWork } from "#shared/db/index.ts";
import { work } from "#shared/stages/index.ts";

describe.skipIf(noPostgres !== false)("looking an address up", () => {
  let host: Host;
  let poller: Poller;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ host, poller, close } = await testPolling());
  });
  afterAll(() => close());

  async function lookUp(address: string) {
    const { id } = await poller.db
      .insertInto("look_up")
      .values({ address })
      .returning("id")
      .executeTakeFirstOrThrow();
    await insertWork(poller.db, [work("poll", { kind: "look_up", lookUpId: id }, ["look_up", id])]);
    await poller.drain();
    return await poller.db.selectFrom("look_up").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  }

  test("a feed's own address is shown with what it would bring, and nothing is polled for it", async () => {
    host.routes["/rss"] = { body: rss(host.url, ["one", "two"]) };
    const found = await lookUp(`${host.url}/rss`);
    expect(found).toMatchObject({
      state: "found",
      error: null,
      site: { homepage: host.url, title: "Test feed" },
    });
    expect(found.feeds).toMatchObject([
      {
        url: `${host.url}/rss`,
        kind: "feed",
        by: "given",
        items: 2,
        sample: [{ title: "About one", url: `${host.url}/one` }, {}],
      },
    ]);
    expect(await poller.db.selectFrom("feed").select("id").execute()).toEqual([]);
  });

  test("a site's page leads to the feeds it announces and the news map of its robots.txt", async () => {
    host.routes["/"] = {
      headers: { "content-type": "text/html" },
      body: `<!doctype html><html lang="uk"><head><title>Harbour Post</title><link rel="alternate" type="application/rss+xml" href="/rss"><link rel="alternate" type="application/rss+xml" href="/missing"></head><body>News</body></html>`,
    };
    host.routes["/robots.txt"] = { body: `Sitemap: ${host.url}/news-map.xml` };
    host.routes["/news-map.xml"] = {
      body: `<urlset><url><loc>${host.url}/three</loc><lastmod>${new Date().toISOString()}</lastmod></url></urlset>`,
    };
    const found = await lookUp(host.url);
    expect(found.site).toEqual({ homepage: host.url, title: "Harbour Post", lang: "uk" });
    expect(
      (found.feeds as { url: string; kind: string }[]).map(({ url, kind }) => [new URL(url).pathname, kind]),
    ).toEqual([
      ["/rss", "feed"],
      ["/news-map.xml", "sitemap"],
    ]);
  });

  test.each([
    ["two words", "failed", /no web address/],
    ["http://127.0.0.1:1/feed", "failed", /not on the public internet/],
  ])("%s is refused with the reason", async (address, state, error) => {
    const row = await lookUp(address);
    expect(row.state).toBe(state);
    expect(row.error).toMatch(error);
  });

  test("an address that does not answer well says how it answered", async () => {
    host.routes["/locked"] = { status: 403 };
    expect(await lookUp(`${host.url}/locked`)).toMatchObject({
      state: "failed",
      error: "the server refuses us (HTTP 403)",
    });
  });
});
