import { runProcess } from "#shared/process/context.ts";
import { startExtract } from "./app.ts";

await runProcess("extract", [startExtract]);
