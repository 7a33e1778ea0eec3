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
    host.routes["/late"] = { body: rss(host.url, ["three"]) };
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

  test("what is exported can be imported again, and more feeds of a known site go to its source", async () => {
    const opml = path.join(folder, "s.opml");
    await writeFile(opml, (await run("export")).out.replaceAll("/rss", "/other"));
    expect((await run("import", opml)).out).toContain("Added 1 feed of 1 source");
    expect((await run("import", opml)).out).toContain("1 was there already");
    const yaml = path.join(folder, "t.yaml");
    await writeFile(yaml, (await run("export", "--format", "yaml")).out);
    expect((await run("import", yaml)).out).toContain("Added 0 feeds");
    const listed = JSON.parse((await run("list", "--format", "json")).out) as { sourceId: string }[];
    expect(listed.map(({ sourceId }) => sourceId)).toEqual(["courier", "courier"]);
    expect((await run("add", `${host.url}/late`)).out).toContain("Added 1 feed to source courier");
  });

  test("a reading list is taken with its groups, and what it lists without a web address is named", async () => {
    const opml = path.join(folder, "nested.opml");
    const feed = (url: string) => `<outline text="x" type="rss" xmlUrl="${url}"/>`;
    const group = `<outline text="A"><outline text="B">${feed("https://mill.example/f")}</outline></outline>`;
    await writeFile(
      opml,
      `<opml><body>${group}${feed("news/f.xml")}${feed(`${host.url}/rss`)}</body></opml>`,
    );
    const { code, out } = await run("import", opml);
    expect([code, out]).toEqual([
      0,
      "Added 1 feed of 2 sources; 1 was there already.\nLeft out 1 feed without a web address:\n  news/f.xml\n",
    ]);
    const checked = await run("check", opml);
    expect(checked).toMatchObject({ code: 1, out: expect.stringContaining("1 answer, 1 does not") });
  });

  test("files that hold no feeds are refused by what is wrong with them", async () => {
    const file = path.join(folder, "none.opml");
    await writeFile(file, "<opml><body/></opml>");
    const yaml = path.join(folder, "none.yaml");
    await writeFile(yaml, "");
    for (const [name, why] of [
      [file, "lists no feed; expected OPML"],
      [yaml, "expected a list of sources"],
      [folder, "is no file"],
      [path.join(folder, "gone.opml"), "there is no file"],
    ] as const)
      expect(await run("import", name)).toMatchObject({ code: 1, err: expect.stringContaining(why) });
  });

  test("help tells of the command that is asked about", async () => {
    const help = await run("import", "--help");
    expect(help).toMatchObject({ code: 0, out: expect.stringContaining("sources import <file") });
    expect(help.out).not.toContain("sources check");
    expect((await run("--help")).out).toContain("sources check");
  });
});
