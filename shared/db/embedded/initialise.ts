import { randomBytes } from "node:crypto";
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { isAlive } from "./watch.ts";
import type { Runner } from "./user.ts";

export const USER = "tracker";
export const DATABASE = "tracker";

const STAGING = "cluster.new-";
const PASSWORD = "tracker.password";

/**
 * Make the database files in `data` on first use; returns the password of their user. They are made
 * aside and moved into place whole, so that a kill or a second start at once leaves no half of them.
 */
export async function initialise(data: string, initdb: string, runner: Runner): Promise<string> {
  const cluster = path.join(data, "cluster");
  const password = path.join(cluster, PASSWORD);
  if (!(await exists(cluster))) await make(data, cluster, initdb, runner);
  return await readFile(password, "utf8");
}

async function make(data: string, cluster: string, initdb: string, runner: Runner): Promise<void> {
  const own = async (file: string) => {
    if (runner.owner) await chown(file, runner.owner.uid, runner.owner.gid);
  };
  await mkdir(data, { recursive: true });
  await own(data);
  await clearStaging(data);
  const staging = path.join(data, `${STAGING}${process.pid}`);
  const password = `${staging}.password`;
  await mkdir(staging, { mode: 0o700 });
  await writeFile(password, randomBytes(18).toString("base64url"), { mode: 0o600 });
  await own(staging);
  await own(password);
  await runner.run(initdb, [
    `--pgdata=${staging}`,
    `--username=${USER}`,
    "--auth=scram-sha-256",
    `--pwfile=${password}`,
    "--encoding=UTF8",
    "--locale=C",
  ]);
  await rename(password, path.join(staging, PASSWORD));
  await rename(staging, cluster).catch(async (error: NodeJS.ErrnoException) => {
    // Another start was quicker.
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    await rm(staging, { recursive: true, force: true });
  });
}

/** Remove what starts left that were killed while they made the files. */
async function clearStaging(data: string): Promise<void> {
  for (const name of await readdir(data)) {
    const pid = Number.parseInt(name.slice(STAGING.length), 10);
    if (!name.startsWith(STAGING) || (pid !== process.pid && isAlive(pid))) continue;
    await rm(path.join(data, name), { recursive: true, force: true });
  }
}

async function exists(folder: string): Promise<boolean> {
  return await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
