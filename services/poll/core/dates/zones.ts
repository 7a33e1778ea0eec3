import { ZONES } from "../../rules/zones.ts";

const OFFSETS = new Map(ZONES.flatMap((row) => Object.entries(row.zones)));

/** Minutes east of Greenwich of a zone name, lower case; undefined where it is no such name. */
export function namedOffset(name: string): number | undefined {
  return OFFSETS.get(name);
}

/** Minutes for `+0130`, `-5`, `+01:30`; null where no zone on Earth has them. */
export function numericOffset(sign: string, hours: string, minutes: string | undefined): number | null {
  const total = Number(hours) * 60 + Number(minutes ?? 0);
  if (total > 14 * 60 || Number(minutes ?? 0) > 59) return null;
  return sign === "-" ? -total : total;
}

/** Minutes east of Greenwich that an IANA zone has at an instant (ms); null for an unknown zone. */
export function ianaOffset(zone: string, at: number): number | null {
  try {
    const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    const name = format.formatToParts(at).find((part) => part.type === "timeZoneName")?.value ?? "";
    const match = /^GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name);
    if (match === null) return null;
    return match[1] === undefined ? 0 : numericOffset(match[1], match[2] ?? "0", match[3]);
  } catch {
    return null;
  }
}
