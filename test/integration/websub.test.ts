import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres } from "../helpers/database.ts";
import { testPoller } from "../helpers/poller.ts";
import { type Host, rss, startRoutes } from "../helpers/routes.ts";
import { testWeb } from "../helpers/web.ts";

const BASE = "https://tracker.example";

describe.skipIf(noPostgres !== false)("a feed whose publisher runs a hub", () => {
  let host: Host;
  let web: Awaited<ReturnType<typeof testWeb>>;
  let poller: Awaited<ReturnType<typeof testPoller>>;
  let feedId: number;
  let callback: string;
  let secret: string;

  beforeAll(async () => {
    host = await startRoutes({});
    web = await testWeb();
    poller = await testPoller([host.host], { db: web.db, hubs: { baseUrl: BASE } });
    host.routes["/hub"] = { status: 202 };
    host.routes["/feed.xml"] = {
      headers: { link: `<${host.url}/hub>; rel="hub", <${host.url}/feed.xml>; rel="self"` },
      body: rss(host.url, ["first"]),
    };
    feedId = await poller.addFeed(`${host.url}/feed.xml`);
    await poller.poll(feedId);
    await poller.askHubs();
    const form = new URLSearchParams(host.of("/hub")[0]?.body);
    callback = new URL(form.get("hub.callback") ?? "https://none.example").pathname;
    secret = form.get("hub.secret") ?? "";
  });
  afterAll(async () => {
    await poller.close();
    await web.close();
    await host.stop();
  });

  const row = async () =>
    await web.db.selectFrom("websub").selectAll().where("feed_id", "=", feedId).executeTakeFirstOrThrow();
  const verify = async (query: Record<string, string>) => {
    const given = {
      "hub.mode": "subscribe",
      "hub.topic": `${host.url}/feed.xml`,
      "hub.challenge": "abc",
      "hub.lease_seconds": "1000",
      ...query,
    };
    return await web.app.request(`${callback}?${new URLSearchParams(given).toString()}`);
  };
  const push = async (body: string, signature = sign(body)) =>
    await web.app.request(callback, {
      method: "POST",
      body,
      headers: { "content-type": "application/rss+xml", "x-hub-signature": signature },
    });
  const sign = (body: string) => `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
  const seen = async () =>
    (await web.db.selectFrom("article").select("feed_title").orderBy("id").execute()).map(
      (a) => a.feed_title,
    );

  test("the hub is asked for the feed's own topic, with a secret and a callback that cannot be guessed", async () => {
    const form = new URLSearchParams(host.of("/hub")[0]?.body);
    expect(form.get("hub.topic")).toBe(`${host.url}/feed.xml`);
    expect(form.get("hub.callback")).toMatch(/^https:\/\/tracker\.example\/websub\/[0-9a-f]{64}$/);
    expect((await row()).state).toBe("asked");
  });

  test("only what was asked for is confirmed", async () => {
    expect((await verify({ "hub.topic": "https://other.example/" })).status).toBe(404);
    expect((await verify({ "hub.mode": "unsubscribe" })).status).toBe(404);
    expect((await web.app.request(`/websub/${"0".repeat(64)}?hub.mode=subscribe`)).status).toBe(404);
    expect((await row()).state).toBe("asked");
    const answer = await verify({});
    expect([answer.status, await answer.text()]).toEqual([200, "abc"]);
    expect((await row()).state).toBe("active");
  });

  test("a signed push brings its entries to the articles, once", async () => {
    const body = rss(host.url, ["pushed", "first"]);
    expect((await push(body)).status).toBe(202);
    expect((await push(body)).status).toBe(202);
    await poller.drain();
    expect(await seen()).toEqual(["About first", "About pushed"]);
    expect(await web.db.selectFrom("push").select("id").execute()).toEqual([]);
  });

  test("a push of more than a form's size is taken", async () => {
    const body = rss(
      host.url,
      Array.from({ length: 2000 }, () => "first"),
    );
    expect(body.length).toBeGreaterThan(64 * 1024);
    expect((await push(body)).status).toBe(202);
    await poller.drain();
  });

  test("a push with a wrong signature, or none, is answered alike and changes nothing", async () => {
    const before = await seen();
    const body = rss(host.url, ["forged"]);
    for (const signature of ["sha256=00", `sha256=${"0".repeat(64)}`, "", sign(`${body} `)])
      expect((await push(body, signature)).status).toBe(202);
    await poller.drain();
    expect(await seen()).toEqual(before);
  });

  test("the lease is renewed before it runs out", async () => {
    await poller.askHubs();
    expect(host.of("/hub")).toHaveLength(1);
    await web.db
      .updateTable("websub")
      .set({ ask_at: new Date(Date.now() - 1) })
      .execute();
    await poller.askHubs();
    expect(host.of("/hub")).toHaveLength(2);
    expect((await row()).state).toBe("active");
  });

  test("a hub that refuses is asked again later, and says so", async () => {
    host.routes["/hub"] = { status: 500 };
    await web.db
      .updateTable("websub")
      .set({ ask_at: new Date(Date.now() - 1) })
      .execute();
    await poller.askHubs();
    const { error, ask_at, failures } = await row();
    expect([error, failures]).toEqual(["the hub refused (HTTP 500)", 1]);
    expect(ask_at.getTime() - Date.now()).toBeGreaterThan(3_600_000);
  });

  test("a hub that denies is believed", async () => {
    await verify({ "hub.mode": "denied", "hub.reason": "members only" });
    expect(await row()).toMatchObject({ state: "denied", error: "the hub will not push: members only" });
  });

  test("a feed that has been removed is no longer wanted", async () => {
    await web.db.updateTable("feed").set({ state: "removed" }).where("id", "=", feedId).execute();
    expect((await push("x")).status).toBe(410);
    expect((await verify({})).status).toBe(404);
  });

  test("a feed that gives its hub up loses its subscription", async () => {
    await web.db.updateTable("feed").set({ state: "active" }).where("id", "=", feedId).execute();
    host.routes["/feed.xml"] = { body: rss(host.url, ["first"]) };
    await poller.poll(feedId);
    expect(await web.db.selectFrom("websub").select("feed_id").execute()).toEqual([]);
  });
});
