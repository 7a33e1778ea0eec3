import { runProcess } from "#shared/process/run.ts";
import { startExtract } from "./app.ts";

await runProcess("extract", [startExtract]);
