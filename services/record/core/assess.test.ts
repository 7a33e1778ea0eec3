import { expect, test } from "vitest";
import { assess } from "./assess.ts";
import type { KnownClaim } from "./known.ts";

let next = 0;
function claim(given: Partial<KnownClaim>): KnownClaim {
  next++;
  return {
    id: `c${String(next).padStart(3, "0")}`,
    points: [8],
    status: "proposed",
    modality: "asserted",
    attributedTo: null,
    sourceId: "courier",
    storyId: next,
    publishedAt: `2026-01-${String(Math.min(next, 28)).padStart(2, "0")}T09:00:00.000Z`,
    validFrom: null,
    confidence: 0.8,
    state: "intact",
    review: "pending",
    ...given,
  };
}

test("nothing claimed is not assessed, never not started", () => {
  expect(assess([])).toEqual({
    status: "not_assessed",
    flags: [],
    since: null,
    from: null,
    claimIds: [],
  });
});

test("the highest asserted rung holds, from the day its claim names", () => {
  const signed = claim({
    status: "signed",
    validFrom: "2025-12-14",
    publishedAt: "2025-12-22T08:00:00.000Z",
  });
  const talks = claim({ status: "negotiating", publishedAt: "2026-01-20T08:00:00.000Z" });
  expect(assess([signed, talks])).toMatchObject({
    status: "signed",
    since: "2025-12-14T00:00:00.000Z",
    claimIds: [signed.id],
  });
});

test("what is planned does not lift the rung", () => {
  const now = claim({ status: "agreed" });
  const later = claim({ status: "operational", modality: "planned" });
  expect(assess([now, later]).status).toBe("agreed");
});

test("a party's own word makes no completion; two independent origins do", () => {
  const own = claim({ status: "completed", attributedTo: "Russia", sourceId: "a", storyId: 1 });
  expect(assess([own]).status).toBe("operational");
  const copy = claim({ status: "completed", attributedTo: "Russia", sourceId: "b", storyId: 1 });
  expect(assess([own, copy]).status).toBe("operational");
  const other = claim({ status: "completed", attributedTo: "United Nations", sourceId: "c", storyId: 2 });
  expect(assess([own, other]).status).toBe("completed");
});

test("a reviewer's acceptance makes a completion", () => {
  expect(assess([claim({ status: "completed", review: "accepted" })]).status).toBe("completed");
});

test("violation after the newest support flags the point; support after it clears the flag", () => {
  const held = claim({ status: "operational", publishedAt: "2026-01-02T00:00:00.000Z" });
  const broken = claim({ status: "violated", publishedAt: "2026-01-05T00:00:00.000Z" });
  expect(assess([held, broken]).flags).toContain("violated");
  const again = claim({ status: "operational", publishedAt: "2026-01-09T00:00:00.000Z" });
  expect(assess([held, broken, again]).flags).not.toContain("violated");
});

test("a rung falls by two independent denials, and says so", () => {
  const up = claim({ status: "operational", publishedAt: "2026-01-02T00:00:00.000Z" });
  const no1 = claim({
    status: "operational",
    modality: "denied",
    attributedTo: "OSCE",
    publishedAt: "2026-01-05T00:00:00.000Z",
  });
  const no2 = claim({ status: "negotiating", sourceId: "herald", publishedAt: "2026-01-06T00:00:00.000Z" });
  expect(assess([up, no1]).status).toBe("operational");
  expect(assess([up, no1, no2])).toMatchObject({ status: "negotiating" });
  expect(assess([up, no1, no2]).flags).toContain("reversed");
});

test("withdrawn and rejected claims do not count", () => {
  const gone = claim({ status: "completed", state: "gone" });
  const rejected = claim({ status: "signed", review: "rejected" });
  expect(assess([gone, rejected]).status).toBe("not_assessed");
});

test("the order of arrival does not matter", () => {
  const all = [
    claim({ status: "signed" }),
    claim({ status: "stalled" }),
    claim({ status: "signed", attributedTo: "Ukraine" }),
    claim({ status: "operational", modality: "conditional" }),
  ];
  expect(assess(all.toReversed())).toEqual(assess(all));
});

test("a flag holds from its own claim, and rests on it; the status keeps its since", () => {
  const signed = claim({ status: "signed", publishedAt: "2026-01-02T00:00:00.000Z" });
  const refused = claim({
    status: "rejected",
    attributedTo: "Russia",
    publishedAt: "2026-02-05T00:00:00.000Z",
  });
  expect(assess([signed, refused])).toMatchObject({
    status: "signed",
    since: "2026-01-02T00:00:00.000Z",
    from: "2026-02-05T00:00:00.000Z",
    claimIds: [signed.id, refused.id],
  });
  const again = claim({ status: "signed", publishedAt: "2026-02-20T00:00:00.000Z" });
  const later = claim({ status: "signed", publishedAt: "2026-03-20T00:00:00.000Z" });
  expect(assess([signed, refused, again, later])).toMatchObject({
    flags: ["single_source"],
    since: "2026-01-02T00:00:00.000Z",
    from: "2026-02-20T00:00:00.000Z",
  });
});

test("a status rests on the first claim of each origin, not on every repeat", () => {
  const all = Array.from({ length: 40 }, (_, i) => claim({ status: "agreed", storyId: 1000 + (i % 20) }));
  expect(assess(all).claimIds).toEqual(all.slice(0, 12).map((c) => c.id));
});
