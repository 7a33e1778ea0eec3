import { type Draft, closest, type El, type Tree } from "./tree.ts";

/** Descend while one child holds this share of the prose. */
const HOLD = 0.8;
const SENTENCE_END = /[.!?…。।؟]["'”’»)\]]?(?:\s|$)/;

/** Weight of a block as prose: its characters outside links, less where it has no sentence. */
export function weigh(block: Draft): number {
  const length = block.text.length;
  if (block.kind === "heading" || length < 25) return 0;
  const plain = Math.max(0, length - block.linkChars);
  if (plain < length / 2) return 0;
  if (block.kind === "row") return plain / 2;
  const factor = block.kind === "item" ? 0.5 : 1;
  return plain * factor * (SENTENCE_END.test(block.text) ? 1 : 0.3);
}

/** Adds the prose of the blocks to their elements and all above. */
export function addMass(tree: Tree, blocks: Draft[]): void {
  for (const el of tree.all) el.mass = 0;
  for (const block of blocks) block.el.mass += weigh(block);
  for (let i = tree.all.length - 1; i > 0; i--) {
    const el = tree.all[i];
    if (el?.parent) el.parent.mass += el.mass;
  }
}

/** The element that holds the article: from the root down while one child holds most of the prose. */
export function chooseContainer(tree: Tree): El {
  let at = tree.root;
  for (;;) {
    const best = heaviest(at);
    if (!best || best.mass < HOLD * at.mass || isLeaf(best)) return at;
    at = best;
  }
}

function heaviest(el: El): El | null {
  let best: El | null = null;
  for (const kid of el.kids) {
    if (typeof kid === "object" && !kid.junk && kid.mass > (best?.mass ?? 0)) best = kid;
  }
  return best;
}

const LEAF = new Set(["p", "li", "blockquote", "td", "pre", "ul", "ol", "table", "tr", "tbody"]);
const isLeaf = (el: El): boolean => LEAF.has(el.name);

/** A stand-first is at least this long and at most this far from the article in blocks. */
const LEAD_CHARS = 60;
const LEAD_BLOCKS = 12;

/**
 * Sentences between the page's h1 and the container: the stand-first, which many layouts set above
 * the element that holds the text. Empty where the h1 stands inside the container or after it.
 */
export function standFirst(drafts: readonly Draft[], container: El): Draft[] {
  const first = drafts.findIndex((draft) => draft.el.index >= container.index);
  if (first < 1) return [];
  const above = drafts.slice(Math.max(0, first - LEAD_BLOCKS), first);
  const title = above.findLastIndex((draft) => isInH1(draft.el));
  if (title < 0) return [];
  return above
    .slice(title + 1)
    .filter(
      (draft) =>
        draft.text.length >= LEAD_CHARS && weigh(draft) >= LEAD_CHARS && SENTENCE_END.test(draft.text),
    );
}

const isInH1 = (el: El): boolean => closest(el, (at) => at.name === "h1") !== null;
