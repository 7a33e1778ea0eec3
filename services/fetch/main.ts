import { runProcess } from "#shared/process/run.ts";
import { startFetch } from "./app.ts";

await runProcess("fetch", [startFetch]);
