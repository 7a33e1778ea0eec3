import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Many tests wait for servers, publishers and clocks: on few cores more of them run than there are cores. */
const LEAST_WORKERS = 3;

export default defineConfig({
  test: {
    include: ["services/**/*.test.ts", "shared/**/*.test.ts", "infra/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: ["test/helpers/servers.ts"],
    maxWorkers: Math.max(LEAST_WORKERS, availableParallelism() - 1),
    // Ends what hangs; a test that starts eight processes is slow on a busy machine and no less right.
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
