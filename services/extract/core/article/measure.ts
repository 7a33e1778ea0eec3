import type { BlockKind } from "#shared/domain/index.ts";
import type { El, Tree } from "./tree.ts";

/** A paragraph counts as one from this many characters on. */
const PARAGRAPH_CHARS = 40;

/** Length of a text with its runs of white space counted once. */
export function textLength(text: string): number {
  let n = 0;
  let space = true;
  for (let i = 0; i < text.length; i++) {
    const white = text.charCodeAt(i) <= 32;
    if (!white || !space) n++;
    space = white;
  }
  return n;
}

/** Fills in text length, link text, paragraph counts and the inherited block kinds, bottom up. */
export function measure(tree: Tree): void {
  for (const el of tree.all) el.kind = kindOf(el);
  for (let i = tree.all.length - 1; i >= 0; i--) {
    const el = tree.all[i];
    if (el) addUp(el);
  }
}

function addUp(el: El): void {
  for (const kid of el.kids) if (typeof kid === "string") el.chars += textLength(kid);
  if (el.name === "a") el.linkChars = el.chars;
  if (el.name === "p" && el.chars >= PARAGRAPH_CHARS) el.paras++;
  const parent = el.parent;
  if (!parent) return;
  parent.chars += el.chars;
  parent.linkChars += el.linkChars;
  parent.paras += el.paras;
}

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ["h1", "heading"],
  ["h2", "heading"],
  ["h3", "heading"],
  ["h4", "heading"],
  ["h5", "heading"],
  ["h6", "heading"],
  ["li", "item"],
  ["dt", "item"],
  ["dd", "item"],
  ["blockquote", "quote"],
  ["caption", "caption"],
  ["figcaption", "caption"],
]);

/** Kinds of what stands directly inside; the blocks of a cell are not those of a list around the table. */
function kindOf(el: El): BlockKind {
  return KINDS.get(el.name) ?? (el.name === "table" ? "paragraph" : (el.parent?.kind ?? "paragraph"));
}
