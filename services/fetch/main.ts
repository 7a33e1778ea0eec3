import { runProcess } from "#shared/process/context.ts";
import { startFetch } from "./app.ts";

await runProcess("fetch", [startFetch]);
