import type { Word } from "./words.ts";

interface Node {
  exact: Map<string, Node>;
  /** Children whose word may go on, by their first letter. */
  stems: Map<string, { stem: string; node: Node }[]>;
  ids: number[];
}

/** Phrases of a plan in one tree; every phrase has a number. */
export interface Phrases {
  root: Node;
  numbers: Map<string, number>;
}

export interface PhraseHit {
  phrase: number;
  start: number;
  end: number;
}

const newNode = (): Node => ({ exact: new Map(), stems: new Map(), ids: [] });

export function newPhrases(): Phrases {
  return { root: newNode(), numbers: new Map() };
}

function stemChild(node: Node, stem: string): Node {
  const first = stem.charAt(0);
  const list = node.stems.get(first) ?? [];
  node.stems.set(first, list);
  const known = list.find((child) => child.stem === stem);
  if (known) return known.node;
  const added = newNode();
  list.push({ stem, node: added });
  return added;
}

function exactChild(node: Node, value: string): Node {
  const known = node.exact.get(value);
  if (known) return known;
  const added = newNode();
  node.exact.set(value, added);
  return added;
}

/**
 * Adds a phrase and returns its number. A word that ends in `*` matches any ending; the last word
 * also matches its plural in -s.
 */
export function addPhrase(phrases: Phrases, text: string, toWords: (text: string) => Word[]): number {
  const known = phrases.numbers.get(text);
  if (known !== undefined) return known;
  const id = phrases.numbers.size;
  phrases.numbers.set(text, id);
  const words = toWords(text);
  let nodes = [phrases.root];
  words.forEach((word, i) => {
    const open = text.charAt(word.end) === "*";
    const last = i === words.length - 1;
    nodes = nodes.flatMap((node) => {
      if (open) return [stemChild(node, word.value)];
      return last
        ? [exactChild(node, word.value), exactChild(node, `${word.value}s`)]
        : [exactChild(node, word.value)];
    });
  });
  if (words.length > 0) for (const node of nodes) node.ids.push(id);
  return id;
}

function next(nodes: readonly Node[], value: string): Node[] {
  const found: Node[] = [];
  for (const node of nodes) {
    const exact = node.exact.get(value);
    if (exact) found.push(exact);
    for (const child of node.stems.get(value.charAt(0)) ?? []) {
      if (value.startsWith(child.stem)) found.push(child.node);
    }
  }
  return found;
}

const BREAK = /[,;:()|!?\n\u2026]/u;
const DIGITS = /^\d+$/u;
const THOUSAND = /^\d{3}$/u;

/** True where a phrase cannot go on: at a mark, unless it is the comma inside a number ("800,000"). */
function breaks(before: Word, after: Word, text: string): boolean {
  const gap = text.slice(before.end, after.start);
  return BREAK.test(gap) && !(gap === "," && DIGITS.test(before.value) && THOUSAND.test(after.value));
}

/** Hits of all phrases in words that follow each other without a break in between. */
export function findPhrases(phrases: Phrases, words: readonly Word[], text: string): PhraseHit[] {
  const hits: PhraseHit[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = words[i];
    if (!first) continue;
    let nodes = next([phrases.root], first.value);
    let previous = first;
    for (let j = i; nodes.length > 0;) {
      for (const node of nodes) {
        for (const phrase of node.ids) hits.push({ phrase, start: first.start, end: previous.end });
      }
      j += 1;
      const word = words[j];
      if (!word || breaks(previous, word, text)) break;
      nodes = next(nodes, word.value);
      previous = word;
    }
  }
  return hits;
}
