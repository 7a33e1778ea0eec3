import type { Article, Block } from "#shared/domain/index.ts";
import { readBlocks, siteOf } from "./blocks.ts";
import { addMass, chooseContainer, standFirst } from "./choose.ts";
import { filterBlocks } from "./filter.ts";
import { markJunk } from "./junk.ts";
import { dateEntries } from "./live.ts";
import { measure } from "./measure.ts";
import { type PageFacts, readPageFacts } from "./metadata/page.ts";
import { readMetadata } from "./metadata/read.ts";
import { parseTree } from "./parse.ts";
import { NEARLY_EMPTY, rescueBody, rescueLive } from "./rescue.ts";
import { type Draft, type Tree, within } from "./tree.ts";

/**
 * Reads the article on a page: its text as blocks and what the page declares about it. `url` is the
 * address the page came from (for dates in it, relative addresses and the site's name). Offsets are
 * UTF-16 into `text`; `text.slice(start, end)` is a block's text. Never throws; a page without text
 * gives no blocks. Linear in the length of `html`, of which at most 60,000 elements and 400,000
 * characters of text are read; `truncated` says where that cut something off.
 */
export function readArticle(html: string, url: string): Article {
  const tree = parseTree(html);
  measure(tree);
  const facts = readPageFacts(tree, url);
  const metadata = readMetadata(facts);
  const own = layOut(readBody(tree, facts, metadata.title));
  const rescued = rescueLive(facts.ld, own.text, tree.root) ?? rescueBody(facts.ld, own.text, tree.root);
  const body = rescued ? layOut(filterBlocks(rescued, metadata.title)) : own;
  return { ...metadata, ...body, ...(tree.cut ? { truncated: true } : {}) };
}

/** The page's own blocks; names of elements lead astray on some pages, which are read without them. */
function readBody(tree: Tree, facts: PageFacts, title: string): Draft[] {
  const drafts = readWith(tree, facts, title, "names");
  if (length(drafts) >= NEARLY_EMPTY) return drafts;
  const all = readWith(tree, facts, title, "tags");
  if (length(all) > 2 * length(drafts)) return all;
  return drafts.length > 0 ? drafts : readLinks(tree, title);
}

/** What a page says that is all links to others, such as an index; nothing else is there to be read. */
function readLinks(tree: Tree, title: string): Draft[] {
  markJunk(tree);
  const drafts = readBlocks(tree.root).map((draft) => ({ ...draft, siteLinkChars: 0 }));
  return filterBlocks(drafts, title);
}

function readWith(tree: Tree, facts: PageFacts, title: string, care: "names" | "tags"): Draft[] {
  markJunk(tree, care);
  const drafts = readBlocks(tree.root, siteOf(facts.url));
  addMass(tree, drafts);
  const container = chooseContainer(tree);
  const inside = drafts.filter((draft) => within(draft.el, container));
  const kept = filterBlocks([...standFirst(drafts, container), ...inside], title);
  return dateEntries(tree, facts, kept);
}

const length = (drafts: readonly Draft[]): number =>
  drafts.reduce((sum, draft) => sum + draft.text.length, 0);

function layOut(drafts: Draft[]): { text: string; blocks: Block[] } {
  let start = 0;
  const blocks = drafts.map(({ kind, text, cells, headers, at }) => {
    const block: Block = { kind, text, start, end: start + text.length };
    start = block.end + 1;
    if (cells) block.cells = cells;
    if (headers) block.headers = headers;
    if (at) block.at = at;
    return block;
  });
  return { text: blocks.map((block) => block.text).join("\n"), blocks };
}
