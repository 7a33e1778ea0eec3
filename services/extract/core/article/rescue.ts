import { articleNodes, asList, isNode, type Ld, type LdNode, textOf, typesOf } from "./jsonld.ts";
import { readBlocks } from "./blocks.ts";
import { decode } from "./metadata/decode.ts";
import { measure } from "./measure.ts";
import { isoStamp } from "./metadata/stamp.ts";
import { parseTree } from "./parse.ts";
import { sharedShare, tidy } from "./text.ts";
import type { Draft, El } from "./tree.ts";

/** Below this many characters the page has no text to speak of. */
export const NEARLY_EMPTY = 250;
/** A declared body this much longer, sharing this part of the text's 4-word runs, is the fuller one. */
const LONGER = 2;
const SHARED = 0.6;

/**
 * The declared `articleBody` as blocks where the page itself gives (nearly) nothing or only a part
 * of it: cut off behind a wall, or filled in by a script. Null where the page's own text stands.
 */
export function rescueBody(ld: Ld, text: string, root: El): Draft[] | null {
  const body = declaredBody(ld);
  if (body.length <= text.length) return null;
  if (text.length < NEARLY_EMPTY) return toDrafts(body, root);
  return body.length >= LONGER * text.length && sharedShare(text, body) >= SHARED
    ? toDrafts(body, root)
    : null;
}

/** Entries of a declared live blog as blocks with their times, newest or oldest first as declared. */
export function rescueLive(ld: Ld, text: string, root: El): Draft[] | null {
  const updates = liveUpdates(ld);
  const drafts = updates.flatMap((update) => entryDrafts(update, root));
  const length = drafts.reduce((sum, draft) => sum + draft.text.length, 0);
  return updates.length > 1 && length > Math.max(NEARLY_EMPTY, LONGER * text.length) ? drafts : null;
}

function liveUpdates(ld: Ld): LdNode[] {
  const blogs = ld.nodes.filter(({ node }) => typesOf(node).includes("LiveBlogPosting"));
  return blogs.flatMap(({ node }) => asList(node["liveBlogUpdate"]).filter(isNode));
}

function entryDrafts(update: LdNode, root: El): Draft[] {
  const at = isoStamp(textOf(update["datePublished"]) ?? "");
  const headline = tidy(decode(textOf(update["headline"]) ?? ""));
  const body = toDrafts(textOf(update["articleBody"]) ?? "", root);
  const heading: Draft[] = headline
    ? [{ kind: "heading", text: headline, el: root, linkChars: 0, siteLinkChars: 0 }]
    : [];
  return [...heading, ...body].map((draft) => (at ? { ...draft, at } : draft));
}

function declaredBody(ld: Ld): string {
  const first =
    articleNodes(ld).find((node) => node["articleBody"]) ??
    ld.nodes.find(({ node }) => node["articleBody"])?.node;
  return textOf(first?.["articleBody"]) ?? "";
}

/** Plain text, escaped text or markup, by lines and paragraphs. */
function toDrafts(body: string, root: El): Draft[] {
  const html = decode(body).replace(/\r?\n/g, "<br><br>");
  const tree = parseTree(html);
  measure(tree);
  return readBlocks(tree.root).map((draft) => ({ ...draft, el: root, linkChars: 0, siteLinkChars: 0 }));
}
