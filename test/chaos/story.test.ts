import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort, startEmbedded } from "#shared/db/embedded/start.ts";
import { openDb } from "#shared/db/index.ts";
import { startServerMode } from "../../infra/local/server-mode.ts";
import { startHook } from "../helpers/inbox.ts";
import { outcome, prepareStore, QUICK, startAll, toldToTheEnd } from "../helpers/story.ts";

describe("the story of the sample newsroom", () => {
  let folder: string;
  let newsroomPort: number;
  let reference: Awaited<ReturnType<typeof outcome>>;
  const inFolder = (name: string) => path.join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "tracker-chaos-"));
    newsroomPort = await freePort();
    reference = await playEmbedded("reference");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function playEmbedded(name: string) {
    const hook = await startHook();
    const data = inFolder(name);
    const server = await startEmbedded(path.join(data, "postgres"));
    await prepareStore(server.url, newsroomPort, hook);
    const tracker = startAll({ ...QUICK, DATA_DIR: data, PORT: "0", FETCH_ALLOW: hook.host });
    const db = openDb(server.url);
    await toldToTheEnd(db);
    const result = await outcome(db, hook);
    await db.destroy();
    expect(await tracker.stop()).toBe(0);
    await hook.stop();
    return result;
  }

  test("has claims, changes, a conflict and notices", () => {
    expect(reference.claims.length).toBeGreaterThan(40);
    expect(reference.changes.length).toBeGreaterThan(10);
    expect(reference.conflicts.length).toBeGreaterThan(0);
    expect(reference.notices.length).toBe(reference.deliveries.length);
    expect(reference.dead).toEqual([]);
  });

  test("comes out the same with every stage a process of its own", { timeout: 120_000 }, async () => {
    const hook = await startHook();
    const mode = await startServerMode({
      folder: inFolder("server"),
      port: await freePort(),
      env: { ...QUICK, FETCH_ALLOW: hook.host },
      newsroom: true,
      prepare: (url) => prepareStore(url, newsroomPort, hook),
      onDeath: () => {},
    });
    const db = openDb(mode.databaseUrl);
    await toldToTheEnd(db);
    expect(await outcome(db, hook)).toEqual(reference);
    await db.destroy();
    await mode.stop();
    await hook.stop();
  });
});
