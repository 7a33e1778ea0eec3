import type { PointMention } from "#shared/domain/index.ts";
import { CARDINALS, ORDINALS, OTHER_PLAN } from "../../rules/points/numbers.ts";

const NUMBER = String.raw`(?:no\.? ?|number |#)?(?:\d{1,2}(?![\d,.]?\d)|${Object.keys(CARDINALS).join("|")})`;
const AFTER_NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|percentage )(?:points?|items?|clauses?|provisions?|(?<=points, )numbers) (${NUMBER}(?:(?:, (?:and )?| and | or | to | through |-)${NUMBER}){0,6})(?![\p{L}\p{N}%-])(?! (?:of|%|per) ?\d| ?%)`,
  "gu",
);
const ORDINAL = new RegExp(
  String.raw`(?<![\p{L}\p{N}])the (\d{1,2}(?:st|nd|rd|th)|${Object.keys(ORDINALS).join("|")}) (?:point|item|clause|provision)(?= (?:of|in) (?:the|its|this|that) [^,;:.]{0,30}(?:plan|framework|proposal|draft|document|agreement|deal))`,
  "gu",
);
const LATER_ORDINAL = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:the|its) (\d{1,2}(?:th)|${Object.keys(ORDINALS).slice(3).join("|")}) (?:point|clause|provision)(?![\p{L}\p{N}])`,
  "gu",
);
const PLAN_ORDINAL = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:plan|framework|proposal|draft|document)'s (\d{1,2}(?:st|nd|rd|th)|${Object.keys(ORDINALS).join("|")}) (?:point|clause|provision)(?![\p{L}\p{N}])`,
  "gu",
);
const EDITION = /(?<![\p{L}\p{N}])(\d{1,2}|[a-z]{3,10}(?:-(?:four|eight))?)-point(?![\p{L}\p{N}])/gu;
const OTHER = new RegExp(OTHER_PLAN, "u");
const RANGE = / (?:to|through) |-/u;

const numberOf = (word: string): number | undefined => {
  const bare = word.replace(/^(?:no\.? ?|number |#)/u, "");
  const digits = /^\d{1,2}/u.exec(bare)?.[0];
  return digits ? Number(digits) : (CARDINALS[bare] ?? ORDINALS[bare]);
};

function listed(list: string): number[] {
  const parts = list.split(/, (?:and )?| and | or /u);
  return parts.flatMap((part) => {
    const [from, to] = part.split(RANGE).map(numberOf);
    if (from === undefined) return [];
    if (to === undefined || to < from) return [from];
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

/** True where the sentence speaks of a plan with another number of points. */
function otherEdition(folded: string, size: number): boolean {
  const sizes = [...folded.matchAll(EDITION)].map((m) => numberOf(m[1] ?? "")).filter((n) => n !== undefined);
  return sizes.length > 0 && !sizes.includes(size);
}

/**
 * Points that a sentence names by number ("point 7", "points 12 and 14", "the third point of the
 * plan"). `folded` is the sentence in lower case with plain dashes; offsets are into it.
 */
export function numberedPoints(folded: string, numbers: ReadonlySet<number>): PointMention[] {
  if (!/point|item|clause|provision/u.test(folded) || otherEdition(folded, numbers.size)) return [];
  const mentions: PointMention[] = [];
  for (const pattern of [AFTER_NAME, ORDINAL, LATER_ORDINAL, PLAN_ORDINAL]) {
    for (const m of folded.matchAll(pattern)) {
      const end = m.index + m[0].length;
      if (OTHER.test(folded.slice(end, end + 60))) continue;
      for (const point of listed(m[1] ?? "")) {
        if (numbers.has(point))
          mentions.push({ point, start: m.index, end, rule: "number", confidence: 0.95 });
      }
    }
  }
  return mentions;
}
