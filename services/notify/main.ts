import { runProcess } from "#shared/process/run.ts";
import { startNotify } from "./app.ts";

await runProcess("notify", [startNotify]);
