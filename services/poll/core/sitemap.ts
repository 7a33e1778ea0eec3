import { readDate } from "./dates.ts";
import { absolute } from "#shared/xml/address.ts";
import { cleanText, orNull, squash } from "#shared/xml/clean.ts";
import { decodeXml } from "#shared/xml/decode.ts";
import { childrenOf, findAll, firstText } from "./feed/select.ts";
import { readTree } from "#shared/xml/tree.ts";
import type { XmlElement } from "#shared/xml/nodes.ts";

export interface SitemapEntry {
  url: string;
  /** From the news extension; null where the map has none. */
  title: string | null;
  /** ISO 8601 in UTC. */
  published: string | null;
  modified: string | null;
  /** BCP 47 tag of the publication. */
  lang: string | null;
  publication: string | null;
}

export interface Sitemap {
  kind: "index" | "pages" | "none";
  /** Maps that an index lists. */
  maps: { url: string; modified: string | null }[];
  entries: SitemapEntry[];
}

const MAX_ENTRIES = 50_000;

function dateIn(element: XmlElement, names: string[]): string | null {
  return readDate(firstText(element, names) ?? "")?.iso ?? null;
}

function lineOf(element: XmlElement, names: string[]): string | null {
  return orNull(squash(firstText(element, names) ?? ""));
}

function entryOf(element: XmlElement, base: string): SitemapEntry | null {
  const url = absolute(firstText(element, ["loc"]), base);
  if (url === null) return null;
  const news = childrenOf(element, ["news:news"])[0] ?? element;
  const publication = childrenOf(news, ["news:publication"])[0] ?? news;
  return {
    url,
    title: lineOf(news, ["news:title"]),
    published: dateIn(news, ["news:publication_date"]),
    modified: dateIn(element, ["lastmod"]),
    lang: firstText(publication, ["news:language"]),
    publication: lineOf(publication, ["news:name"]),
  };
}

function fromLines(text: string): Sitemap {
  const lines = text.split("\n", MAX_ENTRIES).filter((line) => /^https?:\/\//.test(line));
  const entries = lines.map((line) => {
    const blank = { title: null, published: null, modified: null, lang: null, publication: null };
    return { url: absolute(line, line.trim()) ?? line.trim(), ...blank };
  });
  return { kind: entries.length > 0 ? "pages" : "none", maps: [], entries };
}

/**
 * Reads a sitemap, a sitemap index or a list of addresses, one to a line. `bytes` are already
 * unpacked; `url` is where they came from. At most 50,000 entries are given, as the protocol has it.
 * Never throws: bytes that are no sitemap give `kind: "none"`.
 */
export function parseSitemap(bytes: Uint8Array, url: string): Sitemap {
  const text = cleanText(decodeXml(bytes, null)).trimStart();
  if (!text.startsWith("<")) return fromLines(text);
  const { root } = readTree(text, url, { names: ["url", "sitemap"], max: MAX_ENTRIES });
  const maps = findAll(root, (element) => element.name === "sitemap").flatMap((element) => {
    const map = absolute(firstText(element, ["loc"]), url);
    return map === null ? [] : [{ url: map, modified: dateIn(element, ["lastmod"]) }];
  });
  const elements = findAll(root, (element) => element.name === "url");
  const entries = elements.map((element) => entryOf(element, url)).filter((entry) => entry !== null);
  if (entries.length > 0) return { kind: "pages", maps, entries };
  return { kind: maps.length > 0 ? "index" : "none", maps, entries };
}
