import type { Article, Block } from "#shared/domain/index.ts";
import { type Draft, readBlocks } from "./blocks.ts";
import { addMass, chooseContainer } from "./choose.ts";
import { markJunk } from "./junk.ts";
import { measure } from "./measure.ts";
import { readPageFacts } from "./metadata/page.ts";
import { readMetadata } from "./metadata/read.ts";
import { parseTree } from "./parse.ts";
import { within } from "./tree.ts";

export function readArticle(html: string, url: string): Article {
  const tree = parseTree(html);
  measure(tree);
  markJunk(tree);
  const drafts = readBlocks(tree.root);
  addMass(tree, drafts);
  const container = chooseContainer(tree);
  const chosen = drafts.filter((draft) => within(draft.el, container));
  const { text, blocks } = layOut(chosen);
  return { ...readMetadata(readPageFacts(tree, url)), text, blocks };
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
