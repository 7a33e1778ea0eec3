import { runProcess } from "#shared/process/context.ts";
import { startWeb } from "./app.ts";

await runProcess("web", [startWeb]);
