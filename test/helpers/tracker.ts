import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "#shared/db/embedded/start.ts";
import { migrate, openDb } from "#shared/db/index.ts";
import { pageHtml, startPublisher, type TestPage } from "./publisher.ts";
import { isQuiet, QUICK, startAll } from "./story.ts";
import { until } from "./until.ts";

/** The tracker as a process of its own on a test's database, reading one publisher whose pages the test adds. */
export async function startTracker(given: {
  /** Where the test reaches the database. */
  directUrl: string;
  /** Where the tracker reaches it. */
  databaseUrl: string;
  redisUrl: string | null;
  /** What makes each page long, HTML. */
  padding?: string;
  /** Items of the feed that are none. */
  junk?: unknown[];
}) {
  const pages: TestPage[] = [];
  const publisher = await startPublisher(pages, given.junk);
  const folder = await mkdtemp(path.join(tmpdir(), "tracker-test-"));
  const sources = path.join(folder, "sources.yaml");
  const feed = `${publisher.url}/feed.json`;
  await writeFile(sources, sourcesFile(publisher.url, feed));
  const db = openDb(given.directUrl);
  await migrate(db);
  await db.insertInto("source").values({ id: "courier", name: "The Test Courier" }).execute();
  const schedule = JSON.stringify({ bounds: { minSeconds: 1, maxSeconds: 2 } });
  await db.insertInto("feed").values({ source_id: "courier", url: feed, schedule }).execute();
  const port = await freePort();
  const tracker = startAll({
    ...QUICK,
    LOG_LEVEL: "warn",
    DATABASE_URL: given.databaseUrl,
    ...(given.redisUrl ? { REDIS_URL: given.redisUrl } : {}),
    SOURCES: sources,
    FETCH_ALLOW: publisher.host,
    PORT: String(port),
  });
  await until(() => tracker.output().includes("Board:"));

  return {
    db,
    tracker,
    pages,
    status: async (at: string) => (await fetch(`http://127.0.0.1:${port}${at}`)).status,
    publish: (count: number) => {
      for (let i = 0; i < count; i++) pages.push(page(pages.length + 1, given.padding ?? ""));
    },
    /** Addresses of the articles that are recorded with a claim. */
    recorded: async () => {
      const rows = await db
        .selectFrom("claim")
        .innerJoin("article", "article.id", "claim.article_id")
        .select("article.url")
        .distinct()
        .where("article.source_id", "=", "courier")
        .execute();
      return rows.map((row) => new URL(row.url).pathname).toSorted();
    },
    /** Jobs as they ended: none may have been given up or have spent a try. */
    troubled: () =>
      db
        .selectFrom("work_item")
        .select(["id", "state", "attempts", "reason"])
        .where((eb) => eb.or([eb("state", "=", "dead"), eb("attempts", ">", 0)]))
        .execute(),
    quiet: () => until(() => isQuiet(db), 60_000),
    stop: async () => {
      await tracker.kill();
      await db.destroy();
      await publisher.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function page(number: number, padding: string): TestPage {
  const title = `Clearing report ${number}`;
  const body = `<p>Sappers have cleared ${10 + number} % of the contaminated zones under the mine-clearance
initiative of the Ukraine peace plan, the Ukrainian government said on Monday.</p>${padding}`;
  return {
    path: `/report-${String(number).padStart(2, "0")}`,
    title,
    html: pageHtml(title, `2026-01-${String(number).padStart(2, "0")}T09:00:00Z`, body),
  };
}

function sourcesFile(homepage: string, feed: string): string {
  return `- id: courier
  name: The Test Courier
  country: UA
  tier: national
  language: en
  homepage: ${homepage}
  feeds: [${feed}]
`;
}
