import { expect, test } from "vitest";
import type { KnownClaim } from "./known.ts";
import { noveltyOf } from "./novelty.ts";

function claim(given: Partial<KnownClaim>): KnownClaim {
  return {
    id: "x",
    points: [12],
    status: "agreed",
    modality: "asserted",
    attributedTo: "Ukraine",
    sourceId: "courier",
    storyId: 1,
    publishedAt: "2026-01-05T09:00:00.000Z",
    validFrom: null,
    confidence: 0.8,
    state: "intact",
    review: "pending",
    ...given,
  };
}

test("the first word on a point is new, whatever is known of others", () => {
  expect(noveltyOf(claim({}), [claim({ points: [3] })])).toBe("new");
});

test("the same status again is a repeat, by whomever", () => {
  expect(noveltyOf(claim({ attributedTo: "United States", storyId: 2 }), [claim({})])).toBe("repeat");
});

test("another status is an update", () => {
  expect(noveltyOf(claim({ status: "signed" }), [claim({})])).toBe("update");
});

test("the opposite from another holder is a conflict, from the same one an update", () => {
  expect(noveltyOf(claim({ status: "rejected", attributedTo: "Russia" }), [claim({})])).toBe("conflict");
  expect(noveltyOf(claim({ status: "rejected" }), [claim({})])).toBe("update");
});

test("a planned step contradicts nobody", () => {
  expect(
    noveltyOf(claim({ status: "rejected", modality: "planned", attributedTo: "Russia" }), [claim({})]),
  ).toBe("update");
});
