import { z } from "zod";

/** How a feed fares, in one word; `no_feed` stands for a source that has none. */
export const CONDITIONS = [
  "good",
  "new",
  "failing",
  "silent",
  "overdue",
  "paused",
  "ended",
  "no_feed",
] as const;
export type Condition = (typeof CONDITIONS)[number];

/** What each condition means, for those who read the page for the first time. */
export const CONDITION_HINTS: Record<Condition, string> = {
  good: "the last poll was answered",
  new: "not polled yet",
  failing: "the last polls failed; it is asked less and less, at least daily",
  silent: "answers, but brings nothing, against its own habit",
  overdue: "three polls are missed: is the poll stage running?",
  paused: "by the operator",
  ended: "not asked any more",
  no_feed: "no feed is known",
};

const PACE = z.object({ state: z.object({ news: z.number(), watchedSeconds: z.number().positive() }) });
const HOUR = 3600;

/** Items a day at the pace that polling has learned; null while too little has been seen. */
export function itemsPerDay(schedule: unknown): number | null {
  const pace = PACE.safeParse(schedule);
  if (!pace.success || pace.data.state.watchedSeconds < HOUR) return null;
  const { news, watchedSeconds } = pace.data.state;
  return (news / watchedSeconds) * 86_400;
}

/** `about 12 a day`, `one in 4 days`. */
export function paceText(perDay: number | null): string {
  if (perDay === null) return "not known yet";
  if (perDay >= 0.95) return `about ${Math.round(perDay)}`;
  const days = Math.round(1 / perDay);
  return perDay < 1 / 60 ? "hardly any" : `one in ${days} days`;
}

/** A wait in the unit that fits: `2 min`, `3 h`, `1 day`. */
export function waitText(seconds: number): string {
  if (seconds < 90) return `${seconds} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  if (seconds < 129_600) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86_400)} days`;
}

/** An error without the address in front of it, which stands beside it on the page. */
export function errorText(error: string, url: string): string {
  return error.startsWith(`${url}: `) ? error.slice(url.length + 2) : error;
}

/** What publishers refused of a source's pages, in words; null where they refused nothing. */
export function refusalText(refused: { robots: number; locked: number }): string | null {
  const parts = [
    refused.robots > 0 ? `robots.txt forbids ${pages(refused.robots)}` : "",
    refused.locked > 0 ? `${pages(refused.locked)} refused (log-in, paywall or block)` : "",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join("; ") : null;
}

function pages(count: number): string {
  return `${count} ${count === 1 ? "page" : "pages"}`;
}

/** Host and path of an address, shortened in the middle where it is long. */
export function shortUrl(url: string): string {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/, "");
  return bare.length > 48 ? `${bare.slice(0, 30)}…${bare.slice(-16)}` : bare;
}
