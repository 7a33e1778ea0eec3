import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import type { Config } from "#shared/config/config.ts";
import { loadSources } from "#shared/config/sources/load.ts";
import { addSource, feedsOf, type NewSource } from "#shared/db/sources.ts";
import { sourceIdOf } from "#shared/urls/source-id.ts";
import { exportOpml, importOpml, type OpmlFeed } from "../../../poll/core/opml.ts";
import { counted } from "../../text-table.ts";
import { UsageError } from "../../usage.ts";
import { withStore } from "../store.ts";
import { type ListedFeed, loadFeeds } from "./list.ts";

const MAX_BYTES = 20_000_000;

/** `sources import <file.opml|file.yaml>`: add the feeds of a reading list or sources file. */
export async function importCommand(args: string[], config: Config): Promise<string> {
  const [file, ...rest] = args;
  if (file === undefined || rest.length > 0 || file.startsWith("-"))
    throw new UsageError("sources import: give one OPML or sources file");
  const sources = /\.ya?ml$/.test(file) ? fromYaml(file) : fromOpml(file);
  const wanted = sources.reduce((sum, source) => sum + source.feeds.length, 0);
  let added = 0;
  await withStore(config, async (db) => {
    for (const source of sources) added += await addSource(db, source);
  });
  const known = wanted - added;
  return `Added ${counted(added, "feed")} of ${counted(sources.length, "source")}${known > 0 ? `; ${known} ${known === 1 ? "was" : "were"} there already` : ""}.`;
}

function fromYaml(file: string): NewSource[] {
  return loadSources(file).map((spec) => ({ ...spec, feeds: feedsOf(spec) }));
}

function fromOpml(file: string): NewSource[] {
  if (!existsSync(file)) throw new Error(`sources import: there is no file ${file}`);
  const bytes = readFileSync(file);
  if (bytes.length > MAX_BYTES)
    throw new Error(`sources import: ${file} is larger than ${MAX_BYTES / 1e6} MB`);
  const feeds = importOpml(bytes).filter(({ url }) => /^https?:/.test(url));
  if (feeds.length === 0)
    throw new Error(`sources import: ${file} lists no feed; expected OPML with xmlUrl attributes`);
  return sourcesOf(feeds);
}

/** Feeds of one site are one source; a reading list says nothing of countries and tiers. */
export function sourcesOf(feeds: readonly OpmlFeed[]): NewSource[] {
  const sites = Map.groupBy(feeds, ({ site, url }) => sourceIdOf(new URL(site ?? url).origin));
  return [...sites].map(([id, own]) => {
    const homepage = new URL(own[0]?.site ?? own[0]?.url ?? "").origin;
    const name = own.length === 1 ? (own[0]?.title ?? id) : new URL(homepage).host.replace(/^www\./, "");
    return { id, name, homepage, tier: "other", feeds: own.map(({ url }) => ({ url, kind: "feed" })) };
  });
}

const FORMATS: Record<string, (feeds: readonly ListedFeed[]) => string> = {
  opml: (feeds) => exportOpml(feeds.map(toOpml), "Sources of Peace Tracker", new Date().toISOString()),
  yaml: (feeds) => stringify(toSpecs(feeds)),
  json: (feeds) => JSON.stringify(toSpecs(feeds), null, 2),
};

/** `sources export [--format opml|yaml|json]`: what is polled, for other readers or another tracker. */
export async function exportSourcesCommand(args: string[], config: Config): Promise<string> {
  const { values } = parseArgs({ args, options: { format: { type: "string", default: "opml" } } });
  const write = FORMATS[values.format];
  if (!write) throw new UsageError(`sources export: --format is opml, yaml or json, not ${values.format}`);
  return write(await withStore(config, loadFeeds));
}

function toOpml({ source, url, homepage, tier }: ListedFeed): OpmlFeed {
  return { title: source, url, site: homepage, folders: [tier] };
}

function toSpecs(feeds: readonly ListedFeed[]): Record<string, unknown>[] {
  return [...Map.groupBy(feeds, ({ sourceId }) => sourceId).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { sourceId: id, source: name, country, tier, language, homepage } = first;
    const of = (kind: string) => own.filter((feed) => feed.kind === kind).map(({ url }) => url);
    return [
      {
        id,
        name,
        ...(country ? { country } : {}),
        tier,
        ...(language ? { language } : {}),
        homepage,
        feeds: of("feed"),
        sitemaps: of("sitemap"),
        verified: false,
      },
    ];
  });
}
