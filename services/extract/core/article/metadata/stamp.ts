const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)(?:(?:T|\s{1,3})(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,9})?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;
const DAY_MONTH =
  /^(?:[a-z]{3,9},?\s)?(\d{1,2})(?:st|nd|rd|th)?[\s-]([a-z]{3,9})\.?,?[\s-](\d{4})(?:,?\s(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?/i;
const MONTH_DAY = /^(?:[a-z]{3,9},?\s)?([a-z]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})/i;
const EPOCH = /^\d{10}(?:\d{3})?$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

type Parts = (string | undefined)[];

/**
 * A declared date as ISO 8601, with the zone only where the page gave one; epoch seconds and
 * milliseconds are UTC. Null for what is no date, or no date that exists.
 */
export function isoStamp(raw: string): string | null {
  const text = raw.trim().slice(0, 60);
  if (EPOCH.test(text)) return new Date(Number(text.padEnd(13, "0"))).toISOString();
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) return build(iso.slice(1));
  const named = DAY_MONTH.exec(text);
  if (named)
    return build([named[3], monthNumber(named[2]), named[1], named[4], named[5], named[6], named[7]]);
  const american = MONTH_DAY.exec(text);
  return american ? build([american[3], monthNumber(american[1]), american[2]]) : null;
}

function monthNumber(name = ""): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function build([year, month, day, hour, minute, second, zone]: Parts): string | null {
  const y = Number(year);
  if (y < 1900 || y > 2200 || !exists(y, Number(month), Number(day))) return null;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${pad(hour)}:${pad(minute)}:${pad(second)}${zoneOf(zone)}`;
}

function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const pad = (part = "0"): string => part.padStart(2, "0");

function zoneOf(zone = ""): string {
  if (!zone) return "";
  if (/^[zug]/i.test(zone)) return "Z";
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
