/**
 * Generate `shared/db/generated.ts` from a freshly migrated database, or with `--verify` fail if
 * it is not current. Runs on an embedded PostgreSQL in a
 * temporary folder.
 */
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbedded } from "#shared/db/embedded/start.ts";
import { migrate, openDb } from "#shared/db/index.ts";

const folder = await mkdtemp(path.join(tmpdir(), "tracker-types-"));
const server = await startEmbedded(folder);
try {
  const db = openDb(server.url);
  await migrate(db);
  await db.destroy();
  const args = ["--dialect", "postgres", "--url", server.url, "--out-file", "shared/db/generated.ts"];
  const types = [
    "--date-parser",
    "string",
    "--type-mapping",
    '{"int8":"number"}',
    "--exclude-pattern",
    "kysely_*",
  ];
  const verify = process.argv.includes("--verify") ? ["--verify"] : [];
  execFileSync("kysely-codegen", [...args, ...types, ...verify], { stdio: "inherit" });
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
