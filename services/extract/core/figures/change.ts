import { CHANGES } from "../../rules/figures/changes.ts";
import { nounPhrase, phraseBefore } from "./phrase.ts";
import type { Reading } from "./reading.ts";
import type { Source } from "./source.ts";

type Change = "increase" | "decrease";

const BEFORE = new Map(CHANGES.flatMap((row) => row.before.map((w): [string, Change] => [w, row.change])));
const AFTER = new Map(CHANGES.flatMap((row) => row.after.map((w): [string, Change] => [w, row.change])));
const LEFT = new RegExp(
  String.raw`\b(${[...BEFORE.keys()].join("|")})(?: (?:by|of|to|from|in|sharply|further|another|only|just|on average|year-on-year)){0,2}[ \n]$`,
);
const RIGHT = new RegExp(String.raw`[ -](?:[a-z-]+ )?(${[...AFTER.keys()].join("|")})\b( in| of)?`, "y");
const REACH = 40;

/** True where "up to" is a bound and no rise. */
const isBound = (left: string): boolean => /\bup to (?:the |a )?$/.test(left);

function before(src: Source, r: Reading): { change: Change; of: string | null } | null {
  const from = Math.max(0, r.outerStart - REACH);
  const left = src.lower.slice(from, r.outerStart);
  const m = isBound(left) ? null : LEFT.exec(left);
  const change = m?.[1] ? BEFORE.get(m[1]) : undefined;
  if (!m || !change) return null;
  return { change, of: phraseBefore(src, from + m.index) };
}

function after(src: Source, r: Reading): { change: Change; of: string | null } | null {
  RIGHT.lastIndex = r.end;
  const m = RIGHT.exec(src.lower);
  const change = m?.[1] ? AFTER.get(m[1]) : undefined;
  if (!m || !change) return null;
  return { change, of: m[2] ? nounPhrase(src, r.end + m[0].length + 1) : null };
}

/** Marks a figure that is the size, start or end of a rise or fall, with what rises or falls. */
export function withChange(src: Source, r: Reading): Reading {
  if (r.kind === "duration" || (r.kind === "count" && r.hyphen)) return r;
  const found = after(src, r) ?? before(src, r);
  if (!found || (r.kind === "count" && /^(?:lost|raised|cut)/.test(found.of ?? ""))) return r;
  const of = r.of ?? found.of;
  return { ...r, change: found.change, ...(of ? { of } : {}) };
}
