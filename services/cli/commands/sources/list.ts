import { parseArgs } from "node:util";
import type { Config } from "#shared/config/config.ts";
import { type ListedFeed, loadFeeds } from "#shared/db/sources.ts";
import { counted, terminalWidth, textTable } from "../../text-table.ts";
import { UsageError } from "../../usage.ts";
import { withStore } from "../store.ts";

/** How a feed fares, in one word. */
export function conditionOf(feed: ListedFeed): string {
  if (feed.state !== "active") return feed.state;
  if (feed.errorStreak > 0) return "failing";
  if (feed.silentSince !== null) return "silent";
  return feed.lastSuccessAt === null ? "new" : "good";
}

const CONDITIONS = ["good", "new", "failing", "silent", "paused", "ended"];

/** `sources list [--only CONDITION] [--format table|json]`. */
export async function listCommand(args: string[], config: Config): Promise<string> {
  const { values } = parseArgs({
    args,
    options: { only: { type: "string" }, format: { type: "string", default: "table" } },
  });
  if (values.only !== undefined && !CONDITIONS.includes(values.only))
    throw new UsageError(`sources list: --only is one of ${CONDITIONS.join(", ")}, not ${values.only}`);
  if (values.format !== "table" && values.format !== "json")
    throw new UsageError(`sources list: --format is table or json, not ${values.format}`);
  const feeds = await withStore(config, loadFeeds);
  const shown = feeds.filter((feed) => values.only === undefined || conditionOf(feed) === values.only);
  if (values.format === "json") return JSON.stringify(shown, null, 2);
  return shown.length > 0 ? table(shown) : nothing(feeds.length);
}

function nothing(all: number): string {
  if (all > 0) return `None of the ${counted(all, "feed")} is in that condition.`;
  return "No feeds are stored. Add one with: npm run -s tracker -- sources add <address>";
}

function table(feeds: readonly ListedFeed[]): string {
  const head = [
    "no",
    "source",
    "",
    "condition",
    "items",
    "last success",
    "next poll",
    "feed, and what is wrong",
  ];
  const rows = feeds.map((feed) => [
    String(feed.id),
    feed.sourceId,
    feed.country ?? "",
    conditionOf(feed),
    String(feed.itemsSeen),
    when(feed.lastSuccessAt),
    feed.state === "active" ? when(feed.nextPollAt) : "–",
    feed.lastError === null ? feed.url : `${feed.url}: ${withoutAddress(feed.lastError, feed.url)}`,
  ]);
  const counts = CONDITIONS.map((c) => [feeds.filter((f) => conditionOf(f) === c).length, c] as const);
  const summary = counts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(", ");
  return `${textTable([head, ...rows], [6, 24, 2, 9, 6, 16, 16], terminalWidth())}\n\n${counted(feeds.length, "feed")}: ${summary}. Times are UTC.`;
}

/** Errors begin with the address that they concern, which the table shows already. */
export function withoutAddress(error: string, url: string): string {
  return error.startsWith(`${url}: `) ? error.slice(url.length + 2) : error;
}

function when(at: Date | null): string {
  return at === null ? "never" : new Date(at).toISOString().slice(0, 16).replace("T", " ");
}
