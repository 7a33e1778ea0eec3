import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { chown, mkdir, open, rm, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { randomBytes } from "node:crypto";
import { chooseRunner } from "#shared/db/embedded/user.ts";
import { admin } from "./database.ts";
import { ownPostgres } from "./postgres.ts";

const SIZE_MB = 96;

/** True if this user may mount a file system. */
export const canMount = tryMount();

function tryMount(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), "tracker-mount-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { stdio: "ignore" });
    execFileSync("umount", [folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A database on a disk of its own that can be filled and emptied. The server is its own too: while it
 * cannot write, no checkpoint succeeds, and nobody else could drop a database.
 */
export async function smallDatabase() {
  const server = await ownPostgres();
  const name = `test_full_${randomBytes(6).toString("hex")}`;
  const mountPoint = path.join(tmpdir(), name);
  await mkdir(mountPoint);
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE_MB}m`, "tmpfs", mountPoint]);
  const location = path.join(mountPoint, "space");
  await mkdir(location);
  const { owner } = await chooseRunner([]);
  if (owner) await chown(location, owner.uid, owner.gid);
  await admin(server.url, `CREATE TABLESPACE ${name} LOCATION '${location}'`);
  await admin(server.url, `CREATE DATABASE ${name} TABLESPACE ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const ballast = path.join(mountPoint, "ballast");
  return {
    url: url.href,
    fill: () => fillDisk(ballast),
    empty: () => rm(ballast),
    close: async () => {
      await server.stop();
      execFileSync("umount", [mountPoint]);
      await rmdir(mountPoint);
    },
  };
}

async function fillDisk(ballast: string): Promise<void> {
  const file = await open(ballast, "w");
  const chunk = Buffer.alloc(8192);
  try {
    for (;;) await file.write(chunk);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
  } finally {
    await file.close();
  }
}
