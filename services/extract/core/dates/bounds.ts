import type { DateMention } from "#shared/domain/index.ts";
import { BOUNDS } from "../../rules/dates/words.ts";

const WORDS = new Map(
  BOUNDS.flatMap((row) => row.words.map((w): [string, "by" | "since" | "until"] => [w, row.bound])),
);
const LEFT = new RegExp(
  String.raw`(?:^|[^\w-])(${[...WORDS.keys()].sort((a, b) => b.length - a.length).join("|")}) $`,
);
const REACH = 24;

/** The bound that the words before a date set; a range after "from" is the range itself. */
export function boundBefore(lower: string, start: number, ranged: boolean): DateMention["bound"] {
  const m = LEFT.exec(lower.slice(Math.max(0, start - REACH), start));
  const bound = m?.[1] ? WORDS.get(m[1]) : undefined;
  return ranged && m?.[1] === "from" ? undefined : bound;
}
