import { expect, test } from "vitest";
import type { Milestone } from "#shared/domain/index.ts";
import { milestoneState, type WordedClaim } from "./milestones.ts";

const HEARINGS: Milestone = {
  id: "hearings",
  title: "First hearings of the tribunal",
  from: "2026-07-01",
  to: "2026-09-30",
  lead: [],
  points: [7],
  metBy: { statuses: ["in_progress", "operational"], words: ["hearing"] },
};

function claim(given: Partial<WordedClaim>): WordedClaim {
  return {
    id: "c1",
    points: [7],
    status: "in_progress",
    modality: "asserted",
    attributedTo: null,
    sourceId: "courier",
    storyId: 1,
    publishedAt: "2026-08-03T10:00:00.000Z",
    validFrom: null,
    confidence: 0.8,
    state: "intact",
    review: "pending",
    exact: "The tribunal opened its first hearings on Monday.",
    ...given,
  };
}

test.each([
  ["2026-06-30", "upcoming"],
  ["2026-07-01", "due"],
  ["2026-09-30", "due"],
  ["2026-10-01", "silent"],
])("without coverage it is on %s %s", (today, state) => {
  expect(milestoneState(HEARINGS, [], today).state).toBe(state);
});

test("a fitting claim meets it", () => {
  expect(milestoneState(HEARINGS, [claim({})], "2026-10-05")).toEqual({
    state: "met",
    claimIds: ["c1"],
    since: "2026-08-03T10:00:00.000Z",
  });
});

test.each([
  ["a plan", { modality: "planned" as const }],
  ["another status", { status: "negotiating" as const }],
  ["other words", { exact: "Prosecutors were appointed to the tribunal." }],
])("%s does not meet it, but is coverage", (_, given) => {
  expect(milestoneState(HEARINGS, [claim(given)], "2026-10-05").state).toBe("overdue");
});

test("coverage from before the window does not end the silence", () => {
  expect(
    milestoneState(HEARINGS, [claim({ publishedAt: "2026-01-03T10:00:00.000Z" })], "2026-10-05").state,
  ).toBe("silent");
});
