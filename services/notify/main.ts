import { runProcess } from "#shared/process/context.ts";
import { startNotify } from "./app.ts";

await runProcess("notify", [startNotify]);
