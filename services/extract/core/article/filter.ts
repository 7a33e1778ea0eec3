import { JUNK_LINES, LINE_CHARS } from "../../rules/article/lines.ts";
import { textKey } from "./text.ts";
import type { Draft } from "./tree.ts";

/** A block that is text of links within the site to this share leads to another story. */
const LINK_SHARE = 0.8;

/** The blocks that are text of the article: not its title again, no lists of links, no lines of the site. */
export function filterBlocks(drafts: readonly Draft[], title: string): Draft[] {
  const key = textKey(title);
  const kept = drafts.filter((draft) => !isTitle(draft, key) && !isLinks(draft) && !junkLine(draft.text));
  return dropBareHeadings(kept);
}

function isTitle(draft: Draft, key: string): boolean {
  if (draft.kind !== "heading") return false;
  return headingLevel(draft) === "h1" || (key !== "" && textKey(draft.text) === key);
}

function headingLevel(draft: Draft): string {
  let at = draft.el;
  while (at.parent && !/^h[1-6]$/.test(at.name)) at = at.parent;
  return at.name;
}

function isLinks(draft: Draft): boolean {
  if (draft.kind === "row" || draft.kind === "heading") return false;
  return draft.siteLinkChars >= LINK_SHARE * draft.text.length;
}

/** Id of the rule that a block of the site's own words falls under; empty for text. */
export function junkLine(text: string): string {
  if (text.length > LINE_CHARS) return "";
  for (const row of JUNK_LINES) if (row.pattern.test(text)) return row.id;
  return "";
}

/** Headings with nothing below them at the end announce what was taken out. */
function dropBareHeadings(drafts: Draft[]): Draft[] {
  let end = drafts.length;
  while (end > 0 && drafts[end - 1]?.kind === "heading") end--;
  return drafts.slice(0, end);
}
