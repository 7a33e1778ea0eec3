import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres } from "../../../../test/helpers/database.ts";
import { makeArticle, makeClaim, makeSource } from "../../../../test/helpers/factories.ts";
import { NOW, OPERATOR, testWeb } from "../../../../test/helpers/web.ts";

const ORIGIN = "https://tracker.example";
const HOUR = 3_600_000;
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR);
const HOSTILE = `<img src=x onerror=alert(1)> & "quotes"`;

describe.skipIf(noPostgres)("the sources pages", () => {
  let web: Awaited<ReturnType<typeof testWeb>>;
  let cookie = "";
  let good = 0;

  beforeAll(async () => {
    web = await testWeb();
    const post = await makeSource(web.db, { id: "post", name: "Harbour Post" });
    good = await feed(post, { last_success_at: ago(1), next_poll_at: ago(-1), last_polled_at: ago(1) });
    await feed(await makeSource(web.db, { id: "ill", name: "Ill Courier" }), {
      error_streak: 3,
      last_polled_at: ago(1),
      last_error: `https://ill.example/feed: ${HOSTILE}`,
    });
    await feed(await makeSource(web.db, { id: "late", name: "Late News" }), {
      last_polled_at: ago(90),
      next_poll_at: ago(80),
    });
    await makeSource(web.db, { id: "bare", name: "Bare Agency" });
    const article = await makeArticle(web.db, { sourceId: post, title: HOSTILE });
    await makeClaim(web.db, article);
    await web.db
      .updateTable("article")
      .set({ first_seen_at: ago(10) })
      .execute();
    await web.db
      .insertInto("work_item")
      .values({
        id: "fetch-9",
        stage: "fetch",
        payload: JSON.stringify({ articleId: article.articleId, reason: "new" }),
        state: "dead",
        reason: "robots.txt of post.example does not allow https://post.example/x",
        finished_at: ago(2),
      })
      .execute();
    const login = await send("/ops/login", { token: OPERATOR });
    cookie = login.headers.get("set-cookie")?.split(";")[0] ?? "";
  });
  afterAll(() => web.close());

  const feed = async (source: string, given: Record<string, unknown>) => {
    const url = `https://${source}.example/feed`;
    const row = await web.db
      .insertInto("feed")
      .values({ source_id: source, url, ...given })
      .returning("id")
      .executeTakeFirstOrThrow();
    return row.id;
  };
  const get = async (path: string, as = "") => {
    const response = await web.app.request(path, { headers: { cookie: as } });
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  const text = async (path: string, as = "") =>
    (await get(path, as)).body.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
  const send = async (path: string, fields: Record<string, string>, as = "", origin = ORIGIN) =>
    await web.app.request(path, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { origin, cookie: as },
    });
  const stateOf = async (id: number) =>
    (await web.db.selectFrom("feed").select("state").where("id", "=", id).executeTakeFirstOrThrow()).state;

  test("every feed shows how it fares, in words", async () => {
    const page = await text("/sources");
    for (const words of [
      "Harbour Post",
      "● Good",
      "100 % 1 of 1 in 30 days",
      "robots.txt forbids 1 page",
      "✕ Failing",
      "3 times in a row:",
      "◐ Overdue",
      "Bare Agency",
      "– No feed",
      "none known",
    ])
      expect(page).toContain(words);
  });

  test("what publishers and servers wrote is shown, never run", async () => {
    for (const path of ["/sources", "/sources/post", "/sources/ill"])
      expect((await get(path)).body).not.toContain("<img src=x");
    expect((await get("/sources")).body).toContain("&lt;img src=x");
  });

  test("filters narrow the list, and unknown values are named", async () => {
    expect(await text("/sources?condition=failing")).not.toContain("Harbour Post");
    expect(await text("/sources?q=harbour")).toContain("1 of 1");
    expect(await text("/sources?q=%25")).toContain("No feed matches");
    expect((await get("/sources?condition=fine")).status).toBe(400);
  });

  test("readers get no buttons, and nothing they send changes anything", async () => {
    expect((await get("/sources")).body).not.toContain('method="post"');
    for (const path of [`/sources/feeds/${good}`, "/sources/add", "/sources/post/remove"]) {
      const response = await send(path, { do: "pause", address: "https://n.example" });
      expect([response.status, response.headers.get("location")?.slice(0, 10)]).toEqual([303, "/ops/login"]);
    }
    expect(await stateOf(good)).toBe("active");
    expect((await get("/sources/add/1")).status).toBe(303);
  });

  test("everybody may take the list along as OPML", async () => {
    const list = await get("/sources.opml");
    expect(list.headers.get("content-type")).toContain("text/x-opml");
    expect(list.body).toContain('xmlUrl="https://post.example/feed"');
    expect((await get("/sources")).body).toContain('href="/sources.opml"');
  });

  test("the operator brings a feed reader's list along; a feed that is there stays as it is", async () => {
    const bring = async (text: string | null, as = cookie) => {
      const body = new FormData();
      if (text !== null) body.set("file", new File([text], "feeds.opml"));
      return await web.app.request("/sources/import", {
        method: "POST",
        body,
        headers: { origin: ORIGIN, cookie: as },
      });
    };
    const outlines = ["https://post.example/feed", "https://mill.example/a", "https://mill.example/b"].map(
      (url) => `<outline type="rss" text="${HOSTILE.replaceAll(/[<>&"]/g, "")}" xmlUrl="${url}"/>`,
    );
    // Longer than other forms may be.
    const list = `<opml version="2.0"><!-- ${"-".repeat(100_000)} --><body>${outlines.join("")}</body></opml>`;
    expect((await bring(list, "")).headers.get("location")).toContain("/ops/login");
    expect((await get("/sources/mill-example")).status).toBe(404);

    const done = await bring(list);
    expect(done.status).toBe(303);
    const page = await text(done.headers.get("location") ?? "", cookie);
    expect(page).toContain("2 feeds added. 1 feed was there already.");
    expect(await text("/sources/mill-example")).toContain("mill.example/b");
    for (const wrong of [null, "", "<html>"]) {
      const refused = await bring(wrong);
      expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining("File: ")]);
    }
    expect((await bring(" ".repeat(5_100_000))).status).toBe(413);
    await web.db
      .updateTable("feed")
      .set({ state: "removed" })
      .where("source_id", "=", "mill-example")
      .execute();
  });

  test("a form of another site is refused though the operator's browser sends it", async () => {
    const response = await send(`/sources/feeds/${good}`, { do: "pause" }, cookie, "https://evil.example");
    expect([response.status, await stateOf(good)]).toEqual([403, "active"]);
  });

  test("the operator pauses, resumes, polls now and removes", async () => {
    for (const [what, state, words] of [
      ["pause", "paused", "The feed is paused."],
      ["pause", "paused", "Nothing was changed"],
      ["resume", "active", "polled again"],
      ["poll", "active", "as soon as"],
      ["remove", "removed", "What it brought stays"],
    ] as const) {
      const response = await send(`/sources/feeds/${good}`, { do: what }, cookie);
      expect(response.status).toBe(303);
      expect(await stateOf(good)).toBe(state);
      expect(await text(response.headers.get("location") ?? "", cookie)).toContain(words);
    }
    expect((await send(`/sources/feeds/${good}`, { do: "explode" }, cookie)).status).toBe(400);
    expect((await send("/sources/feeds/999", { do: "pause" }, cookie)).status).toBe(404);
  });

  test("a removed source leaves the list; what it said stays", async () => {
    expect((await send("/sources/late/remove", {}, cookie)).status).toBe(303);
    expect(await text("/sources")).not.toContain("Late News");
    expect(await text("/sources/late")).toContain("This source was removed");
  });

  test("an address is looked up, shown with what it would read, and polled when that is confirmed", async () => {
    const asked = await send("/sources/add", { address: "news.example" }, cookie);
    const path = asked.headers.get("location") ?? "";
    const id = Number(path.split("/").at(-1));
    const jobs = await web.db
      .selectFrom("work_item")
      .select("payload")
      .where("id", "=", `poll-look_up-${id}`)
      .execute();
    expect(jobs).toEqual([{ payload: { kind: "look_up", lookUpId: id } }]);
    const waiting = await get(path, cookie);
    expect([waiting.headers.get("refresh"), waiting.body.includes("Looking…")]).toEqual(["3", true]);

    const found = (url: string) => ({
      url,
      kind: "feed",
      title: "World",
      by: "announced",
      items: 2,
      newest: ago(1),
      sample: [{ title: HOSTILE, url, published: null }],
    });
    const feeds = JSON.stringify([found("https://news.example/rss"), found("https://ill.example/feed")]);
    const site = JSON.stringify({ homepage: "https://news.example", title: "News", lang: "en" });
    await web.db.updateTable("look_up").set({ state: "found", feeds, site }).where("id", "=", id).execute();
    const page = await get(path, cookie);
    expect(page.headers.get("refresh")).toBeNull();
    expect(page.body).toContain("polled already, as ill");
    expect(page.body).not.toContain("<img src=x");

    const fields = { name: "News", tier: "national", country: "", language: "en" };
    expect((await send(path, { ...fields, feed: "https://evil.example/rss" }, cookie)).status).toBe(400);
    expect(
      (await send(path, { ...fields, feed: "https://news.example/rss", country: "Ukraine" }, cookie)).status,
    ).toBe(400);
    const added = await send(path, { ...fields, feed: "https://news.example/rss" }, cookie);
    expect(added.headers.get("location")).toBe("/sources/news-example?done=added");
    expect(await text("/sources/news-example")).toContain("○ New");
  });

  test("what was not found says why, and leaves the address to be corrected", async () => {
    const { id } = await web.db
      .insertInto("look_up")
      .values({ address: "nowhere", state: "failed", error: "this is no web address" })
      .returning("id")
      .executeTakeFirstOrThrow();
    const page = await get(`/sources/add/${id}`, cookie);
    expect(page.body).toContain("this is no web address");
    expect(page.body).toContain('value="nowhere"');
    expect((await get("/sources/add/99999", cookie)).status).toBe(404);
  });

  test("the page of a source tells its feeds apart by what they yield", async () => {
    const two = await feed(await makeSource(web.db, { id: "twin", name: "Twin Herald" }), {
      last_polled_at: ago(1),
    });
    const article = await makeArticle(web.db, { sourceId: "twin" });
    await web.db
      .updateTable("article")
      .set({ first_seen_at: ago(5) })
      .where("id", "=", article.articleId)
      .execute();
    await web.db
      .insertInto("feed_entry")
      .values({ feed_id: two, entry_key: "k", article_id: article.articleId })
      .execute();
    await web.db
      .insertInto("feed")
      .values({ source_id: "twin", url: "https://twin.example/other" })
      .execute();
    const page = await text("/sources/twin");
    expect(page).toContain("100 % 1 of 1 in 30 days");
    expect(page).toContain("no pages yet");
  });

  test("a source that is not there is not found", async () => {
    expect((await get("/sources/nobody")).status).toBe(404);
  });
});
