import { parentPort, workerData } from "node:worker_threads";
import { loadPlan } from "#shared/plan/index.ts";
import { type PageToRead, readPage } from "./reader.ts";

/** A thread of the pool: loads the plans once, says that it is ready, then reads one page after another. */
const plans = (workerData as { plans: string[] }).plans.map((id) => loadPlan(id));

// A page's time begins when its thread can read.
parentPort?.postMessage("ready");
parentPort?.on("message", (page: PageToRead) => {
  try {
    parentPort?.postMessage({ findings: readPage(page, plans) });
  } catch (error) {
    parentPort?.postMessage({
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
