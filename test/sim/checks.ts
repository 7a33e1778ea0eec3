import { sql } from "kysely";
import { canonicalKey } from "#shared/urls/canonical.ts";
import type { Db } from "#shared/db/index.ts";
import type { Pace } from "./store.ts";
import type { Site, Web } from "./web.ts";
import type { Item } from "./world.ts";

/** One row of the table: what was checked, on how many, what broke it, and the figure that tells. */
export interface Check {
  what: string;
  /** It holds only where the machine keeps up with the clock. */
  timed: boolean;
  of: number;
  broken: string[];
  figure: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A gap is measured at the publisher to this many real milliseconds. */
const RESOLUTION_MS = 20;
/** Real time that queues may take beyond the schedule. */
const QUEUEING_MS = 4_000;

interface Stored {
  key: string;
  articles: number;
  versions: number;
  firstSeenAt: Date;
  firstFetchedAt: Date;
  texts: string;
  stories: number[];
}

async function loadStored(db: Db): Promise<Map<string, Stored>> {
  const { rows } = await sql<Stored>`
    SELECT regexp_replace(a.canonical_key, '/now/', '/') AS key, count(DISTINCT a.id) AS articles,
      count(v.id) AS versions, min(a.first_seen_at) AS "firstSeenAt", min(p.fetched_at) AS "firstFetchedAt",
      string_agg(v.text, ' ') AS texts, array_agg(DISTINCT v.story_id::int) AS stories
    FROM article a JOIN article_version v ON v.article_id = a.id JOIN page p ON p.id = v.page_id
    GROUP BY 1`.execute(db);
  return new Map(rows.map((row) => [row.key, row]));
}

/** True for an item whose page nobody may reach: it redirects inside the network. */
function isBarred(site: Site, item: Item): boolean {
  return site.publisher.fault === "to_private" && item.path.endsWith("-1");
}

function gaps(sites: readonly Site[], gapMs: number, { speed }: Pace): Check {
  const real = gapMs / speed;
  const found = sites.flatMap(({ asked, publisher }) =>
    asked.slice(1).map((one, index) => ({ gap: one.from - (asked[index]?.from ?? 0), publisher, one })),
  );
  const broken = found.filter(({ gap }) => gap < real - RESOLUTION_MS);
  const least = Math.min(...found.map(({ gap }) => gap));
  return {
    timed: true,
    what: `a gap of ${gapMs / 1000} s (${real.toFixed(0)} ms real, measured to ${RESOLUTION_MS} ms)`,
    of: found.length,
    broken: broken.map(
      ({ gap, publisher, one }) => `${publisher.id} (${publisher.fault}) ${one.path}: ${gap.toFixed(0)} ms`,
    ),
    figure: `least ${least.toFixed(0)} ms`,
  };
}

function concurrency(sites: readonly Site[]): Check {
  return {
    timed: false,
    what: "two requests at once at most",
    of: sites.length,
    broken: sites
      .filter(({ mostAtOnce }) => mostAtOnce > 2)
      .map(({ publisher, mostAtOnce }) => `${publisher.id}: ${mostAtOnce}`),
    figure: `most ${Math.max(...sites.map(({ mostAtOnce }) => mostAtOnce))}`,
  };
}

function storedOnce(sites: readonly Site[], stored: Map<string, Stored>, endMs: number): Check {
  // A feed that lies about changes is found out by the daily full reading.
  const due = ({ publisher }: Site, { visibleAt }: Item) =>
    visibleAt + (publisher.fault === "lying_304" ? 1.2 * DAY : 0) < endMs;
  const items = sites.flatMap((site) =>
    site.publisher.items.filter((i) => !isBarred(site, i) && due(site, i)).map((item) => ({ site, item })),
  );
  const broken = items.filter(({ site, item }) => stored.get(keyOf(site, item))?.articles !== 1);
  return {
    timed: false,
    what: "every visible item stored once",
    of: items.length,
    broken: broken.map(
      ({ site, item }) =>
        `${site.publisher.id} (${site.publisher.fault}) ${item.path}: ${stored.get(keyOf(site, item))?.articles ?? 0}`,
    ),
    figure: `${items.length - broken.length} stored`,
  };
}

function keyOf({ url }: Site, { path }: Item): string {
  return canonicalKey(url + path);
}

/** How soon an edit has to be met: the step of the schedule at the page's age. Null: no look is due. */
function stepAt(age: number, item: Item): number | null {
  if (age < 3 * HOUR) return 15 * MINUTE;
  if (age < DAY) return HOUR;
  return item.claims && age < 7 * DAY ? 3 * HOUR : null;
}

interface Edit {
  site: Site;
  item: Item;
  at: number;
  /** Latest time by which the page has to be asked for whole. */
  by: number;
}

function editsDue(
  sites: readonly Site[],
  stored: Map<string, Stored>,
  endMs: number,
  gapMs: number,
  { speed }: Pace,
): Edit[] {
  const edits: Edit[] = [];
  for (const site of sites)
    for (const item of site.publisher.items) {
      const row = stored.get(keyOf(site, item));
      const at = item.versions[1]?.at;
      if (!row || at === undefined || at <= row.firstFetchedAt.getTime() || (item.goneAt ?? Infinity) <= at)
        continue;
      const step = stepAt(at - row.firstSeenAt.getTime(), item);
      if (step === null) continue;
      const { fault } = site.publisher;
      const held = fault === "throttled" ? 20 * MINUTE : fault === "lying_304" ? DAY : 0;
      // A look that fails is not the last, but the next one is a step later.
      const failed = fault === "hangs" || fault === "resets" ? 5 * MINUTE + step : 0;
      const by = at + step + held + failed + 10 * gapMs + QUEUEING_MS * speed;
      if (by < Math.min(endMs, item.goneAt ?? Infinity)) edits.push({ site, item, at, by });
    }
  return edits;
}

function editsSeen(edits: readonly Edit[], stored: Map<string, Stored>): Check {
  const late = edits.map((edit) => ({ ...edit, seen: seenAt(edit) }));
  const broken = late.filter(
    ({ site, item, by, seen }) =>
      seen > by || !stored.get(keyOf(site, item))?.texts.includes(item.versions[1]?.words ?? "?"),
  );
  const waits = late.map(({ at, seen }) => seen - at).toSorted((a, b) => a - b);
  const median = waits[Math.floor(waits.length / 2)] ?? 0;
  return {
    timed: true,
    what: "every edit seen within its schedule",
    of: edits.length,
    broken: broken.map(
      ({ site, item, at, seen, by }) =>
        `${site.publisher.id} (${site.publisher.fault}) ${item.path}: after ${((seen - at) / MINUTE).toFixed(0)} of ${((by - at) / MINUTE).toFixed(0)} min`,
    ),
    figure: `median ${(median / MINUTE).toFixed(0)} min after the edit`,
  };
}

/** When the publisher gave the page whole after the edit. */
function seenAt({ site, item, at }: Edit): number {
  const path = (asked: string) => asked.replace(/^\/now/, "") === item.path;
  return site.asked.find((one) => one.at >= at && one.status === 200 && path(one.path))?.at ?? Infinity;
}

function noNoise(sites: readonly Site[], stored: Map<string, Stored>): Check {
  const items = sites.flatMap((site) =>
    site.publisher.items.map((item) => ({ site, item, row: stored.get(keyOf(site, item)) })),
  );
  const kept = items.filter(({ row }) => row !== undefined);
  const broken = kept.filter(({ item, row }) => (row?.versions ?? 0) > item.versions.length);
  const total = kept.reduce((sum, { row }) => sum + (row?.versions ?? 0), 0);
  return {
    timed: false,
    what: "no version for counters and links",
    of: kept.length,
    broken: broken.map(
      ({ site, item, row }) => `${site.publisher.id} ${item.path}: ${row?.versions ?? 0} versions`,
    ),
    figure: `${total} versions`,
  };
}

function oneStory(sites: readonly Site[], stored: Map<string, Stored>): Check {
  const rows = sites
    .filter(({ publisher }) => publisher.fault === "wire_copy")
    .flatMap((site) => site.publisher.items.flatMap((item) => stored.get(keyOf(site, item)) ?? []));
  const stories = new Set(rows.flatMap((row) => row.stories));
  return {
    timed: false,
    what: "wire copies are one story",
    of: rows.length,
    broken: rows.length > 0 && stories.size !== 1 ? [`${stories.size} stories`] : [],
    figure: `${stories.size} story`,
  };
}

function nothingTrapped({ trapped, sites }: Web): Check {
  return {
    timed: false,
    what: "no request outside the allowed addresses",
    of: sites.reduce((sum, { asked }) => sum + asked.length, 0),
    broken: trapped,
    figure: `${trapped.length} outside`,
  };
}

/** Resident memory of the stages: samples in MB, by process, over the run. */
export function flatMemory(samples: ReadonlyMap<string, number[]>): Check {
  const rows = [...samples].map(([name, all]) => {
    const third = Math.floor(all.length / 3);
    return { name, middle: median(all.slice(third, 2 * third)), last: median(all.slice(2 * third)) };
  });
  const broken = rows.filter(({ middle, last }) => last > middle * 1.25 + 30);
  return {
    timed: true,
    what: "memory flat over the last two thirds",
    of: rows.length,
    broken: broken.map(({ name, middle, last }) => `${name}: ${middle.toFixed(0)} → ${last.toFixed(0)} MB`),
    figure: rows.map(({ name, last }) => `${name} ${last.toFixed(0)} MB`).join(", "),
  };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** True when every item that had to be stored by `endMs` is. */
export async function isAllStored(db: Db, { sites }: Web, endMs: number): Promise<boolean> {
  return storedOnce(sites, await loadStored(db), endMs).broken.length === 0;
}

/** All checks of a run that has ended. */
export async function checkAll(
  db: Db,
  web: Web,
  {
    pace,
    gapMs,
    endMs,
    memory,
  }: { pace: Pace; gapMs: number; endMs: number; memory: ReadonlyMap<string, number[]> },
): Promise<Check[]> {
  const stored = await loadStored(db);
  return [
    gaps(web.sites, gapMs, pace),
    concurrency(web.sites),
    nothingTrapped(web),
    storedOnce(web.sites, stored, endMs),
    editsSeen(editsDue(web.sites, stored, endMs, gapMs, pace), stored),
    noNoise(web.sites, stored),
    oneStory(web.sites, stored),
    flatMemory(memory),
  ];
}
