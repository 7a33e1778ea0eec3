import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres } from "../../../test/helpers/database.ts";
import { makeArticle, makeClaim, makeFeed, makeSource } from "../../../test/helpers/factories.ts";
import { OPERATOR, testWeb } from "../../../test/helpers/web.ts";

const ORIGIN = "https://tracker.example";

describe.skipIf(noPostgres)("the operator's pages", () => {
  let web: Awaited<ReturnType<typeof testWeb>>;
  let cookie = "";
  const get = async (path: string, headers: Record<string, string> = { cookie }) =>
    await web.app.request(path, { headers });
  const post = async (
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = { cookie },
  ) =>
    await web.app.request(path, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { origin: ORIGIN, ...headers },
    });

  beforeAll(async () => {
    web = await testWeb();
    const text = "Monday was calm. Teams cleared 4,500 mines, the ministry said. More will follow.";
    const article = await makeArticle(web.db, { text });
    const exact = "Teams cleared 4,500 mines, the ministry said.";
    await makeClaim(web.db, article, {
      id: "c1",
      exact,
      figures: [{ kind: "count", value: 4500, unit: "mine" }],
    });
    await makeClaim(web.db, await makeArticle(web.db), { id: "c2", novelty: "conflict", points: [6] });
    await web.db
      .insertInto("work_item")
      .values([
        {
          id: "fetch-1",
          stage: "fetch",
          payload: "{}",
          state: "dead",
          attempts: 5,
          reason: "the server answered 500 <b>",
          finished_at: new Date(),
        },
        {
          id: "extract-1",
          stage: "extract",
          payload: "{}",
          state: "dead",
          reason: "took too long",
          finished_at: new Date(),
        },
        { id: "notify-1", stage: "notify", payload: "{}", due_at: "2026-02-10T08:00:00Z" },
      ])
      .execute();
    const feed = await makeFeed(web.db, await makeSource(web.db, { name: "Slow Courier" }));
    await web.db
      .updateTable("feed")
      .set({ error_streak: 3, last_error: "timed out" })
      .where("id", "=", feed)
      .execute();
  });
  afterAll(() => web.close());

  test.each(["/ops", "/review", "/review?state=all", "/points/4/overrule"])(
    "%s is closed to readers",
    async (path) => {
      const response = await get(path, {});
      expect(response.status).toBe(303);
      expect(response.headers.get("location")).toBe(
        `/ops/login?${new URLSearchParams({ next: path }).toString()}`,
      );
      expect(response.headers.get("cache-control")).toBe("no-store");
    },
  );

  test.each(["/ops/replay", "/review/c1", "/points/4/overrule"])(
    "nobody else can post to %s",
    async (path) => {
      const response = await post(
        path,
        { verdict: "accepted", stage: "fetch", status: "signed", reason: "x" },
        {},
      );
      expect(response.headers.get("location")).toMatch(/^\/ops\/login/);
      expect(await web.db.selectFrom("verdict").selectAll().execute()).toEqual([]);
      expect(await web.db.selectFrom("ruling").selectAll().execute()).toEqual([]);
    },
  );

  test("a wrong token is refused, and so is a form of another site", async () => {
    expect((await post("/ops/login", { token: "guess" }, {})).status).toBe(401);
    expect((await post("/ops/login", { token: OPERATOR }, { origin: "https://evil.example" })).status).toBe(
      403,
    );
  });

  test("the right token starts a session in a signed cookie, and leads back", async () => {
    const response = await post("/ops/login", { token: OPERATOR, next: "/review?state=all" }, {});
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/review?state=all");
    const set = response.headers.get("set-cookie") ?? "";
    expect(set).toMatch(/HttpOnly/);
    expect(set).toMatch(/SameSite=Strict/);
    expect(set).toMatch(/Secure/);
    expect(set).not.toContain(OPERATOR);
    cookie = set.split(";")[0] ?? "";
    expect((await get("/ops")).status).toBe(200);
    const forged = cookie.replace(/=\d+\./, (since) => `=${Number(since.slice(1, -1)) + 1}.`);
    expect((await get("/ops", { cookie: forged })).status).toBe(303);
  });

  test("operations show what waits, what was given up and why, which feeds fail", async () => {
    const body = await (await get("/ops")).text();
    expect(body).toContain("the server answered 500 &lt;b&gt;");
    expect(body).toContain("took too long");
    expect(body).toContain("Slow Courier");
    expect(body).toContain("timed out");
  });

  test("one dead letter, then those of a stage, wait again", async () => {
    const dead = async () =>
      (await web.db.selectFrom("work_item").select("id").where("state", "=", "dead").execute()).map(
        (r) => r.id,
      );
    expect((await post("/ops/replay", { id: "fetch-1" })).headers.get("location")).toBe("/ops?replayed=1");
    expect(await dead()).toEqual(["extract-1"]);
    await post("/ops/replay", { stage: "extract" });
    expect(await dead()).toEqual([]);
    expect((await post("/ops/replay", { stage: "weather" })).status).toBe(400);
  });

  test("the queue shows the words in their place and what was read from them", async () => {
    const body = await (await get("/review")).text();
    expect(body).toContain("2 claims wait in this queue, 0 reviewed today.");
    expect(body).toMatch(/Monday was calm\. <\/span><mark>Teams cleared 4,500 mines/);
    expect(body).toContain("test-rule");
    const conflicts = await (await get("/review?reason=conflict")).text();
    expect(conflicts).toContain('id="c-c2"');
    expect(conflicts).not.toContain('id="c-c1"');
    expect(await (await get("/review?point=6")).text()).not.toContain('id="c-c1"');
  });

  test("a verdict leads back to its row, which keeps its place", async () => {
    const response = await post("/review/c1", {
      verdict: "rejected",
      reason: "a joke",
      back: "/review?state=pending",
    });
    expect(response.headers.get("location")).toBe("/review?state=pending&acted=c1#c-c1");
    const body = await (await get("/review?state=pending&acted=c1")).text();
    expect(body).toContain('id="c-c1"');
    expect(body).toContain("1 claim waits in this queue, 1 reviewed today.");
    expect(body).toContain("a joke");
    expect(await (await get("/review")).text()).not.toContain('id="c-c1"');
  });

  test("a correction sets the figure, and an undo puts back what was read", async () => {
    const fields = {
      verdict: "corrected",
      points: "4",
      status: "",
      "figure-0-value": "450",
      "figure-0-unit": "mine",
    };
    await post("/review/c1", fields);
    const figure = () =>
      web.db.selectFrom("claim_figure").select(["value", "kind"]).where("claim_id", "=", "c1").execute();
    expect(await figure()).toEqual([{ value: 450, kind: "count" }]);
    expect(await (await get("/review?state=accepted")).text()).toContain(
      "Corrected to point 4: 450 mines by operator",
    );
    expect(await (await get("/claims/c1")).text()).toContain(
      "The rule had read point 4: in progress, 4,500 mines",
    );
    await post("/review/c1", { verdict: "pending" });
    expect(await figure()).toEqual([{ value: 4500, kind: "count" }]);
    const bad = await post("/review/c1", { ...fields, "figure-0-value": "many" });
    expect(bad.status).toBe(400);
    expect(await bad.text()).toContain("must be a number");
  });

  test("each verdict calls for an assessment; the queue says when it is empty", async () => {
    await post("/review/c1", { verdict: "accepted" });
    await post("/review/c2", { verdict: "accepted" });
    const jobs = await web.db
      .selectFrom("work_item")
      .select("payload")
      .where("stage", "=", "record")
      .execute();
    expect(jobs.map((job) => (job.payload as { points: number[] }).points)).toContainEqual([6]);
    expect(await (await get("/review")).text()).toContain("Queue empty – 2 reviewed today");
  });

  test("a point is overruled with a reason, never without, and the ruling can be taken back", async () => {
    const path = "/points/4/overrule";
    expect((await post(path, { do: "overrule", status: "completed", reason: " " })).status).toBe(400);
    await post(path, { do: "overrule", status: "completed", flags: "disputed", reason: "seen by monitors" });
    const page = await (await get(path)).text();
    expect(page).toContain("seen by monitors");
    expect(page).toContain("it stands");
    await post(path, { do: "end", reason: "they erred" });
    const after = await (await get(path)).text();
    expect(after).toContain("they erred");
    expect(after).not.toContain("it stands");
    expect((await post(path, { do: "end" })).status).toBe(404);
  });

  test("log-out takes the cookie away", async () => {
    expect((await post("/ops/logout", {})).headers.get("set-cookie")).toMatch(/operator=;.*Max-Age=0/);
  });

  test("guessing is stopped, also by Bearer, even with the right token in the end", async () => {
    for (let i = 0; i < 10; i++) await get("/ops", { authorization: `Bearer guess-${i}` });
    const response = await post("/ops/login", { token: OPERATOR }, {});
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("900");
    expect((await get("/ops", { authorization: `Bearer ${OPERATOR}` })).status).toBe(303);
    expect((await get("/ops")).status).toBe(200);
  });
});
