import { expect, test } from "vitest";
import { sidesOf } from "./sides.ts";

test("figures and statuses are sides; other shapes are left out", () => {
  expect(
    sidesOf([
      { party: "Kyiv", value: 2600, unit: "prisoner", claimId: "c1" },
      { party: "Moscow", status: "stalled", modality: "denied", claimId: "c2" },
      { party: 7 },
      null,
    ]),
  ).toEqual([
    { party: "Kyiv", value: 2600, unit: "prisoner", claimId: "c1", status: null, modality: null },
    { party: "Moscow", value: null, unit: null, claimId: "c2", status: "stalled", modality: "denied" },
  ]);
  expect(sidesOf(null)).toEqual([]);
});
