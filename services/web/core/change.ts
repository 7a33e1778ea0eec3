import { changeText, figureText } from "#shared/domain/index.ts";
import { wordOf } from "./rollup.ts";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isText = (value: unknown): value is string => typeof value === "string";

/** What a side of a known kind says, without who says it; null for other shapes. */
function said(side: Record<string, unknown>): string | null {
  if (typeof side.value === "number" && isText(side.unit)) {
    const valueMax = typeof side.valueMax === "number" ? side.valueMax : null;
    return figureText({ value: side.value, valueMax, unit: side.unit });
  }
  if (isText(side.exact)) return `“${side.exact}”`;
  if (isText(side.status)) {
    const flags = Array.isArray(side.flags) ? side.flags.filter(isText).map(wordOf) : [];
    return flags.length > 0 ? `${wordOf(side.status)} (${flags.join(", ")})` : wordOf(side.status);
  }
  if (isText(side.state))
    return isText(side.title) ? `${side.title}: ${wordOf(side.state)}` : wordOf(side.state);
  return Array.isArray(side.sides) ? sideText(side.sides) : null;
}

/** Before or after of a change in a few words, whatever its shape: "in progress (stalled)", "15 %". */
export function sideText(side: unknown): string {
  if (side === null || side === undefined) return "nothing";
  if (isText(side)) return wordOf(side);
  if (Array.isArray(side)) return side.map(sideText).join(", ");
  if (!isRecord(side)) return String(side);
  const words = said(side);
  if (words !== null) return isText(side.party) ? `${words} (${side.party})` : words;
  return Object.entries(side)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${wordOf(key)}: ${sideText(value)}`)
    .join("; ");
}

/** One line for a change: "Point 4: status signed → in progress". */
export function changeLine(change: {
  type: string;
  point: number | null;
  before: unknown;
  after: unknown;
}): string {
  const text = changeText(change);
  return change.point === null
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : `Point ${change.point}: ${text}`;
}
