import { html } from "hono/html";
import type { Refused, ShownFeed } from "../../adapters/queries/feeds.ts";
import {
  type Condition,
  errorText,
  itemsPerDay,
  paceText,
  refusalText,
  shortUrl,
  waitText,
} from "../../core/feed-words.ts";
import { titleOf } from "../../core/rollup.ts";
import { action } from "../form.ts";
import { external } from "../links.ts";
import { time } from "../parts.ts";
import { type Column, table } from "../table.ts";
import { href, type Html, type View } from "../view.ts";

/** Shape and colour of a condition; the word always stands beside them. */
const LOOKS: Record<Condition, { shape: string; kind: string }> = {
  good: { shape: "●", kind: "done-or-holding" },
  new: { shape: "○", kind: "" },
  failing: { shape: "✕", kind: "failed-or-partial" },
  silent: { shape: "◇", kind: "under-way" },
  overdue: { shape: "◐", kind: "under-way" },
  paused: { shape: "‖", kind: "" },
  ended: { shape: "■", kind: "failed-or-partial" },
  no_feed: { shape: "–", kind: "" },
};

/** A condition as a word with its shape. */
export function conditionMark(word: Condition): Html {
  const { shape, kind } = LOOKS[word];
  return html`<span class="status ${kind}"
    ><span class="shape" aria-hidden="true">${shape}</span> ${titleOf(word)}</span
  >`;
}

function address(row: ShownFeed): Html | string {
  if (row.url === null) return "none known";
  const kind = row.kind === "sitemap" ? html`<br /><span class="hint">news sitemap</span>` : "";
  return html`${external(row.url, shortUrl(row.url))}${kind}`;
}

/** The condition, and below it what went wrong, how often in a row. */
function condition(row: ShownFeed): Html {
  const { lastError, url, condition: word } = row;
  const streak = Math.ceil(row.errorStreak ?? 0);
  const times = streak > 1 ? `${streak} times in a row: ` : "";
  const trouble = lastError === null || url === null ? "" : html`<br />${times}${errorText(lastError, url)}`;
  return html`${conditionMark(word)}${trouble}`;
}

function pace(row: ShownFeed): Html | string {
  if (row.feedId === null) return "–";
  const hub =
    row.hub === "active"
      ? html`<br /><span class="hint">pushed by its hub</span>`
      : html`<br /><span class="hint">asked every ${waitText(row.intervalSeconds ?? 0)}</span>`;
  return html`${paceText(itemsPerDay(row.schedule))}${hub}`;
}

/** How many pages carry claims, and how many the publisher keeps from us. */
function share({ articles, yielding }: ShownFeed, refused: Refused | undefined): Html {
  const part =
    articles === 0
      ? "no pages yet"
      : html`${Math.round((100 * yielding) / articles)} %<br /><span class="hint"
            >${yielding} of ${articles} in 30 days</span
          >`;
  const kept = refusalText(refused ?? { robots: 0, locked: 0 });
  return html`${part}${kept ? html`<br />${kept}` : ""}`;
}

function nextPoll(view: View, row: ShownFeed): Html | string {
  const polled = ["good", "new", "failing", "silent", "overdue"].includes(row.condition);
  return polled ? time(view, row.nextPollAt) : "not planned";
}

/** The buttons of a feed, as far as they do something in its condition. */
function feedActions(row: ShownFeed): Html | "" {
  const { feedId, condition, url } = row;
  if (feedId === null || url === null) return "";
  const button = (what: string, label: string) =>
    action(`/sources/feeds/${feedId}`, label, { do: what }, shortUrl(url));
  const stopped = condition === "paused" || condition === "ended";
  return html`<div class="row">
    ${stopped ? button("resume", "Resume") : html`${button("poll", "Poll now")} ${button("pause", "Pause")}`}
  </div>`;
}

function columns(view: View, { refused, ofOne }: FeedTable): Column<ShownFeed>[] {
  const source: Column<ShownFeed> = {
    head: "Source",
    rowHeader: true,
    cell: (r) =>
      html`<a href="${href(view, `/sources/${r.sourceId}`)}">${r.source}</a><br /><span class="hint"
          >${[r.tier, r.country].filter(Boolean).join(", ")}</span
        >`,
  };
  const all: Column<ShownFeed>[] = [
    { head: "Feed", rowHeader: ofOne, cell: address },
    { head: "Condition", cell: condition },
    { head: "Last success", cell: (r) => time(view, r.lastSuccessAt) },
    { head: "Next poll", cell: (r) => nextPoll(view, r) },
    { head: "Items a day", cell: pace },
    { head: "Yield claims", cell: (r) => share(r, refused.get(r.sourceId)) },
    ...(view.operator ? [{ head: "Do", cell: feedActions }] : []),
  ];
  return ofOne ? all : [source, ...all];
}

interface FeedTable {
  caption: string;
  refused: ReadonlyMap<string, Refused>;
  empty: Html | string;
  /** All rows are of one source, which the page names. */
  ofOne: boolean;
}

/** Feeds with how they fare; an operator gets buttons. */
export function feedTable(view: View, rows: readonly ShownFeed[], given: FeedTable): Html {
  return table(given.caption, columns(view, given), rows, given.empty);
}
