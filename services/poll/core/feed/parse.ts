import { cleanText } from "#shared/xml/clean.ts";
import { decodeXml } from "#shared/xml/decode.ts";
import { normaliseJson } from "./json.ts";
import { normaliseTree, type NormalFeed } from "./normalise.ts";
import { reread } from "./reread.ts";
import { readTree } from "#shared/xml/tree.ts";
import type { ParsedFeed } from "./types.ts";

/** More entries than any feed carries; what lies behind is left out and said so. */
const MAX_ITEMS = 10_000;

function readXml(text: string, url: string): NormalFeed {
  const { root, cut } = readTree(text, url, { names: ["item", "entry"], max: MAX_ITEMS });
  const feed = normaliseTree(root);
  if (cut) feed.skipped.push({ index: MAX_ITEMS, reason: `more than ${MAX_ITEMS} entries` });
  return feed;
}

function read(text: string, url: string): NormalFeed {
  const json = /^\s*[{[]/.test(text) ? normaliseJson(text, url, MAX_ITEMS) : null;
  return json ?? readXml(text, url);
}

/**
 * Reads a feed: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed 1.x, however damaged.
 * `contentType` is the HTTP header; `url` the address that relative ones start from. Never rejects
 * for what the bytes hold: bytes that are no feed give `kind: "none"` without entries.
 */
export async function parseFeed(
  bytes: Uint8Array,
  contentType: string | null,
  url: string,
): Promise<ParsedFeed> {
  const text = cleanText(decodeXml(bytes, contentType));
  const { head, items, skipped } = read(text, url);
  if (head.kind === "none" || head.kind === "json") return { ...head, items, skipped };
  return { ...(await reread(head, items)), skipped };
}
