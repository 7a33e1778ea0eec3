import { parseArgs } from "node:util";
import { stringify } from "yaml";
import type { Config } from "#shared/config/config.ts";
import { addSources, type ListedFeed, loadFeeds, siteIds } from "#shared/db/sources.ts";
import { toOpml } from "#shared/opml/sources.ts";
import { counted } from "../../text-table.ts";
import { UsageError } from "../../usage.ts";
import { withStore } from "../store.ts";
import { readSourcesFile } from "./file.ts";

const SHOWN = 5;

/** `sources import <file.opml|file.yaml>`: add the feeds of a reading list or sources file. */
export async function importCommand(args: string[], config: Config): Promise<string> {
  const [file, ...rest] = args;
  if (file === undefined || rest.length > 0 || file.startsWith("-"))
    throw new UsageError("sources import: give one OPML or sources file");
  const { sources, leftOut, named } = readSourcesFile(file);
  const added = await withStore(config, async (db) => {
    const idOf = await siteIds(db);
    return await addSources(db, named ? sources : sources.map((site) => ({ ...site, id: idOf(site) })));
  });
  const known = sources.reduce((sum, source) => sum + source.feeds.length, 0) - added;
  return [importedText(added, sources.length, known), ...leftOutText(leftOut)].join("\n");
}

function importedText(added: number, sources: number, known: number): string {
  const were = known > 0 ? `; ${known} ${known === 1 ? "was" : "were"} there already` : "";
  return `Added ${counted(added, "feed")} of ${counted(sources, "source")}${were}.`;
}

function leftOutText(leftOut: readonly string[]): string[] {
  if (leftOut.length === 0) return [];
  const more = leftOut.length > SHOWN ? [`  and ${leftOut.length - SHOWN} more`] : [];
  const shown = leftOut.slice(0, SHOWN).map((address) => `  ${address.slice(0, 200)}`);
  return [`Left out ${counted(leftOut.length, "feed")} without a web address:`, ...shown, ...more];
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
    const { sourceId: id, source: name, country, tier, camp, language, homepage } = first;
    const of = (kind: string) => own.filter((feed) => feed.kind === kind).map(({ url }) => url);
    return [
      {
        id,
        name,
        ...(country ? { country } : {}),
        tier,
        ...(camp ? { camp } : {}),
        ...(language ? { language } : {}),
        homepage,
        feeds: of("feed"),
        sitemaps: of("sitemap"),
        verified: false,
      },
    ];
  });
}
