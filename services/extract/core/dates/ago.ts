import { casual } from "chrono-node/en";
import { dayOf, type Interval, monday, months, toIso, year } from "./calendar.ts";

const TENS: Record<string, string> = { a: "10", one: "10", two: "20", three: "30", four: "40" };

/** Chrono counts years, no decades. */
const inYears = (text: string): string =>
  text.replace(/^(\w+) decades?/, (whole, n: string) => (TENS[n] ? `${TENS[n]} years` : whole));

const NOON = "T12:00:00Z";

/** "two weeks ago", "10 days from now": counted by chrono, as wide as the unit that is counted. */
export function readAgo(text: string, reference: number): Interval | null {
  const instant = new Date(`${toIso(reference)}${NOON}`);
  const start = casual.parse(inYears(text), { instant, timezone: 0 })[0]?.start;
  if (!start) return null;
  const [y, m, d] = [start.get("year") ?? 0, (start.get("month") ?? 1) - 1, start.get("day") ?? 1];
  const at = dayOf(y, m, d);
  if (/\b(?:year|decade)/.test(text)) return year(y);
  if (/\bmonth/.test(text)) return months(y, m, 1, "month");
  if (/\b(?:week|fortnight)/.test(text)) return { from: monday(at), to: monday(at) + 6, granularity: "week" };
  return { from: at, to: at, granularity: "day" };
}
