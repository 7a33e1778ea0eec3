import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { GetOptions, HttpResponse } from "#shared/http/client.ts";
import { HttpError } from "#shared/http/errors.ts";
import { parseSitemap, type Sitemap, type SitemapEntry } from "../core/sitemap.ts";
import type { Get } from "./polite.ts";
import { mapsToRead, sitemapItems } from "../core/sitemap-feed.ts";
import type { ParsedFeed } from "../core/feed/types.ts";

const unzip = promisify(gunzip);
const MAX_UNZIPPED = 50_000_000;

/**
 * A sitemap, or the maps that an index leads to (one level, at most five), as a feed. Null where the
 * bytes are no sitemap.
 */
export async function readSitemap(
  get: Get,
  response: HttpResponse,
  limits: GetOptions,
  now: number,
): Promise<{ feed: ParsedFeed; isIndex: boolean } | null> {
  const top = await parse(response);
  if (top.kind === "none") return null;
  const entries: SitemapEntry[] = [...top.entries];
  const skipped: ParsedFeed["skipped"] = [];
  for (const [index, url] of mapsToRead(top, now).entries()) {
    const inner = await readMap(get, url, limits);
    if (inner === null) skipped.push({ index, reason: `the map ${url} could not be read` });
    else entries.push(...inner.entries);
  }
  const { items, skipped: undated } = sitemapItems(entries, now);
  const head = { kind: "none", title: null, link: null, self: null, hub: null, ttlSeconds: null } as const;
  return { feed: { ...head, items, skipped: [...skipped, ...undated] }, isIndex: top.maps.length > 0 };
}

async function readMap(get: Get, url: string, limits: GetOptions): Promise<Sitemap | null> {
  try {
    const response = await get(url, limits);
    return response.status === 200 ? await parse(response) : null;
  } catch (error) {
    if (error instanceof HttpError) return null;
    throw error;
  }
}

/** Maps are often stored gzipped, without a header that says so. */
async function parse({ body, url }: HttpResponse): Promise<Sitemap> {
  const zipped = body[0] === 0x1f && body[1] === 0x8b;
  const bytes = zipped ? await unzip(body, { maxOutputLength: MAX_UNZIPPED }).catch(() => null) : body;
  return bytes === null ? { kind: "none", maps: [], entries: [] } : parseSitemap(bytes, url);
}
