import { parentPort, workerData } from "node:worker_threads";
import { loadPlan } from "#shared/plan/index.ts";
import { type PageToRead, readPage } from "./reader.ts";

/** A thread of the pool: loads the plans once, then reads one page after another. */
const plans = (workerData as { plans: string[] }).plans.map((id) => loadPlan(id));

parentPort?.on("message", (page: PageToRead) => {
  try {
    parentPort?.postMessage({ findings: readPage(page, plans) });
  } catch (error) {
    parentPort?.postMessage({
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
