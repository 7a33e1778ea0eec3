import type { Config } from "#shared/config/config.ts";
import { loadFeeds } from "#shared/db/sources.ts";
import { createHttpClient } from "#shared/http/client.ts";
import { userAgent } from "#shared/http/user-agent.ts";
import { type Answer, ask } from "../../../poll/adapters/ask.ts";
import { type Get, paced } from "../../../poll/adapters/polite.ts";
import { counted, terminalWidth, textTable } from "../../text-table.ts";
import { UsageError } from "../../usage.ts";
import { withStore } from "../store.ts";
import { isSourcesFile, readSourcesFile } from "./file.ts";
import { withoutAddress } from "./list.ts";

const HOSTS_AT_ONCE = 8;

interface Target {
  source: string;
  url: string;
  kind: string;
}

type Checked = Target & { answer: Answer };

/** `sources check [<source>|<file>]`: ask feeds now, without storing anything; exit 1 if one fails. */
export async function checkCommand(args: string[], config: Config): Promise<string> {
  const [what, ...rest] = args;
  if (rest.length > 0 || what?.startsWith("-"))
    throw new UsageError(
      "sources check: give one source's id, or one OPML or sources file, or nothing for all feeds",
    );
  const targets = await targetsOf(what, config);
  if (targets.length === 0)
    throw new Error(`sources check: ${what ?? "the store"} has no feed to ask; see sources list`);
  const http = createHttpClient({ allow: config.fetchAllow, userAgent: userAgent(config.baseUrl) });
  try {
    const checked = await askAll(paced(http), targets);
    const failed = checked.filter(({ answer }) => answer.kind === "failed").length;
    if (failed > 0) process.exitCode = 1;
    return `${table(checked)}\n\n${summary(checked.length, failed)}`;
  } finally {
    await http.close();
  }
}

async function targetsOf(what: string | undefined, config: Config): Promise<Target[]> {
  if (what !== undefined && isSourcesFile(what))
    return readSourcesFile(what).sources.flatMap(({ id, feeds }) =>
      feeds.map((feed) => ({ ...feed, source: id })),
    );
  const feeds = (await withStore(config, loadFeeds)).filter(
    ({ state }) => state === "active" || what !== undefined,
  );
  const chosen = feeds.filter((feed) => what === undefined || feed.sourceId === what);
  if (what !== undefined && chosen.length === 0)
    throw new Error(
      `sources check: there is no source ${what}; see sources list, or name a file that ends in .yaml or .opml`,
    );
  return chosen.map(({ sourceId, url, kind }) => ({ source: sourceId, url, kind }));
}

/** Hosts side by side, the feeds of one host one after another with a pause. */
async function askAll(get: Get, targets: readonly Target[]): Promise<Checked[]> {
  const hosts = [...Map.groupBy(targets, ({ url }) => new URL(url).host).values()];
  const checked: Checked[] = [];
  const worker = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift())
      for (const target of host) checked.push({ ...target, answer: await ask(get, target, Date.now()) });
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, worker));
  return targets.flatMap((target) => checked.find(({ url }) => url === target.url) ?? []);
}

function table(checked: readonly Checked[]): string {
  const rows = checked.map(({ source, url, answer }) => [
    source,
    answer.kind === "feed" ? "good" : "failed",
    answer.kind === "feed" ? String(answer.feed.items.length) : "",
    newestOf(answer),
    answer.kind === "failed" ? `${url}: ${withoutAddress(answer.error, url)}` : url,
  ]);
  return textTable(
    [["source", "answer", "items", "newest", "feed"], ...rows],
    [26, 6, 5, 10],
    terminalWidth(),
  );
}

function newestOf(answer: Answer): string {
  if (answer.kind !== "feed") return "";
  const dates = answer.feed.items.flatMap((item) => item.published ?? item.updated ?? []);
  return dates.toSorted().at(-1)?.slice(0, 10) ?? "no dates";
}

function summary(all: number, failed: number): string {
  if (failed === 0) return `${counted(all, "feed")}: all answer.`;
  return `${counted(all, "feed")}: ${all - failed} answer, ${failed} ${failed === 1 ? "does" : "do"} not.`;
}
