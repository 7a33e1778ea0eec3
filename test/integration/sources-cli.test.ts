import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres, testDatabase } from "../helpers/database.ts";
import { type Host, rss, startRoutes } from "../helpers/routes.ts";

interface Ran {
  code: number;
  out: string;
  err: string;
}

describe.skipIf(noPostgres !== false)("tracker sources", () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let host: Host;
  let folder: string;

  beforeAll(async () => {
    database = await testDatabase();
    host = await startRoutes({});
    host.routes["/rss"] = { body: rss(host.url, ["one", "two"]) };
    host.routes["/ill"] = { status: 503 };
    folder = await mkdtemp(path.join(tmpdir(), "tracker-cli-"));
  });
  afterAll(async () => {
    await host.stop();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const run = async (...args: string[]): Promise<Ran> =>
    await new Promise((resolve) => {
      const env = {
        ...process.env,
        DATABASE_URL: database.url,
        FETCH_ALLOW: host.host,
        LOG_LEVEL: "silent",
        BASE_URL: "",
      };
      execFile(process.execPath, ["services/cli/main.ts", "sources", ...args], { env }, (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, out, err });
      });
    });

  test("an empty store says what to do", async () => {
    expect(await run("list")).toMatchObject({
      code: 0,
      out: expect.stringContaining("sources add <address>"),
    });
  });

  test("adding shows what it would read, and a dry run adds nothing", async () => {
    const dry = await run("add", `${host.url}/rss`, "--dry-run");
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining("About one") });
    expect((await run("list")).out).toContain("No feeds are stored");
    const added = await run("add", `${host.url}/rss`, "--id", "courier", "--country", "UA");
    expect(added.out).toContain("Added 1 feed to source courier");
    expect((await run("add", `${host.url}/rss`)).out).toContain("Nothing was added");
    expect((await run("list")).out).toMatch(/courier +UA +new/);
  });

  test("what cannot be found or is wrong ends with its own code and words", async () => {
    expect(await run("add", `${host.url}/ill`)).toMatchObject({
      code: 1,
      err: expect.stringContaining("the server failed (HTTP 503)"),
    });
    expect(await run("add")).toMatchObject({ code: 2, err: expect.stringContaining("give the address") });
    expect(await run("add", host.url, "--tier", "big")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--tier has to be one of official"),
    });
    expect(await run("frob")).toMatchObject({
      code: 2,
      err: expect.stringContaining("there is no action frob"),
    });
    expect(await run("pause", "77")).toMatchObject({
      code: 1,
      err: expect.stringContaining("feed 77 is not there"),
    });
  });

  test("a file is checked feed by feed, and one that fails makes the check fail", async () => {
    const file = path.join(folder, "s.yaml");
    const source = (id: string, feed: string) =>
      `- id: ${id}\n  name: ${id}\n  country: UA\n  tier: local\n  language: uk\n  homepage: ${host.url}\n  feeds: [${host.url}${feed}]\n`;
    await writeFile(file, source("good", "/rss"));
    expect(await run("check", file)).toMatchObject({ code: 0, out: expect.stringContaining("all answer") });
    await writeFile(file, source("good", "/rss") + source("ill", "/ill"));
    const checked = await run("check", file);
    expect(checked).toMatchObject({ code: 1, out: expect.stringContaining("1 answer, 1 does not") });
    expect(checked.out).toContain("the server failed (HTTP 503)");
    await writeFile(file, source("good", "/rss").replace("tier: local", "tier: huge"));
    expect(await run("check", file)).toMatchObject({
      code: 1,
      err: expect.stringContaining("s.yaml:4 [0].tier"),
    });
  });

  test("what is exported can be imported again", async () => {
    const opml = path.join(folder, "s.opml");
    await writeFile(opml, (await run("export")).out.replaceAll("/rss", "/other"));
    expect((await run("import", opml)).out).toContain("Added 1 feed of 1 source");
    expect((await run("import", opml)).out).toContain("1 was there already");
    const yaml = path.join(folder, "t.yaml");
    await writeFile(yaml, (await run("export", "--format", "yaml")).out);
    expect((await run("import", yaml)).out).toContain("Added 0 feeds");
  });
});
