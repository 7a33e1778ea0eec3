import { describe, expect, it } from "vitest";
import { FACTS, TERMS, WAR_REPORT } from "../../rules/claims/context.ts";
import { TARGET } from "../../rules/claims/figures.ts";
import { BARE_ACTS, COLUMNS, LOST_HEADER } from "../../rules/claims/tables.ts";
import {
  CIRCUMSTANCE,
  DENIES,
  OTHER_TALKS,
  PEACE_TALKS,
  PLAN_AS_WHOLE,
  TALKS_NAMED,
} from "../../rules/claims/whole.ts";
import { CARRY_INSIDE, CARRY_OPENER, CARRY_STOP } from "../../rules/points/carry.ts";
import { OPENERS } from "../../rules/status/clauses.ts";
import { ASKED_ABOUT, DEMANDED, NEGATION } from "../../rules/status/negation.ts";
import { clausesOf } from "../status/clauses.ts";
import { fold } from "../status/fold.ts";
import { isAimed } from "./figures.ts";
import { roleOf } from "./table.ts";

const whole = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "u");
const opening = (pattern: string): RegExp => new RegExp(`^(?:${pattern})(?![\\p{L}\\p{N}])`, "u");

const PATTERNS = [
  [CARRY_OPENER, opening(CARRY_OPENER.pattern)],
  [CARRY_INSIDE, whole(CARRY_INSIDE.pattern)],
  [CARRY_STOP, whole(CARRY_STOP.pattern)],
  [BARE_ACTS, whole(BARE_ACTS.pattern)],
  [LOST_HEADER, new RegExp(LOST_HEADER.pattern, "u")],
  [PLAN_AS_WHOLE, whole(PLAN_AS_WHOLE.pattern)],
  [TALKS_NAMED, whole(TALKS_NAMED.pattern)],
  [DENIES, whole(DENIES.pattern)],
  [OTHER_TALKS, whole(OTHER_TALKS.pattern)],
  [CIRCUMSTANCE, whole(CIRCUMSTANCE.pattern)],
  [PEACE_TALKS, whole(PEACE_TALKS.pattern)],
  [TERMS, whole(TERMS.pattern)],
  [FACTS, whole(FACTS.pattern)],
  [WAR_REPORT, whole(WAR_REPORT.pattern)],
  [NEGATION, new RegExp(NEGATION.pattern, "u")],
  [DEMANDED, new RegExp(DEMANDED.pattern, "u")],
  [ASKED_ABOUT, new RegExp(ASKED_ABOUT.pattern, "u")],
] as const;

describe("rules of points and claims", () => {
  it.each(PATTERNS)("$id matches its examples and leaves the others", (row, regex) => {
    for (const text of row.examples.match) expect(fold(text), text).toMatch(regex);
    for (const text of row.examples.not) expect(fold(text), text).not.toMatch(regex);
  });

  it.each(COLUMNS)("$role columns are known by their header", ({ role, examples }) => {
    for (const header of examples.match) expect(roleOf(header), header).toBe(role);
    for (const header of examples.not) expect(roleOf(header), header).not.toBe(role);
  });

  it.each(OPENERS)("$kind parts open where they should", ({ kind, examples }) => {
    for (const text of examples.match)
      expect(
        clausesOf(`${text} x`).map((one) => one.kind),
        text,
      ).toContain(kind);
    for (const text of examples.not) expect(clausesOf(text), text).toHaveLength(1);
  });

  it("figures close to a target word are aimed at", () => {
    for (const text of TARGET.examples.match)
      expect(isAimed(`${text}60 %`, text.length, text.length + 4), text).toBe(true);
    for (const text of TARGET.examples.not)
      expect(isAimed(`${text}60 %`, text.length, text.length + 4), text).toBe(false);
  });
});
