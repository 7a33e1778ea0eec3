import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { countWork } from "#shared/db/index.ts";
import type { Deps } from "../deps.ts";

export interface WebMetrics {
  observe(route: string, status: number, seconds: number): void;
  text(): Promise<string>;
  contentType: string;
}

/** Counters of this process, and what waits in the work table. */
export function createMetrics(deps: Deps): WebMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time to answer, by route and status",
    labelNames: ["route", "status"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  const failures = new Counter({
    name: "metrics_query_failures_total",
    help: "Reads of the store that failed",
    registers,
  });
  const clients = new Gauge({ name: "event_stream_clients", help: "Open event streams", registers });
  const work = new Gauge({
    name: "work_items",
    help: "Jobs that wait or lie in the dead letters",
    labelNames: ["stage", "state"],
    registers,
  });
  return {
    observe: (route, status, seconds) => duration.observe({ route, status }, seconds),
    contentType: registry.contentType,
    text: async () => {
      clients.set(deps.hub.listeners());
      // A store that is down has to show in the figures, not take them away.
      const counts = await countWork(deps.db).catch(() => (failures.inc(), []));
      work.reset();
      for (const { stage, state, count } of counts) work.set({ stage, state }, Number(count));
      return registry.metrics();
    },
  };
}
