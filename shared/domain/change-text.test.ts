import { expect, test } from "vitest";
import { changeText } from "./change-text.ts";

test.each([
  [
    "status_changed",
    { status: "signed", flags: [] },
    { status: "completed", flags: [], reason: "deposited with the UN" },
    "status signed → completed, by a reviewer: deposited with the UN",
  ],
  [
    "status_changed",
    { status: "signed", flags: [] },
    { status: "signed", flags: ["rejected"] },
    "status signed → signed, rejected",
  ],
  [
    "figure_changed",
    { value: 15, unit: "percent" },
    { metric: "cleared-area", party: "Ukraine", value: 18, valueMax: null, unit: "percent" },
    "cleared area 15 % → 18 %, says Ukraine",
  ],
  [
    "conflict_opened",
    null,
    {
      sides: [
        { party: "Ukraine", value: 2600, unit: "prisoner" },
        { party: "Russia", value: 2900, unit: "prisoner" },
      ],
    },
    "sources contradict each other: Ukraine 2,600 prisoners against Russia 2,900 prisoners",
  ],
  ["claim_withdrawn", { exact: "All five are open." }, null, "the publisher took back “All five are open.”"],
  [
    "claim_corrected",
    { exact: "18 % are clear." },
    { exact: "16 % are clear." },
    "the publisher changed “18 % are clear.” to “16 % are clear.”",
  ],
  [
    "source_silent",
    { source: "Harbour Post", usualGapHours: 3 },
    { source: "Harbour Post", id: "harbour-post", lastItemAt: "2026-02-10T12:30:00.000Z" },
    "Harbour Post has brought nothing since 2026-02-10 12:30 UTC, usually something every 3 hours",
  ],
  ["coverage_spike", { storiesPerDay: 1.25 }, { stories: 14 }, "14 stories in a day, usually 1.3"],
])("%s", (type, before, after, text) => {
  expect(changeText({ type, before, after })).toBe(text);
});
