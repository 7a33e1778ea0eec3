import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres, testDatabase } from "../helpers/database.ts";
import { addArticle, jobOf, startFetchers } from "../helpers/fetchers.ts";
import { testConfig } from "../helpers/stages.ts";
import { until } from "../helpers/until.ts";
import { startWatched } from "../helpers/watched.ts";

type Watched = Awaited<ReturnType<typeof startWatched>>;

const page = (response: ServerResponse, text = "A page.") =>
  response.writeHead(200, { "content-type": "text/html" }).end(`<p>${text}</p>`);
const robots = (text: string) => (request: IncomingMessage, response: ServerResponse) =>
  request.url === "/robots.txt" ? response.end(text) : page(response);
const redirect = (response: ServerResponse, location: string, status = 302) =>
  response.writeHead(status, { location }).end();

const HELD_UP_MS = 500;

describe.skipIf(noPostgres)("politeness, three fetch stages at once", () => {
  const hosts: Watched[] = [];
  const host = async (answer: Parameters<typeof startWatched>[0]) => {
    const started = await startWatched(answer);
    hosts.push(started);
    return started;
  };
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let fetchers: Awaited<ReturnType<typeof startFetchers>>;
  let busy: Watched;
  let slow: Watched;
  let delayed: Watched;
  let wary: Watched;
  let closed: Watched;
  let sender: Watched;
  let tired: Watched;
  let broken: Watched;
  let far: Watched;
  let padded: Watched;
  const jobs: Record<string, string> = {};

  beforeAll(async () => {
    busy = await host(robots(""));
    slow = await host(async (_request, response) => {
      await sleep(2500);
      page(response);
    });
    delayed = await host(robots("User-agent: *\nCrawl-delay: 2"));
    wary = await host(robots("User-agent: *\nDisallow: /private/"));
    closed = await host(robots("User-agent: *\nDisallow: /"));
    sender = await host((request, response) => {
      const to: Record<string, string> = {
        "/to-closed": `${closed.url}/x`,
        "/to-wary": `${wary.url}/open`,
        "/to-self": "/here",
        "/to-inside": "http://127.0.0.1:9/secret",
      };
      const location = to[request.url ?? ""];
      return location ? redirect(response, location) : page(response);
    });
    let asked = 0;
    tired = await host((request, response) => {
      if (request.url === "/robots.txt") return response.writeHead(404).end();
      asked += 1;
      return asked === 1 ? response.writeHead(429, { "retry-after": "4" }).end() : page(response);
    });
    broken = await host((request, response) =>
      request.url === "/robots.txt" ? response.writeHead(500).end() : page(response),
    );
    far = await host((request, response) => {
      const hop = Number(
        /^\/hop(\d)$/.exec(request.url ?? "")?.[1] ?? (request.url === "/robots.txt" ? 0 : -1),
      );
      if (hop < 0) return page(response);
      return hop < 5
        ? redirect(response, `/hop${hop + 1}`)
        : response.end("User-agent: *\nDisallow: /closed");
    });
    padded = await host(
      robots(`User-agent: *\nDisallow: /early\n${"#".repeat(600 * 1024)}\nDisallow: /late`),
    );

    database = await testDatabase();
    const allow = hosts.map(({ host: pair }) => pair).join(",");
    fetchers = await startFetchers(testConfig(database.url, { FETCH_ALLOW: allow }), 3);
    const { db } = fetchers.context;
    const add = async (name: string, url: string) => void (jobs[name] = await addArticle(db, url));
    for (let i = 0; i < 6; i += 1) await add(`busy${i}`, `${busy.url}/${i}`);
    for (let i = 0; i < 4; i += 1) await add(`slow${i}`, `${slow.url}/${i}`);
    for (let i = 0; i < 3; i += 1) await add(`delayed${i}`, `${delayed.url}/${i}`);
    await add("private", `${wary.url}/private/1`);
    await add("to-closed", `${sender.url}/to-closed`);
    await add("to-wary", `${sender.url}/to-wary`);
    await add("to-self", `${sender.url}/to-self`);
    await add("to-inside", `${sender.url}/to-inside`);
    await add("tired0", `${tired.url}/0`);
    await add("tired1", `${tired.url}/1`);
    await add("broken", `${broken.url}/1`);
    await add("far", `${far.url}/1`);
    await add("far-closed", `${far.url}/closed`);
    await add("early", `${padded.url}/early`);
    await add("late", `${padded.url}/late`);
    await until(async () => {
      const rows = await db
        .selectFrom("work_item")
        .select(["id"])
        .where("state", "=", "waiting")
        .where("stage", "=", "fetch")
        .execute();
      return rows.every(({ id }) => id === jobs["broken"]);
    }, 60_000);
  });
  afterAll(async () => {
    await fetchers.stop();
    for (const one of hosts) await one.stop();
    await database.close();
  });
  const outcome = (name: string) => jobOf(fetchers.context.db, jobs[name] ?? "");

  test("a host is asked once a second at most, robots.txt and redirects among the rest", async () => {
    expect(busy.seen.length).toBeGreaterThanOrEqual(7);
    // This process both asks and answers, so it may be held up between the two.
    for (const one of hosts) {
      const span = (one.seen.at(-1)?.at ?? 0) - (one.seen[0]?.at ?? 0);
      expect([one.host, one.leastGap() >= 1000 - HELD_UP_MS]).toEqual([one.host, true]);
      expect(span).toBeGreaterThanOrEqual((one.seen.length - 1) * 1000 - HELD_UP_MS);
    }
    expect(new Set(busy.paths()).size).toBe(7);
  });

  test("never more than two requests are under way at a host", () => {
    expect(slow.mostAtOnce()).toBe(2);
    expect(Math.max(...hosts.map((one) => one.mostAtOnce()))).toBe(2);
  });

  test("a longer Crawl-delay is kept", () => {
    const pages = delayed.seen.filter(({ path }) => path !== "/robots.txt").map(({ at }) => at);
    expect(pages).toHaveLength(3);
    for (const [index, at] of pages.entries())
      if (index > 0) expect(at - (pages[index - 1] ?? 0)).toBeGreaterThanOrEqual(2000 - HELD_UP_MS);
  });

  test("what a redirect leads to is asked for only if its host allows it", async () => {
    expect(await outcome("to-closed")).toMatchObject({ state: "dead" });
    expect((await outcome("to-closed")).reason).toContain(`robots.txt of ${closed.host} does not allow`);
    expect(closed.paths()).toEqual(["/robots.txt"]);
    expect((await outcome("to-wary")).state).toBe("done");
    expect(wary.paths().toSorted()).toEqual(["/open", "/robots.txt"]);
    expect((await outcome("to-self")).state).toBe("done");
    expect(sender.paths()).toEqual(expect.arrayContaining(["/to-self", "/here"]));
  });

  test("a redirect inside the network ends in the dead letters with its reason", async () => {
    expect((await outcome("to-inside")).reason).toContain("not on the public internet");
  });

  test("Retry-After holds the whole host and costs no try", async () => {
    const pages = tired.seen.filter(({ path }) => path !== "/robots.txt").map(({ at }) => at);
    expect((pages[1] ?? 0) - (pages[0] ?? 0)).toBeGreaterThanOrEqual(4000);
    expect(await outcome("tired0")).toMatchObject({ state: "done", attempts: 0 });
    expect(await outcome("tired1")).toMatchObject({ state: "done", attempts: 0 });
  });

  test("a host whose robots.txt fails is left alone, and says so", async () => {
    expect(new Set(broken.paths())).toEqual(new Set(["/robots.txt"]));
    expect(await outcome("broken")).toMatchObject({ state: "waiting", attempts: 0 });
    expect((await outcome("broken")).reason).toContain("cannot be read");
  });

  test("robots.txt is found behind five redirects, and read up to 500 KiB", async () => {
    expect((await outcome("far")).state).toBe("done");
    expect((await outcome("far-closed")).reason).toContain("does not allow");
    expect((await outcome("early")).reason).toContain("does not allow");
    expect((await outcome("late")).state).toBe("done");
  });
});
