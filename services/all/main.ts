import { runAll } from "./app.ts";

await runAll(process.env);
