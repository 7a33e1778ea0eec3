import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** How to run PostgreSQL's programs, which refuse to run as root. */
export interface Runner {
  /** Owner of the data folder; null when the current user runs the server. */
  owner: { uid: number; gid: number } | null;
  /** Runs a program as that user; resolves with its output, rejects with its error text. */
  run(program: string, args: string[]): Promise<string>;
}

/**
 * Choose the user: the current one, or, as root, `postgres` or `nobody`. No user is created.
 * A folder of root's that others cannot enter is reached with one borrowed capability.
 */
export async function chooseRunner(needed: string[]): Promise<Runner> {
  if (process.getuid?.() !== 0) return { owner: null, run: (program, args) => execute(program, args, {}) };
  const owner = (await lookUp("postgres")) ?? (await lookUp("nobody"));
  if (!owner) {
    throw new Error(
      "embedded PostgreSQL cannot run as root and finds neither user postgres nor nobody; start as another user",
    );
  }
  const open = (await Promise.all(needed.map(othersCanEnter))).every(Boolean);
  if (open) return { owner, run: (program, args) => execute(program, args, owner) };
  const drop = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, "--clear-groups"];
  const keep = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  return { owner, run: (program, args) => execute("setpriv", [...drop, ...keep, program, ...args], {}) };
}

async function lookUp(name: string): Promise<{ uid: number; gid: number } | null> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function othersCanEnter(folder: string): Promise<boolean> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const found = await stat(at).catch(() => null);
    if (found && (found.mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

async function execute(program: string, args: string[], as: { uid?: number; gid?: number }): Promise<string> {
  try {
    // The server that pg_ctl starts must not keep our working folder or our terminal.
    const { stdout } = await run(program, args, {
      ...as,
      cwd: "/",
      env: { ...process.env, LC_ALL: "C", LC_MESSAGES: "C" },
    });
    return stdout;
  } catch (error) {
    const detail = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : "";
    throw new Error(`${path.basename(program)} failed: ${detail || String(error)}`, { cause: error });
  }
}
