import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres, noRedis, testDatabase } from "../helpers/database.ts";
import { pageHtml, startPublisher, type TestPage } from "../helpers/publisher.ts";
import { addFeed, isIdle, redisUrl, startStages, testConfig } from "../helpers/stages.ts";
import { until } from "../helpers/until.ts";

const TABLE = `<p>Officials presented the state of the twenty-point peace plan for Ukraine on Monday.</p>
<table><thead><tr><th>#</th><th>Point</th><th>Status (as of 12 Jan 2026)</th></tr></thead><tbody>
<tr><td>4</td><td>Mine-Clearance Initiative</td><td>18 % of contaminated zones cleared.</td></tr>
<tr><td>10</td><td>Border Management Reform</td><td>Operational at four major checkpoints.</td></tr>
</tbody></table>`;

const EDITED = TABLE.replace("18 %", "17 %");

interface Claim {
  id: string;
  points: number[];
  state: string;
  articleId: number;
  evidence: { start: number; end: number; exact: string };
}

describe.each([
  ["PostgreSQL", noPostgres, {}],
  ["Redis", noPostgres || noRedis, { REDIS_URL: redisUrl ?? "" }],
] as [string, string | false, Record<string, string>][])(
  "a page from feed to API, queue on %s",
  (_, without, env) => {
    describe.skipIf(without !== false)("with its servers", () => {
      const pages: TestPage[] = [
        {
          path: "/state",
          title: "State of the plan",
          html: pageHtml("State of the plan", "2026-01-12T09:00:00Z", TABLE),
        },
        { path: "/private/x", title: "Not for robots", html: pageHtml("No", "2026-01-12T09:00:00Z", TABLE) },
        { path: "/gone", title: "Gone", html: "" },
      ];
      let database: Awaited<ReturnType<typeof testDatabase>>;
      let publisher: Awaited<ReturnType<typeof startPublisher>>;
      let stages: Awaited<ReturnType<typeof startStages>>;

      beforeAll(async () => {
        database = await testDatabase();
        publisher = await startPublisher(pages);
        stages = await startStages(
          testConfig(database.url, { FETCH_ALLOW: publisher.host, FETCH_GAP_MS: "50", ...env }),
        );
        await addFeed(stages.context, "courier", `${publisher.url}/feed.xml`);
        const { db } = stages.context;
        await until(async () => (await db.selectFrom("article_version").select("id").execute()).length > 1);
        await until(() => isIdle(stages.context), 40_000);
      });
      afterAll(async () => {
        await stages.stop();
        await publisher.stop();
        await database.close();
      });

      const get = async <T>(path: string) => (await (await fetch(`${stages.url}${path}`)).json()) as T;
      const claims = async () =>
        (await get<{ claims: Claim[] }>("/api/v1/claims?source=courier&limit=100")).claims;

      test("the points carry what the page says", async () => {
        const { points } = await get<{ points: { number: number; status: string }[] }>("/api/v1/points");
        expect(points).toHaveLength(20);
        expect(points.find((p) => p.number === 10)?.status).toBe("operational");
      });

      test("evidence offsets cut exactly the quoted words out of the stored text", async () => {
        const found = await claims();
        expect(found.flatMap((c) => c.points)).toEqual(expect.arrayContaining([4, 10]));
        for (const claim of found) {
          const article = await get<{ text: string }>(`/api/v1/articles/${claim.articleId}`);
          expect(article.text.slice(claim.evidence.start, claim.evidence.end)).toBe(claim.evidence.exact);
        }
      });

      test("nothing comes out of navigation and related links", async () => {
        expect((await claims()).some((c) => c.evidence.exact.includes("another plan"))).toBe(false);
      });

      test("what robots.txt forbids is never asked for, and lies in the dead letters with its reason", async () => {
        expect(publisher.requests).not.toContain("/private/x");
        const dead = await stages.context.db
          .selectFrom("work_item")
          .select("reason")
          .where("state", "=", "dead")
          .execute();
        expect(dead.map((d) => d.reason).join()).toContain("robots.txt");
      });

      test(
        "the same page again makes no second claim; an edit withdraws what it edits",
        { timeout: 90_000 },
        async () => {
          const before = (await claims()).length;
          const { db } = stages.context;
          await db
            .updateTable("article")
            .set({ next_fetch_at: new Date() })
            .where("url", "like", "%/state")
            .execute();
          await until(async () => publisher.requests.filter((r) => r === "/state").length === 2, 40_000);
          await until(() => isIdle(stages.context), 40_000);
          expect(await claims()).toHaveLength(before);

          const [page] = pages;
          if (page)
            page.html = pageHtml("State of the plan", "2026-01-12T09:00:00Z", EDITED, "2026-01-12T15:00:00Z");
          await db
            .updateTable("article")
            .set({ next_fetch_at: new Date() })
            .where("url", "like", "%/state")
            .execute();
          await until(
            async () =>
              (await db.selectFrom("change").select("id").where("type", "=", "claim_corrected").execute())
                .length > 0,
            40_000,
          );
          const states = (await claims())
            .filter((c) => c.points.includes(4))
            .map((c) => [c.state, c.evidence.exact.includes("17 %")]);
          expect(states).toContainEqual(["edited", false]);
          expect(states).toContainEqual(["intact", true]);
        },
      );
    });
  },
);
