import { runProcess } from "#shared/process/run.ts";
import { startWeb } from "./app.ts";

await runProcess("web", [startWeb]);
