import { expect, it } from "vitest";
import { inflected, verbs } from "../../rules/status/verbs.ts";

const forms = (pattern: string): string[] => pattern.replaceAll(/\(\?:|\)/g, "").split("|");

it("forms of regular, doubling, -y and irregular verbs", () => {
  expect(forms(verbs("reject"))).toEqual(["reject", "rejects", "rejected", "rejecting"]);
  expect(forms(verbs("snub!"))).toEqual(["snub", "snubs", "snubbed", "snubbing"]);
  expect(forms(verbs("deny"))).toEqual(["deny", "denies", "denied", "denying"]);
  expect(forms(inflected("foresee>foresaw>foreseen"))).toEqual([
    "foresees",
    "foresaw",
    "foreseen",
    "foreseeing",
  ]);
});

it("keeps the words after a verb and leaves the base form out where it is a noun", () => {
  expect(verbs("call for")).toBe("(?:(?:call|calls|called|calling) for)");
  expect(forms(inflected("offer"))).toEqual(["offers", "offered", "offering"]);
});
