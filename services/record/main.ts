import { runProcess } from "#shared/process/context.ts";
import { startRecord } from "./app.ts";

await runProcess("record", [startRecord]);
