import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { chown, mkdir, open, rm, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { chooseRunner } from "#shared/db/embedded/user.ts";
import { admin } from "./database.ts";

const SIZE_MB = 96;

/** True if this user may mount a file system, and the test's PostgreSQL runs on this machine as one of ours. */
export const canMount = !process.env["TEST_DATABASE_URL"] && tryMount();

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

/** A database of its own on a disk of its own that can be filled and emptied. */
export async function smallDatabase() {
  const server = inject("postgresUrl") ?? "";
  const name = `test_full_${randomBytes(6).toString("hex")}`;
  const mountPoint = path.join(tmpdir(), name);
  await mkdir(mountPoint);
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE_MB}m`, "tmpfs", mountPoint]);
  const location = path.join(mountPoint, "space");
  await mkdir(location);
  const { owner } = await chooseRunner([]);
  if (owner) await chown(location, owner.uid, owner.gid);
  await admin(server, `CREATE TABLESPACE ${name} LOCATION '${location}'`);
  await admin(server, `CREATE DATABASE ${name} TABLESPACE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const ballast = path.join(mountPoint, "ballast");
  return {
    url: url.href,
    fill: () => fillDisk(ballast),
    empty: () => rm(ballast),
    close: async () => {
      await rm(ballast, { force: true });
      await admin(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await admin(server, `DROP TABLESPACE ${name}`);
      // The server may still hold a file of a table that is dropped.
      execFileSync("umount", ["--lazy", mountPoint]);
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
