import type { Bounds, PollResult, PollState } from "./state.ts";

/** Time after which what was seen counts a third: a pace follows the news within days. */
const MEMORY_SECONDS = 48 * 3600;
/** Waiting half the usual gap finds most entries soon and asks in vain about every other time. */
const SHARE_OF_GAP = 0.5;

export type Pace = Pick<PollState, "news" | "watchedSeconds" | "intervalSeconds">;

function clamp(seconds: number, { minSeconds, maxSeconds }: Bounds): number {
  return Math.min(maxSeconds, Math.max(minSeconds, seconds));
}

function paceOf(news: number, watchedSeconds: number, bounds: Bounds): Pace {
  const prior = bounds.minSeconds / SHARE_OF_GAP;
  const gap = (watchedSeconds + prior) / (news + 1);
  return { news, watchedSeconds, intervalSeconds: Math.round(clamp(gap * SHARE_OF_GAP, bounds)) };
}

/** Pace from the dates of a first reading: what the last days brought. */
function firstPace(published: (string | null)[], now: number, bounds: Bounds): Pace {
  const ages = published.map((iso) => (now - Date.parse(iso ?? "")) / 1000).filter((age) => age >= 0);
  const recent = ages.filter((age) => age <= MEMORY_SECONDS);
  if (ages.length === 0) return paceOf(0, 0, bounds);
  const watched = recent.length === ages.length ? Math.max(...ages) : MEMORY_SECONDS;
  return paceOf(recent.length, watched, bounds);
}

/** The pace after a poll that was answered; `now` in ms. */
export function learnPace(state: PollState, result: PollResult, now: number, bounds: Bounds): Pace {
  if (state.lastPolledAt === null) {
    return firstPace(result.kind === "read" ? (result.published ?? []) : [], now, bounds);
  }
  const elapsed = Math.max(0, (now - state.lastPolledAt) / 1000);
  const keep = Math.exp(-elapsed / MEMORY_SECONDS);
  const newItems = result.kind === "read" ? result.newItems : 0;
  return paceOf(state.news * keep + newItems, state.watchedSeconds * keep + elapsed, bounds);
}
