import { ABBREVIATIONS, STARTERS, type AbbreviationRow } from "../../rules/sentences/abbreviations.ts";

const ENDS = new Map<string, AbbreviationRow["ends"]>(
  ABBREVIATIONS.flatMap((row) => row.words.map((w): [string, AbbreviationRow["ends"]] => [w, row.ends])),
);
const OPENERS = new Set(STARTERS.words);
const REACH = 20;
const BEFORE = /(?:^|[\s("'“‘[\u00a0-])([\p{L}°]+(?:\.[\p{L}]+)*)$/u;
const NEXT = /[\s"'“‘([]*([\p{L}'’]+|\d)/uy;
const INITIAL = /^\p{Lu}$/u;
const TIME_WORDS = 4;
const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|march|april|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[A-Z]{2,4}T)$/i;
/** "5 p.m. Kyiv time". */
const ZONE = /^\p{Lu}\p{L}+ time\b/u;
const ZONE_REACH = 24;
/** "on X.": the network, not an initial. */
const NETWORK = /\b(?:on|to|via|network|site|platform|company) X$/;

function nextWord(text: string, at: number): string {
  NEXT.lastIndex = at;
  return NEXT.exec(text)?.[1] ?? "";
}

const opens = (word: string): boolean => OPENERS.has(word.toLowerCase());

/** An initial goes on to a name; the pronoun I after a small word ends the sentence. */
function initialEnds(text: string, at: number, letter: string, next: string): boolean {
  if (letter === "I")
    return (
      /[\p{Ll}] I$/u.test(text.slice(Math.max(0, at - 12), at)) &&
      !/\p{Lu}\p{Ll}+ I$/u.test(text.slice(Math.max(0, at - 20), at))
    );
  if (letter === "X" && NETWORK.test(text.slice(Math.max(0, at - 12), at))) return true;
  return opens(next) && next.length > 1;
}

const DECIDE: Record<AbbreviationRow["ends"], (next: string, words: number) => boolean> = {
  never: () => false,
  number: (next) => !/^\d/.test(next),
  starter: (next) => opens(next),
  time: (next, words) => !DAY.test(next) && (opens(next) || words > TIME_WORDS),
};

/**
 * True where a full stop at `at` with a capital or digit behind it ends the sentence that began at
 * `start`.
 */
export function stopEnds(text: string, at: number, start: number, after: number): boolean {
  const word = BEFORE.exec(text.slice(Math.max(start, at - REACH), at))?.[1];
  if (!word) return true;
  const next = nextWord(text, after);
  if (INITIAL.test(word)) return initialEnds(text, at, word, next);
  const rule = ENDS.get(word.toLowerCase());
  const dotted = /^(?:\p{L}\.)+\p{L}$/u.test(word);
  if ((rule || dotted) && /^\p{Ll}/u.test(next)) return false;
  if (!rule) return !dotted || opens(next);
  if (rule === "time" && ZONE.test(text.slice(after, after + ZONE_REACH))) return false;
  if (rule === "starter" && /^\d/.test(next)) return false;
  return DECIDE[rule](next, rule === "time" ? text.slice(start, at).split(" ", TIME_WORDS + 2).length : 0);
}
