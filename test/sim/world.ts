import { random } from "../helpers/copies.ts";

/** What a publisher does wrong; `none` does nothing wrong. */
export type Fault =
  | "none"
  | "slow"
  | "lying_304"
  | "throttled"
  | "moved"
  | "gone"
  | "to_private"
  | "broken_xml"
  | "wrong_charset"
  | "wire_copy"
  | "hangs"
  | "resets";

export const FAULTS: Fault[] = [
  "none",
  "slow",
  "wire_copy",
  "lying_304",
  "none",
  "throttled",
  "moved",
  "none",
  "gone",
  "to_private",
  "broken_xml",
  "wrong_charset",
  "hangs",
  "resets",
];

/** One article of a publisher; times in ms of the simulated clock. */
export interface Item {
  path: string;
  title: string;
  visibleAt: number;
  /** When each version is put up, the first at `visibleAt`. */
  versions: { at: number; words: string }[];
  /** When the page is taken down; null for one that stays. */
  goneAt: number | null;
  claims: boolean;
}

export interface Publisher {
  id: string;
  fault: Fault;
  crawlDelay: number | null;
  items: Item[];
}

const HOUR = 3_600_000;

/** Publishers with their items over `durationMs` from `startMs`, the same for the same numbers. */
export function makeWorld(publishers: number, startMs: number, durationMs: number): Publisher[] {
  const next = random(publishers);
  return Array.from({ length: publishers }, (_value, index) => {
    const fault = FAULTS[index % FAULTS.length] ?? "none";
    const count = 1 + Math.floor(next() * 2);
    const items = Array.from({ length: count }, (_item, n) =>
      makeItem(`p${index}`, n, fault, startMs + durationMs * (0.02 + 0.55 * next()), durationMs, next),
    );
    return { id: `p${index}`, fault, crawlDelay: index % 3 === 0 ? 60 : null, items };
  });
}

function makeItem(
  publisher: string,
  n: number,
  fault: Fault,
  visibleAt: number,
  durationMs: number,
  next: () => number,
): Item {
  const share = 5 + Math.floor(next() * 40);
  const versions = [{ at: visibleAt, words: `${share} %` }];
  // Late enough to be an edit of what has been read, early enough to be looked for.
  if (next() < 0.6)
    versions.push({
      at: visibleAt + Math.min(3 * HOUR + next() * 12 * HOUR, durationMs * 0.3),
      words: `${share + 1} %`,
    });
  return {
    path: `/story-${n}`,
    title: `Report ${publisher} ${n}`,
    visibleAt,
    versions,
    goneAt: fault === "gone" ? visibleAt + durationMs * 0.25 : null,
    claims: n === 0,
  };
}

/** The newest version of an item at a time. */
export function shown(item: Item, now: number): { at: number; words: string } | null {
  return item.versions.findLast(({ at }) => at <= now) ?? null;
}

const WIRE = random(99);
const WIRE_TEXT = Array.from({ length: 120 }, () => `wire${Math.floor(WIRE() * 5000)}`).join(" ");

/** A page as it reads at `now`, with a counter and an advertisement that change at every look. */
export function pageOf(publisher: Publisher, item: Item, now: number): string {
  const version = shown(item, now);
  const unlike = random(item.visibleAt % 1_000_003);
  const own = Array.from({ length: 120 }, () => `word${Math.floor(unlike() * 5000)}`).join(" ");
  const body = publisher.fault === "wire_copy" ? WIRE_TEXT : own;
  const claim = item.claims
    ? `<table><thead><tr><th>#</th><th>Point</th><th>Status</th></tr></thead><tbody><tr><td>4</td><td>Mine-Clearance Initiative</td><td>${version?.words ?? ""} of contaminated zones cleared.</td></tr></tbody></table>`
    : `<p>The office counted ${version?.words ?? ""} of the parcels.</p>`;
  return `<!doctype html><html lang="en"><head><title>${item.title}</title></head><body><article><h1>${item.title}</h1>
<p>Officials presented the state of the twenty-point peace plan for Ukraine, “as it is”.</p><p>${Math.floor(now / 60_000)} views</p>
${claim}<p>${body}.</p></article><aside><h2>Most read</h2><a href="/x">${now}</a></aside></body></html>`;
}

/** The feed at `now`: the items that are visible, newest first. */
export function feedOf(publisher: Publisher, base: string, now: number): string {
  const items = publisher.items
    .filter(({ visibleAt }) => visibleAt <= now)
    .map(({ title, path, visibleAt }) => {
      const date = new Date(visibleAt).toUTCString();
      const broken = publisher.fault === "broken_xml" ? " & <b>more" : "";
      return `<item><title>${title}${broken}</title><link>${base}${path}</link><guid>${base}${path}</guid><pubDate>${date}</pubDate></item>`;
    });
  const end = publisher.fault === "broken_xml" ? "" : "</channel></rss>";
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${publisher.id}</title><link>${base}</link>${items.reverse().join("")}${end}`;
}
