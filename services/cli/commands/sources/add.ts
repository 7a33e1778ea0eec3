import { parseArgs } from "node:util";
import { z } from "zod";
import type { Config } from "#shared/config/config.ts";
import { TIERS } from "#shared/config/sources/load.ts";
import { addSource, type NewSource, siteIds } from "#shared/db/sources.ts";
import { createHttpClient } from "#shared/http/client.ts";
import { userAgent } from "#shared/http/user-agent.ts";
import { sourceIdOf } from "#shared/urls/source-id.ts";
import { type Exploration, explore, type SeenFeed } from "../../../poll/adapters/explore.ts";
import { paced } from "../../../poll/adapters/polite.ts";
import { counted } from "../../text-table.ts";
import { UsageError } from "../../usage.ts";
import { withStore } from "../store.ts";

const OPTIONS = {
  id: { type: "string" },
  name: { type: "string" },
  country: { type: "string" },
  tier: { type: "string" },
  camp: { type: "string" },
  language: { type: "string" },
  feed: { type: "string", multiple: true },
  "dry-run": { type: "boolean" },
} as const;

const given = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens")
    .optional(),
  name: z.string().trim().min(1).max(120).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "a country code of two capitals such as UA")
    .optional(),
  tier: z.enum(TIERS, `one of ${TIERS.join(", ")}`).default("other"),
  camp: z.string().min(1).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, "a language code such as en")
    .optional(),
});

/** `sources add <address> [options]`: find the feeds of an address, show what they would bring, and poll them. */
export async function addCommand(args: string[], config: Config): Promise<string> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [address] = positionals;
  if (address === undefined || positionals.length > 1)
    throw new UsageError("sources add: give the address of a site or feed");
  const parsed = given.safeParse(values);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UsageError(`sources add: --${String(issue?.path[0])} has to be ${issue?.message}`);
  }
  const found = await look(address, config);
  const feeds = choose(found.feeds, values.feed);
  const shown = [heading(found), ...feeds.map(preview)].join("\n\n");
  if (values["dry-run"]) return `${shown}\n\nNothing was added (--dry-run).`;
  const made = sourceOf(found, feeds, parsed.data);
  const { source, added } = await withStore(config, async (db) => {
    const source = values.id === undefined ? { ...made, id: (await siteIds(db))(made) } : made;
    return { source, added: await addSource(db, source) };
  });
  return `${shown}\n\n${outcome(source, feeds.length, added)}`;
}

async function look(address: string, config: Config): Promise<Exploration> {
  const http = createHttpClient({ allow: config.fetchAllow, userAgent: userAgent(config.baseUrl) });
  try {
    const found = await explore(paced(http), address, Date.now());
    if (found.error !== null) throw new Error(`sources add: ${address}: ${found.error}`);
    return found;
  } finally {
    await http.close();
  }
}

function choose(feeds: readonly SeenFeed[], wanted: readonly string[] | undefined): SeenFeed[] {
  if (!wanted) return [...feeds];
  const unknown = wanted.filter((url) => !feeds.some((feed) => feed.url === url));
  if (unknown.length > 0) {
    const there = feeds.map((feed) => `  ${feed.url}`).join("\n");
    throw new Error(`sources add: no feed ${unknown.join(", ")} was found there; found were\n${there}`);
  }
  return feeds.filter((feed) => wanted.includes(feed.url));
}

function sourceOf(found: Exploration, feeds: readonly SeenFeed[], options: z.infer<typeof given>): NewSource {
  const { homepage, title, lang } = found.site;
  return {
    id: options.id ?? sourceIdOf(homepage),
    name: options.name ?? title ?? new URL(homepage).host,
    homepage,
    tier: options.tier,
    country: options.country,
    camp: options.camp,
    language: options.language ?? lang ?? undefined,
    feeds: feeds.map(({ url, kind }) => ({ url, kind })),
  };
}

function heading({ site, feeds }: Exploration): string {
  return `${site.title ?? site.homepage}: ${counted(feeds.length, "feed")} found at ${site.homepage}`;
}

function preview(feed: SeenFeed): string {
  const kind = feed.kind === "sitemap" ? "news sitemap" : "feed";
  const newest = feed.newest === null ? "no dates" : `newest ${day(feed.newest)}`;
  const head = `${kind} ${feed.url}\n  ${feed.title ?? "without a title"}; ${counted(feed.items, "item")}, ${newest}`;
  return [
    head,
    ...feed.sample.map((item) => `    ${day(item.published)}  ${item.title ?? item.url ?? ""}`),
  ].join("\n");
}

function day(iso: string | null): string {
  return iso === null ? "no date   " : iso.slice(0, 10);
}

function outcome(source: NewSource, wanted: number, added: number): string {
  if (added === 0)
    return `Nothing was added: ${wanted === 1 ? "this feed is" : "these feeds are"} polled already.`;
  const rest =
    added < wanted
      ? ` ${counted(wanted - added, "other feed")} of these ${wanted - added === 1 ? "is" : "are"} polled already.`
      : "";
  const open = [
    source.country === undefined ? "--country" : "",
    source.tier === "other" ? "--tier" : "",
    source.language === undefined ? "--language" : "",
  ].filter(Boolean);
  const hint = open.length > 0 ? ` Not stated: ${open.join(", ")}.` : "";
  return `Added ${counted(added, "feed")} to source ${source.id}; the running tracker polls them from now on.${rest}${hint}`;
}
