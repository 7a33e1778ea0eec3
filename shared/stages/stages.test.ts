import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { STAGE_NAMES, STAGES, work } from "./stages.ts";

test.each(STAGE_NAMES)("stage %s has a folder with a thin main of its own", (stage) => {
  expect(existsSync(new URL(`../../services/${stage}/main.ts`, import.meta.url))).toBe(true);
});

test("ids suit the queue: no colon, not an integer, never empty", () => {
  expect(work("fetch", { articleId: 3, reason: "new" }, [3, "2026-01-05T10:00"]).id).toBe(
    "fetch-3-2026-01-05T10_00",
  );
});

test("a payload that is not the stage's is refused", () => {
  expect(STAGES.fetch.payload.safeParse({ articleId: "3" }).success).toBe(false);
  expect(STAGES.notify.payload.safeParse({ kind: "digest", subscriptionId: 1, day: "today" }).success).toBe(
    false,
  );
});
