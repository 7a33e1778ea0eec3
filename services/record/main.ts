import { runProcess } from "#shared/process/run.ts";
import { startRecord } from "./app.ts";

await runProcess("record", [startRecord]);
