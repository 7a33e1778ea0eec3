import { readConfig } from "#shared/config/config.ts";
import type { Log } from "#shared/log/log.ts";
import { type Context, openContext, type Running } from "./context.ts";

/**
 * Run a stage as a process of its own: read the environment, open the context, start the parts in
 * order, and on SIGINT or SIGTERM stop them. Ends with 1 and one message if it cannot start.
 */
export async function runProcess(
  name: string,
  parts: ((context: Context) => Promise<Running>)[],
): Promise<void> {
  try {
    const config = readConfig(process.env);
    if (!config.databaseUrl) {
      throw new Error(
        `environment: DATABASE_URL is not set; a stage of its own needs a server, or run everything with npm start`,
      );
    }
    const { context, close } = await openContext(config, name);
    const running: Running[] = [];
    onSignal(() => close(running), context.log);
    for (const part of parts) running.push(await part(context));
    context.log.info("ready");
  } catch (error) {
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

const FORCED_STOP_MS = 20_000;
/** Ctrl-C comes twice at once under npm: from the terminal, and passed on. That is one wish. */
const SAME_SIGNAL_MS = 1_000;

/** Stop once on SIGINT or SIGTERM; a later second signal, or twenty seconds, ends the process at once. */
export function onSignal(stop: () => Promise<void>, log: Log): void {
  let since: number | null = null;
  const handle = (signal: NodeJS.Signals) => {
    if (since !== null) {
      if (performance.now() - since > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    since = performance.now();
    log.info({ signal }, "stopping");
    setTimeout(() => process.exit(1), FORCED_STOP_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "did not stop cleanly");
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", handle);
  process.on("SIGTERM", handle);
}
