import { readFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "kysely";
import type { Db } from "#shared/db/index.ts";
import type { ServerMode } from "../../infra/local/server-mode.ts";
import { progress } from "./story.ts";
import { until } from "./until.ts";

/** Process id of the embedded PostgreSQL whose files lie in `folder`. */
export async function postmaster(folder: string): Promise<number> {
  return Number((await readFile(path.join(folder, "cluster", "postmaster.pid"), "utf8")).split("\n")[0]);
}

/** Wait until a wave of the story is shown and work waits: for a stage, or for any but poll. */
export async function inTheMiddle(db: Db, wave: number, stage: string | null): Promise<void> {
  await until(async () => {
    const now = await progress(db);
    if (now.told || now.wave > wave)
      throw new Error(`wave ${wave} went by before ${stage ?? "work"} was seen`);
    return now.wave === wave && (await hasWork(db, stage));
  }, 60_000);
}

async function hasWork(db: Db, stage: string | null): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    SELECT EXISTS (SELECT 1 FROM work_item WHERE state = 'waiting' AND due_at <= now()
      AND CASE WHEN ${stage}::text IS NULL THEN stage <> 'poll' ELSE stage = ${stage} END) AS waits`.execute(
    db,
  );
  return rows[0]?.waits === true;
}

/** Kill a process of server mode in the middle of a wave, and wait until it has been started again. */
export async function killInWave(mode: ServerMode, db: Db, wave: number, name: string): Promise<void> {
  const victim = mode.processes.get(name);
  if (!victim) throw new Error(`there is no process ${name}`);
  const isStage = !["web", "redis"].includes(name);
  await inTheMiddle(db, wave, isStage ? name : null);
  const before = victim.pid();
  victim.kill();
  await until(() => victim.pid() !== null && victim.pid() !== before);
}
