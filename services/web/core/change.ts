import { changeText, figureText } from "#shared/domain/index.ts";
import { wordOf } from "./rollup.ts";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAmount(value: Record<string, unknown>): value is { value: number; unit: string; party?: unknown } {
  return typeof value.value === "number" && typeof value.unit === "string";
}

/** Before or after of a change in a few words, whatever its shape: "in progress (stalled)", "15 %". */
export function sideText(side: unknown): string {
  if (side === null || side === undefined) return "nothing";
  if (typeof side === "string") return wordOf(side);
  if (Array.isArray(side)) return side.map(sideText).join(", ");
  if (!isRecord(side)) return String(side);
  if (isAmount(side))
    return typeof side.party === "string" ? `${figureText(side)} (${side.party})` : figureText(side);
  if (typeof side.status === "string") {
    const flags = Array.isArray(side.flags)
      ? side.flags.filter((f) => typeof f === "string").map(wordOf)
      : [];
    return flags.length > 0 ? `${wordOf(side.status)} (${flags.join(", ")})` : wordOf(side.status);
  }
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
