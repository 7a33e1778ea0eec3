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
  homepage: string | null;
  tier: string;
}

/** The sites of an OPML file whose feeds can be polled; feeds of one site are one source. None where it is no OPML. */
export function sitesOf(bytes: Uint8Array): ListedSite[] {
  const feeds = importOpml(bytes).filter(({ url }) => /^https?:/.test(url));
  const sites = Map.groupBy(feeds, ({ site, url }) => sourceIdOf(originOf(site, url)));
  return [...sites].map(([id, own]) => {
    const homepage = originOf(own[0]?.site ?? null, own[0]?.url ?? "");
    const name = own.length === 1 ? (own[0]?.title ?? id) : new URL(homepage).host.replace(/^www\./, "");
    return { id, name, homepage, tier: "other", feeds: own.map(({ url }) => ({ url, kind: "feed" })) };
  });
}

function originOf(site: string | null, url: string): string {
  return new URL(site !== null && /^https?:/.test(site) ? site : url).origin;
}

/** Feeds as OPML, in a folder for each tier. */
export function toOpml(feeds: readonly SharedFeed[], now: Date): string {
  return exportOpml(feeds.map(outlineOf), "Sources of Peace Tracker", now.toISOString());
}

function outlineOf({ source, url, homepage, tier }: SharedFeed): OpmlFeed {
  return { title: source, url, site: homepage, folders: [tier] };
}
