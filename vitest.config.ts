import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["services/**/*.test.ts", "shared/**/*.test.ts", "infra/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: ["test/helpers/servers.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
