import { sourceIdOf } from "#shared/urls/source-id.ts";
import { exportOpml, importOpml, type OpmlFeed } from "./opml.ts";

/** A site of a reading list with its feeds; such a list says nothing of countries and tiers. */
export interface ListedSite {
  id: string;
  name: string;
  homepage: string;
  tier: "other";
  feeds: { url: string; kind: "feed" }[];
}

/** A feed as others may want to read it. */
export interface SharedFeed {
  source: string;
  url: string;
  kind: string;
  homepage: string | null;
  tier: string;
}

/** Hosts that serve the feeds of many publishers: there the path says whose a feed is. */
const FEED_SERVICE =
  /^(?:feeds\d?\.feedburner\.com|feedproxy\.google\.com|news\.google\.com|www\.youtube\.com|rss\.app|rsshub\.app|fetchrss\.com|politepaul\.com|www\.inoreader\.com)$/;
const LONGEST_NAME = 120;

/** The sites of an OPML file whose feeds can be polled; feeds of one site are one source. None where it is no OPML. */
export function sitesOf(bytes: Uint8Array): ListedSite[] {
  return readSites(bytes).sites;
}

/** As `sitesOf`, with the addresses of feeds that cannot be polled, as they are written. */
export function readSites(bytes: Uint8Array): { sites: ListedSite[]; leftOut: string[] } {
  const { feeds, leftOut } = importOpml(bytes);
  const sites = [...Map.groupBy(feeds, idOf)].map(([id, own]) => siteOf(id, own));
  return { sites, leftOut };
}

function isService(url: string): boolean {
  return FEED_SERVICE.test(new URL(url).host);
}

function idOf({ site, url }: OpmlFeed): string {
  if (site !== null && !isService(site)) return sourceIdOf(new URL(site).origin);
  const { host, pathname, search, origin } = new URL(url);
  return sourceIdOf(isService(url) ? `${host}${pathname}${search}` : origin);
}

function siteOf(id: string, own: OpmlFeed[]): ListedSite {
  const homepage = new URL(own[0]?.site ?? own[0]?.url ?? "").origin;
  const name = own.length === 1 ? (own[0]?.title ?? id) : new URL(homepage).host.replace(/^www\./, "");
  return {
    id,
    name: name.slice(0, LONGEST_NAME),
    homepage,
    tier: "other",
    feeds: own.map(({ url }) => ({ url, kind: "feed" })),
  };
}

/** Feeds as OPML, in a folder for each tier; no sitemaps, which no feed reader reads. */
export function toOpml(feeds: readonly SharedFeed[], now: Date): string {
  const readable = feeds.filter(({ kind }) => kind === "feed");
  return exportOpml(readable.map(outlineOf), "Sources of Peace Tracker", now.toISOString());
}

function outlineOf({ source, url, homepage, tier }: SharedFeed): OpmlFeed {
  return { title: source, url, site: homepage, folders: [tier] };
}
