import type { Evidence, EvidenceState } from "#shared/domain/index.ts";
import { wordsOf } from "../shingles/words.ts";

/** The part of the context next to the quote; more would break on an edit further off. */
const ANCHOR = 24;
/** Share of words that a rewording keeps; below it the sentence is another one. */
const SAME_SENTENCE = 0.5;

export interface EvidenceFinding {
  state: EvidenceState;
  /** What now stands in its place; null unless `edited`. */
  now: string | null;
}

interface Anchored {
  text: string;
  exact: string;
  before: string;
  after: string;
}

function squeeze(text: string): string {
  return text.split(/\s+/u).join(" ");
}

function anchored(evidence: Evidence, newText: string): Anchored {
  return {
    text: squeeze(newText),
    exact: squeeze(evidence.exact).trim(),
    before: squeeze(evidence.prefix).trimEnd().slice(-ANCHOR),
    after: squeeze(evidence.suffix).trimStart().slice(0, ANCHOR),
  };
}

const MAX_PLACES = 200;

function places(text: string, part: string): number[] {
  const found: number[] = [];
  if (part === "") return found;
  for (let at = text.indexOf(part); at !== -1 && found.length < MAX_PLACES; at = text.indexOf(part, at + 1)) {
    found.push(at);
  }
  return found;
}

/** Whether the quote stands at `at` with the words before or after it that it had. */
function inContext({ text, exact, before, after }: Anchored, at: number): boolean {
  const left = text.slice(0, at).trimEnd();
  const right = text.slice(at + exact.length, at + exact.length + after.length + 2).trimStart();
  const first = before === "" ? left === "" : left.endsWith(before);
  const last = after === "" ? right === "" : right.startsWith(after);
  return first || last;
}

/** Stretches of the new text that stand where the quote stood: after its prefix, before its suffix. */
function standIns({ text, exact, before, after }: Anchored): string[] {
  const reach = exact.length * 2 + 40;
  const behind = places(text, before).map((at) => text.slice(at + before.length, at + before.length + reach));
  const ahead = places(text, after).map((at) => text.slice(Math.max(0, at - reach), at));
  const bounded = behind.map((part) =>
    after !== "" && part.includes(after) ? part.slice(0, part.indexOf(after)) : sentenceAtStart(part),
  );
  const ended = ahead.map((part) =>
    before !== "" && part.includes(before)
      ? part.slice(part.lastIndexOf(before) + before.length)
      : sentenceAtEnd(part),
  );
  return [...bounded, ...ended].map((part) => part.trim()).filter((part) => part !== "");
}

function sentenceAtStart(part: string): string {
  const end = /[.!?…]["'”’»)]{0,2}(?= )/.exec(part);
  return end === null ? part : part.slice(0, end.index + end[0].length);
}

function sentenceAtEnd(part: string): string {
  const ends = [
    ...part
      .trimEnd()
      .slice(0, -1)
      .matchAll(/[.!?…]["'”’»)]{0,2} /g),
  ];
  const last = ends.at(-1);
  return last === undefined ? part : part.slice(last.index + last[0].length);
}

/** Dice coefficient of the two word sets. */
function likeness(a: string, b: string): number {
  const one = new Set(wordsOf(a));
  const other = new Set(wordsOf(b));
  const shared = [...one].filter((word) => other.has(word)).length;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

/**
 * How a claim's evidence stands in a newer version of its page. `intact`: the exact words, with the
 * words before or after them; `edited`: other but like words in the same place; `gone` otherwise.
 * Equal words in another place are never taken for it. Differences in white space do not count.
 */
export function findEvidence(evidence: Evidence, newText: string): EvidenceFinding {
  const anchor = anchored(evidence, newText);
  if (anchor.exact === "") return { state: "gone", now: null };
  if (places(anchor.text, anchor.exact).some((at) => inContext(anchor, at)))
    return { state: "intact", now: null };
  const scored = standIns(anchor).map((now) => ({ now, score: likeness(anchor.exact, now) }));
  const best = scored.filter(({ now }) => now !== anchor.exact).sort((a, b) => b.score - a.score)[0];
  if (best === undefined || best.score < SAME_SENTENCE) return { state: "gone", now: null };
  return { state: "edited", now: best.now };
}

/** The state alone of `findEvidence`. */
export function evidenceState(evidence: Evidence, newText: string): EvidenceState {
  return findEvidence(evidence, newText).state;
}
