import { runProcess } from "#shared/process/run.ts";
import { startPoll } from "./app.ts";

await runProcess("poll", [startPoll]);
