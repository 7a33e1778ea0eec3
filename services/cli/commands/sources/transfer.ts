import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import type { Config } from "#shared/config/config.ts";
import { loadSources } from "#shared/config/sources/load.ts";
import { addSource, feedsOf, type ListedFeed, loadFeeds, type NewSource } from "#shared/db/sources.ts";
import { sitesOf, toOpml } from "#shared/opml/sources.ts";
import { counted } from "../../text-table.ts";
import { UsageError } from "../../usage.ts";
import { withStore } from "../store.ts";

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
  const sites = sitesOf(bytes);
  if (sites.length === 0)
    throw new Error(`sources import: ${file} lists no feed; expected OPML with xmlUrl attributes`);
  return sites;
}

const FORMATS: Record<string, (feeds: readonly ListedFeed[]) => string> = {
  opml: (feeds) => toOpml(feeds, new Date()),
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
