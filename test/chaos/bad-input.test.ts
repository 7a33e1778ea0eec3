import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres, testDatabase } from "../helpers/database.ts";
import { startTracker } from "../helpers/tracker.ts";
import { until } from "../helpers/until.ts";

const run = promisify(execFile);

/** Run one of the programs to its end; the code, and what it wrote. */
async function ended(program: string, args: string[], env: Record<string, string>) {
  const result = await run(process.execPath, [program, ...args], {
    env: { PATH: process.env["PATH"] ?? "", ...env },
    timeout: 60_000,
  }).catch((error: { code: number; stdout: string; stderr: string }) => error);
  return { code: "code" in result ? result.code : 0, stdout: result.stdout, stderr: result.stderr };
}

describe("what cannot be read stops the start with one message", () => {
  let folder: string;
  const inFolder = (name: string) => path.join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "tracker-bad-"));
    await cp("shared/plan/packs/ua-us-20-point", inFolder("pack"), { recursive: true });
    const points = await readFile(inFolder("pack/points.yaml"), "utf8");
    await writeFile(inFolder("pack/points.yaml"), points.replace(/kind: \w+/, "kind: someday"));
    await writeFile(inFolder("sources.yaml"), "- id: courier\n  name: The Test Courier\n  tier: best\n");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ["a setting", { PORT: "http" }, ["PORT"]],
    ["a queue without a database", { REDIS_URL: "redis://127.0.0.1:1" }, ["REDIS_URL", "DATABASE_URL"]],
    ["a plan pack", { PLAN: "pack" }, ["points.yaml", "kind"]],
    ["a pack that is not there", { PLAN: "nowhere" }, ["nowhere"]],
    ["a sources file", { SOURCES: "sources.yaml" }, ["sources.yaml", "tier"]],
    ["a sources file that is not there", { SOURCES: "none.yaml" }, ["none.yaml"]],
  ])("%s", async (_, given, named) => {
    const env: Record<string, string> = {
      ...given,
      DATA_DIR: inFolder("data"),
      PORT: "PORT" in given ? given.PORT : "0",
    };
    for (const name of ["PLAN", "SOURCES"]) if (env[name]) env[name] = inFolder(env[name]);
    const { code, stdout, stderr } = await ended("services/all/main.ts", [], env);
    expect(code).toBe(1);
    expect(stdout).not.toContain("Board:");
    expect(stderr.match(/cannot start/g)).toHaveLength(1);
    for (const word of named) expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/^\s+at /m);
    // Nothing was started for it.
    await expect(stat(inFolder("data"))).rejects.toThrow("ENOENT");
  });

  test.skipIf(noPostgres !== false)("of a stage, too", async () => {
    const database = await testDatabase();
    const { code, stderr } = await ended("services/poll/main.ts", [], {
      DATABASE_URL: database.url,
      SOURCES: inFolder("sources.yaml"),
    });
    await database.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^poll: sources file .*sources\.yaml/);
    expect(stderr).toContain("tier");
  });
});

describe.skipIf(noPostgres !== false)("what cannot be read on the way", () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let tracked: Awaited<ReturnType<typeof startTracker>>;

  beforeAll(async () => {
    database = await testDatabase();
    const { url } = database;
    tracked = await startTracker({ directUrl: url, databaseUrl: url, redisUrl: null, junk: ["no item", 7] });
    tracked.publish(3);
    const [, broken] = tracked.pages;
    if (broken) broken.status = 403;
    await until(async () => (await tracked.recorded()).length === 2);
    await tracked.quiet();
  });
  afterAll(async () => {
    await tracked.stop();
    await database.close();
  });

  test("items of a feed are counted, logged and skipped; the others go on", async () => {
    const feed = await tracked.db.selectFrom("feed").select("items_skipped").executeTakeFirstOrThrow();
    expect(feed.items_skipped).toBeGreaterThanOrEqual(2);
    expect(tracked.tracker.output()).toContain("items that cannot be read are skipped");
    expect(tracked.tracker.output()).toContain("the item is no object");
  });

  test("a page lies in the dead letters with its reason, and can be replayed", async () => {
    const [dead] = await tracked.troubled();
    expect(dead).toMatchObject({ state: "dead", reason: expect.stringContaining("403") as string });
    const command = `npm run -s tracker -- replay ${dead?.id}`;
    expect(tracked.tracker.output()).toContain(command);

    const [, broken] = tracked.pages;
    if (broken) broken.status = 200;
    const words = command.split(" ").slice(5);
    const replayed = await ended("services/cli/main.ts", words, { DATABASE_URL: database.url });
    expect(replayed).toEqual({ code: 0, stdout: "1 job waits again\n", stderr: "" });
    await until(async () => (await tracked.recorded()).length === 3);
    expect(await tracked.troubled()).toEqual([]);
  });
});
