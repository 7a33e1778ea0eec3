import { setTimeout as sleep } from "node:timers/promises";
import type { Db } from "#shared/db/index.ts";
import type { Log } from "#shared/log/log.ts";
import { type Gap, takeContiguous } from "../core/contiguous.ts";
import { type LogEvent, newestEvent, readEvents } from "./queries/events.ts";

type Listener = (events: LogEvent[]) => void;

/** One relay for a whole process: however many readers listen, the event log is polled once a tick. */
export interface EventHub {
  /** Id up to which events have been handed on. */
  position(): number;
  /** Hear of every later event; returns how to stop. */
  listen(listener: Listener): () => void;
  listeners(): number;
  stop(): Promise<void>;
}

const BATCH = 1000;

/** Start the relay at the newest event. It goes on through errors of the database. */
export async function startHub(db: Db, log: Log, intervalMs = 500): Promise<EventHub> {
  const listeners = new Set<Listener>();
  const stopping = new AbortController();
  let position = await newestEvent(db);
  let gap: Gap | null = null;

  async function tick(): Promise<void> {
    const taken = takeContiguous(position, await readEvents(db, position, BATCH), gap);
    gap = taken.gap;
    const last = taken.events.at(-1);
    if (!last) return;
    position = last.id;
    for (const listener of listeners) listener(taken.events);
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await tick().catch((err: unknown) => log.warn({ err }, "event log not readable, trying again"));
      await sleep(intervalMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  const running = run();
  return {
    position: () => position,
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    listeners: () => listeners.size,
    stop: async () => {
      stopping.abort();
      listeners.clear();
      await running;
    },
  };
}
