import type { Article, Block } from "#shared/domain/index.ts";
import { type Draft, readBlocks, siteOf } from "./blocks.ts";
import { addMass, chooseContainer, standFirst } from "./choose.ts";
import { filterBlocks } from "./filter.ts";
import { markJunk } from "./junk.ts";
import { dateEntries } from "./live.ts";
import { measure } from "./measure.ts";
import { type PageFacts, readPageFacts } from "./metadata/page.ts";
import { readMetadata } from "./metadata/read.ts";
import { parseTree } from "./parse.ts";
import { rescueBody, rescueLive } from "./rescue.ts";
import { type Tree, within } from "./tree.ts";

/**
 * Reads the article on a page: its text as blocks and what the page declares about it. `url` is the
 * address the page came from (for dates in it, relative addresses and the site's name). Offsets are
 * UTF-16 into `text`; `text.slice(start, end)` is a block's text. Never throws; a page without text
 * gives no blocks. Linear in the length of `html`.
 */
export function readArticle(html: string, url: string): Article {
  const tree = parseTree(html);
  measure(tree);
  const facts = readPageFacts(tree, url);
  const metadata = readMetadata(facts);
  markJunk(tree);
  const own = layOut(readBody(tree, facts, metadata.title));
  const rescued = rescueLive(facts.ld, own.text, tree.root) ?? rescueBody(facts.ld, own.text, tree.root);
  return { ...metadata, ...(rescued ? layOut(filterBlocks(rescued, metadata.title)) : own) };
}

function readBody(tree: Tree, facts: PageFacts, title: string): Draft[] {
  const drafts = readBlocks(tree.root, siteOf(facts.url));
  addMass(tree, drafts);
  const container = chooseContainer(tree);
  const inside = drafts.filter((draft) => within(draft.el, container));
  const kept = filterBlocks([...standFirst(drafts, container), ...inside], title);
  return dateEntries(tree, facts, kept);
}

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
