/**
 * Stages of the simulation as a process of their own: `node test/sim/stage.ts fetch extract …`,
 * settings in the environment, the clock in a message.
 */
import { once } from "node:events";
import { fastClock } from "#shared/clock/clock.ts";
import { readConfig } from "#shared/config/config.ts";
import { type Context, openContext, type Running } from "#shared/process/context.ts";
import { onSignal } from "#shared/process/run.ts";
import { startExtract } from "../../services/extract/app.ts";
import { startFetch } from "../../services/fetch/app.ts";
import { startPoll } from "../../services/poll/app.ts";
import { startRecord } from "../../services/record/app.ts";
import type { Pace } from "./store.ts";

const STARTS: Record<string, (context: Context) => Promise<Running>> = {
  poll: startPoll,
  fetch: startFetch,
  extract: startExtract,
  record: startRecord,
};

const names = process.argv.slice(2);
process.send?.("loaded");
const [pace] = (await once(process, "message")) as [Pace];
const clock = fastClock(pace.startMs, pace.realStartMs, pace.speed);
const { context, close } = await openContext(readConfig(process.env), names.join("+"), clock);
const running: Running[] = [];
onSignal(() => close(running), context.log);
for (const name of names) {
  const begin = STARTS[name];
  if (!begin) throw new Error(`no stage ${name}`);
  running.push(await begin(context));
}
process.send?.("ready");
