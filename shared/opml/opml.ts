import { absolute } from "#shared/xml/address.ts";
import { cleanText, escapeAttribute, escapeHtml, orNull, squash } from "#shared/xml/clean.ts";
import { decodeXml } from "#shared/xml/decode.ts";
import { isElement, type XmlElement } from "#shared/xml/nodes.ts";
import { readTree } from "#shared/xml/tree.ts";

/** A feed of a reading list. */
export interface OpmlFeed {
  title: string | null;
  url: string;
  /** Address of the site. */
  site: string | null;
  /** Names of the groups around it, outermost first. */
  folders: string[];
}

interface Found {
  feeds: OpmlFeed[];
  /** Addresses of feeds that cannot be polled, as they are written. */
  leftOut: string[];
}

/** As many as the largest file that is read can hold, and a bound for what is not meant well. */
const MAX_OUTLINES = 200_000;

function nameOf(outline: XmlElement): string | null {
  return orNull(squash(outline.attrs.get("title") ?? "")) ?? orNull(squash(outline.attrs.get("text") ?? ""));
}

/** What an outline says its feed is; null for a group. */
function statedUrl(child: XmlElement): string | null {
  return orNull(child.attrs.get("xmlurl") ?? child.attrs.get("rssurl"));
}

function collect(element: XmlElement, folders: string[], found: Found): void {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const title = child.name === "outline" ? nameOf(child) : null;
    const stated = statedUrl(child);
    const url = webAddress(stated, child.base);
    const inside = stated === null && title !== null ? [...folders, title] : folders;
    if (url !== null)
      found.feeds.push({ title, url, site: webAddress(child.attrs.get("htmlurl"), child.base), folders });
    else if (stated !== null) found.leftOut.push(stated);
    collect(child, inside, found);
  }
}

function webAddress(stated: string | null | undefined, base: string): string | null {
  const url = absolute(stated, base);
  return url !== null && /^https?:/.test(url) ? url : null;
}

/**
 * Reads an OPML file; a feed that is listed twice comes once, and what is listed as a feed without a
 * web address is left out. Never throws.
 */
export function importOpml(bytes: Uint8Array): Found {
  const text = cleanText(decodeXml(bytes, null));
  const { root } = readTree(text, "about:blank", { names: ["outline"], max: MAX_OUTLINES });
  const found: Found = { feeds: [], leftOut: [] };
  collect(root, [], found);
  const byUrl = new Map<string, OpmlFeed>();
  for (const feed of found.feeds) if (!byUrl.has(feed.url)) byUrl.set(feed.url, feed);
  return { ...found, feeds: [...byUrl.values()] };
}

function attribute(name: string, value: string | null): string {
  return value === null ? "" : ` ${name}="${escapeAttribute(cleanText(value))}"`;
}

function outline(feed: OpmlFeed): string {
  const name = feed.title ?? feed.url;
  const names = attribute("text", name) + attribute("title", name);
  return `<outline type="rss"${names}${attribute("xmlUrl", feed.url)}${attribute("htmlUrl", feed.site)}/>`;
}

interface Folder {
  feeds: OpmlFeed[];
  folders: Map<string, Folder>;
}

function folderTree(feeds: readonly OpmlFeed[]): Folder {
  const root: Folder = { feeds: [], folders: new Map() };
  for (const feed of feeds) {
    let at = root;
    for (const name of feed.folders) {
      const next = at.folders.get(name) ?? { feeds: [], folders: new Map() };
      at.folders.set(name, next);
      at = next;
    }
    at.feeds.push(feed);
  }
  return root;
}

function writeFolder(folder: Folder, indent: string): string {
  const feeds = folder.feeds.map((feed) => `${indent}${outline(feed)}\n`).join("");
  const groups = [...folder.folders].map(([name, inner]) => {
    const names = attribute("text", name) + attribute("title", name);
    return `${indent}<outline${names}>\n${writeFolder(inner, `${indent}  `)}${indent}</outline>\n`;
  });
  return feeds + groups.join("");
}

/** Writes feeds as OPML 2.0; `created` is ISO 8601. */
export function exportOpml(feeds: readonly OpmlFeed[], title: string, created: string): string {
  const date = new Date(created).toUTCString();
  const head = `  <head>\n    <title>${escapeHtml(cleanText(title))}</title>\n    <dateCreated>${date}</dateCreated>\n  </head>\n`;
  const body = `  <body>\n${writeFolder(folderTree(feeds), "    ")}  </body>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n${head}${body}</opml>\n`;
}
