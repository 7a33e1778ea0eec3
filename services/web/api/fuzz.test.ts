import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres } from "../../../test/helpers/database.ts";
import { makeArticle, makeChange, makeClaim } from "../../../test/helpers/factories.ts";
import { testWeb } from "../../../test/helpers/web.ts";
import { writeCursor } from "../core/cursor.ts";

const TIME = "2026-02-01T00:00:00.000000Z";

/** What somebody may put where a value is expected. */
const HOSTILE = [
  "\0",
  "a\0b",
  "%",
  "%00",
  "%ff",
  "'",
  '"',
  "-1",
  "0",
  "0x10",
  "1e999",
  "9".repeat(30),
  "9007199254740993",
  "NaN",
  "null",
  "[]",
  "../..",
  "\u202e🙂",
  "\ufffd",
  "x".repeat(5000),
  "(((& | ! <->",
  "300000-01-01",
  "+300000-01-01T00:00:00Z",
  "-005000-01-01T00:00:00Z",
  "0000-01-01",
  "0001-01-01",
  "2026-02-31",
  "2026-02-03T00:00:00+14:00",
  "9999-12-31T23:59:59-23:59",
  writeCursor(["x"]),
  writeCursor(["x", "y"]),
  writeCursor([-1]),
  writeCursor(["9".repeat(30)]),
  writeCursor([TIME, "a\0b"]),
  writeCursor([TIME, "y"]),
  writeCursor([TIME, "9".repeat(30)]),
  writeCursor(["0000-00-00T00:00:00.000000Z", 1]),
  writeCursor(["2026-02-31T00:00:00.000000Z", 1]),
];

/** What stands in a path while its query is tried. */
const PATH: Record<string, string> = { n: "4", id: "1" };

const PAGES: [path: string, parameters: string][] = [
  ["/", "plan asOf status flag sort"],
  ["/points/4", "plan asOf"],
  ["/points/4/figures/cleared-share", "plan source"],
  ["/wire", "plan point status kind modality novelty actor source since q cursor copies"],
  ["/claims/c1", "plan"],
  ["/articles/1", "plan version"],
  ["/articles/1/diff", "plan from to"],
  ["/actors", "plan point"],
  ["/actors/ukraine", "plan point"],
  ["/milestones", "plan state"],
  ["/sources", "plan condition tier q page done"],
  ["/sources/wire", "plan done"],
  ["/alerts/new", "plan point actor"],
  ["/ops/login", "next"],
];

const IN_PATHS = [
  "/points/{x}",
  "/points/4/figures/{x}",
  "/claims/{x}",
  "/articles/{x}",
  "/articles/{x}/diff",
  "/actors/{x}",
  "/sources/{x}",
  "/alerts/manage/{x}",
  "/alerts/confirm/{x}",
  "/alerts/unsubscribe/{x}",
  "/websub/{x}",
  "/{x}",
];

describe.skipIf(noPostgres)("whatever is asked", () => {
  let web: Awaited<ReturnType<typeof testWeb>>;
  const get = async (path: string) => {
    const response = await web.app.request(path);
    return { status: response.status, body: await response.text() };
  };
  const asked = (path: string, name: string, value: string) =>
    `${path}?${new URLSearchParams({ [name]: value }).toString()}`;

  /** Paths of the OpenAPI document with their query parameters. */
  const described = async () => {
    const { paths } = JSON.parse((await get("/api/v1/openapi.json")).body) as {
      paths: Record<string, { get?: { parameters?: { in: string; name: string }[] } }>;
    };
    return Object.entries(paths).flatMap(([path, { get: read }]) => {
      const all = read?.parameters ?? [];
      return read ? [{ path, names: all.filter((p) => p.in === "query").map((p) => p.name) }] : [];
    });
  };

  beforeAll(async () => {
    web = await testWeb();
    const article = await makeArticle(web.db, { text: "Teams cleared 15 % of the zone." });
    await makeClaim(web.db, article, { id: "c1" });
    await makeChange(web.db, { claimIds: ["c1"] });
  });
  afterAll(() => web.close());

  test("every parameter of the interface is served or refused by its name, and never fails", async () => {
    const lists = await described();
    expect(lists.length).toBeGreaterThan(25);
    for (const { path, names } of lists) {
      const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => PATH[name] ?? "1");
      for (const name of names) {
        for (const value of HOSTILE) {
          const { status, body } = await get(asked(filled, name, value));
          const what = `${filled} ${name}=${JSON.stringify(value).slice(0, 60)}: ${status} ${body.slice(0, 200)}`;
          // Without a socket there are no events to send.
          expect(status === 503 && path.endsWith("/events") ? 200 : status, what).toBeLessThan(500);
          if (status === 400) expect((JSON.parse(body) as { error: string }).error, what).toContain(name);
          if (value.includes("\0")) expect(status, what).toBe(400);
          if (name === "cursor" && value !== "") expect([200, 400, 404], what).toContain(status);
        }
      }
    }
  }, 120_000);

  test("nothing in a path fails", async () => {
    const paths = (await described()).map(({ path }) => path).filter((path) => path.includes("{"));
    for (const path of [...paths, ...IN_PATHS]) {
      for (const value of [...HOSTILE.map(encodeURIComponent), "%ff", "%", "%00"]) {
        const url = path.replaceAll(/\{\w+\}/g, value);
        const { status } = await get(url);
        expect(status, url).toBeLessThan(500);
      }
    }
  }, 120_000);

  test.each(PAGES)("no parameter of the page %s fails", async (path, names) => {
    for (const name of names.split(" ")) {
      for (const value of HOSTILE) {
        const { status } = await get(asked(path, name, value));
        expect(status, `${path} ${name}=${JSON.stringify(value).slice(0, 60)}`).toBeLessThan(500);
      }
    }
  });

  test("no field of a subscription fails", async () => {
    const whole: Record<string, unknown> = { channel: "email", address: "desk@news.example" };
    for (const name of ["channel", "address", "plan", "points", "types", "actors", "frequency", "other"]) {
      for (const value of [...HOSTILE, 1, -1, true, null, {}, [[]], ...HOSTILE.map((one) => [one])]) {
        const response = await web.app.request("/api/v1/subscriptions", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ ...whole, [name]: value }),
        });
        const what = `${name}=${JSON.stringify(value).slice(0, 60)}: ${response.status}`;
        expect(response.status, what).toBeLessThan(500);
        if (JSON.stringify(value).includes("\\u0000")) expect(response.status, what).toBe(400);
      }
    }
    const broken = await web.app.request("/api/v1/subscriptions", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "[".repeat(60_000),
    });
    expect(broken.status).toBe(400);
  });
});
