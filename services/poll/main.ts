import { runProcess } from "#shared/process/context.ts";
import { startPoll } from "./app.ts";

await runProcess("poll", [startPoll]);
