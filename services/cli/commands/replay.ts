import { parseArgs } from "node:util";
import type { Config } from "#shared/config/config.ts";
import { replayDead } from "#shared/db/index.ts";
import { STAGE_NAMES } from "#shared/stages/index.ts";
import { UsageError } from "../usage.ts";
import { withStore } from "./store.ts";

/** `replay [<job>] [--stage NAME] [--all]`: dead letters wait again; the running tracker picks them up. */
export async function replayCommand(args: string[], config: Config): Promise<string> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { stage: { type: "string" }, all: { type: "boolean" } },
  });
  const [id] = positionals;
  const { stage, all } = values;
  if (stage !== undefined && !(STAGE_NAMES as string[]).includes(stage)) {
    throw new UsageError(`replay: there is no stage ${stage}; the stages are ${STAGE_NAMES.join(", ")}`);
  }
  if (positionals.length > 1 || [id, stage, all].filter((given) => given !== undefined).length !== 1) {
    throw new UsageError("replay: name one job, or give --stage NAME, or --all");
  }
  const count = await withStore(config, (db) =>
    replayDead(db, { ...(id ? { id } : {}), ...(stage ? { stage } : {}) }),
  );
  if (id && count === 0)
    throw new Error(`replay: there is no dead letter ${id}; see /ops or run replay --all`);
  return `${count} ${count === 1 ? "job waits" : "jobs wait"} again`;
}
