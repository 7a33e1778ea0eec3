import { typesOf } from "./jsonld.ts";
import type { PageFacts } from "./metadata/page.ts";
import { isoStamp } from "./metadata/stamp.ts";
import { classNames } from "./junk.ts";
import { type Draft, closest, type El, type Tree } from "./tree.ts";

/** More times than this in one entry: it is the list, not an entry. */
const MAX_TIMES = 3;
const LIVE_NAME = /(?:^|[^a-z])live-?(?:blog|ticker|feed|updates?|coverage|text)(?![a-z])/i;

/**
 * On a live blog, each block with the time of its entry. An entry is the largest element with text
 * around a dated `time` that holds no other entry's time. Other pages pass through unchanged.
 */
export function dateEntries(tree: Tree, facts: PageFacts, drafts: readonly Draft[]): Draft[] {
  if (!isLive(tree, facts)) return [...drafts];
  const entries = findEntries(facts);
  if (entries.size < 2) return [...drafts];
  return drafts.map((draft) => {
    const entry = closest(draft.el, (el) => entries.has(el));
    const at = entry ? entries.get(entry) : undefined;
    return at ? { ...draft, at } : draft;
  });
}

function isLive(tree: Tree, facts: PageFacts): boolean {
  if (facts.ld.nodes.some(({ node }) => typesOf(node).includes("LiveBlogPosting"))) return true;
  return (
    facts.props.has("liveBlogUpdate") ||
    tree.all.some((el) => el.attrs["class"] !== undefined && LIVE_NAME.test(classNames(el)))
  );
}

function findEntries(facts: PageFacts): Map<El, string> {
  const times = (facts.tags.get("time") ?? []).filter((el) => el.attrs["datetime"]);
  const counts = new Map<El, number>();
  for (const time of times) {
    for (let at: El | null = time; at; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const entries = new Map<El, string>();
  for (const time of times) {
    const stamp = isoStamp(time.attrs["datetime"] ?? "");
    const entry = stamp ? entryOf(time, counts) : null;
    if (entry && stamp && !entries.has(entry)) entries.set(entry, stamp);
  }
  return entries;
}

function entryOf(time: El, counts: ReadonlyMap<El, number>): El | null {
  const withText = closest(time, (el) => el.mass > 0);
  const count = withText ? (counts.get(withText) ?? 0) : MAX_TIMES + 1;
  if (!withText || count > MAX_TIMES) return null;
  let entry = withText;
  while (entry.parent && counts.get(entry.parent) === count) entry = entry.parent;
  return entry.parent ? entry : null;
}
