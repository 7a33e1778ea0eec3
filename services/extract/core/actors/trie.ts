import { gapOf, wordsOf, type Word } from "./words.ts";

/** What a wording stands for; `exact` spellings match with their case. */
export interface Entry {
  actorId: string;
  kind: "alias" | "adjective" | "role" | "surname";
  /** Words as spelled, or null where any case will do. */
  exact: string[] | null;
  gaps: string[];
  /** The wording ends in a full stop that belongs to it ("U.S."). */
  dot: boolean;
  /** ISO days between which a role is held; null for open ends. */
  from: string | null;
  to: string | null;
}

export interface TrieNode {
  next: Map<string, TrieNode>;
  entries: Entry[];
}

export function newNode(): TrieNode {
  return { next: new Map(), entries: [] };
}

export type Wording = Omit<Entry, "exact" | "gaps" | "dot">;

/** Adds a wording; one word keeps its case, two need a capital, three or more match in any case. */
export function addWording(root: TrieNode, text: string, wording: Wording, anyCase: boolean): void {
  const words = wordsOf(text);
  if (words.length === 0) return;
  const gaps = words.slice(1).map((word, i) => gapOf(text, words[i]?.end ?? 0, word.start));
  let node = root;
  for (const word of words) {
    const child = node.next.get(word.lower) ?? newNode();
    node.next.set(word.lower, child);
    node = child;
  }
  const exact =
    anyCase || words.length > 2 || text === text.toLowerCase() ? null : words.map((word) => word.key);
  const dot = text.trimEnd().endsWith(".");
  node.entries.push({ ...wording, exact, gaps, dot });
}

function sameCase(entry: Entry, words: readonly Word[], at: number): boolean {
  if (entry.exact === null) return true;
  if (entry.exact.length > 1) {
    return entry.exact.some((key, i) => key === words[at + i]?.key && key !== key.toLowerCase());
  }
  const alias = entry.exact[0] ?? "";
  const key = words[at]?.key ?? "";
  return key === alias || (alias.length > 3 && key === alias.toUpperCase());
}

function sameGaps(entry: Entry, text: string, words: readonly Word[], at: number): boolean {
  return entry.gaps.every((gap, i) => {
    const left = words[at + i];
    const right = words[at + i + 1];
    if (left === undefined || right === undefined) return false;
    const found = gapOf(text, left.end, right.start);
    return found === gap || (gap === " " && found === "-");
  });
}

export interface Hit {
  start: number;
  end: number;
  /** Words it covers. */
  count: number;
  entries: Entry[];
}

/** The longest wording that starts at a word, or null; costs at most the longest wording's words. */
export function longestHit(root: TrieNode, text: string, words: readonly Word[], at: number): Hit | null {
  let node = root;
  let best: Hit | null = null;
  for (let i = at; i < words.length; i++) {
    const word = words[i];
    const child = word === undefined ? undefined : node.next.get(word.lower);
    if (child === undefined || word === undefined) break;
    node = child;
    const entries = node.entries.filter(
      (entry) => sameCase(entry, words, at) && sameGaps(entry, text, words, at),
    );
    if (entries.length === 0) continue;
    const dot = entries.some((entry) => entry.dot) && text[word.end] === ".";
    best = { start: words[at]?.start ?? 0, end: word.end + (dot ? 1 : 0), count: i - at + 1, entries };
  }
  return best;
}
