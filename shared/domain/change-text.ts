import type { Change } from "./change.ts";
import { type Amount, figureText } from "./figure-text.ts";

type Fields = Record<string, unknown>;

/** What changed, old → new, in one line without the point: "status signed → signed, rejected". */
export function changeText({
  type,
  before,
  after,
}: Pick<Change, "before" | "after"> & { type: string }): string {
  const old = fields(before);
  const now = fields(after);
  switch (type) {
    case "status_changed":
      return `status ${statusWords(old)} → ${statusWords(now)}${ruledWords(now)}`;
    case "figure_changed":
      return `${words(now["metric"])} ${amount(old)} → ${amount(now)}, says ${String(now["party"])}`;
    case "conflict_opened":
      return `sources contradict each other: ${sides(now)}`;
    case "conflict_closed":
      return `sources no longer contradict each other: ${sides(old)}`;
    case "milestone_overdue":
      return `milestone overdue since ${String(now["due"])}: ${String(now["title"])}`;
    case "milestone_met":
      return `milestone met: ${String(now["title"])}`;
    case "claim_corrected":
      return `the publisher changed “${String(old["exact"])}” to “${String(now["exact"] ?? "other words")}”`;
    case "claim_withdrawn":
      return `the publisher took back “${String(old["exact"])}”`;
    case "coverage_silent":
      return `nothing reported of the milestone that was due on ${String(now["due"])}: ${String(now["title"])}`;
    case "coverage_spike":
      return `${String(now["stories"])} stories in a day, usually ${Number(old["storiesPerDay"]).toFixed(1)}`;
    case "source_silent":
      return `${String(now["source"])} has brought nothing since ${instant(now["lastItemAt"])}, usually something every ${hours(old["usualGapHours"])}`;
    default:
      return words(type);
  }
}

function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function instant(value: unknown): string {
  return `${String(value).slice(0, 16).replace("T", " ")} UTC`;
}

function hours(value: unknown): string {
  const count = Math.max(1, Number(value));
  return count === 1 ? "hour" : `${count} hours`;
}

function words(key: unknown): string {
  return String(key).replaceAll(/[_-]/g, " ");
}

function statusWords(state: Fields): string {
  const flags = Array.isArray(state["flags"]) ? state["flags"].map(String) : [];
  return [String(state["status"] ?? "not_assessed"), ...flags].map(words).join(", ");
}

/** Where a person overruled what the claims come to, the line says so. */
function ruledWords({ reason }: Fields): string {
  return typeof reason === "string" ? `, by a reviewer: ${reason}` : "";
}

function amount(value: Fields): string {
  return typeof value["value"] === "number" ? figureText(value as unknown as Amount) : "unknown";
}

function sides(conflict: Fields): string {
  const list = Array.isArray(conflict["sides"]) ? conflict["sides"].map(fields) : [];
  return list
    .map((s) => `${String(s["party"])} ${"value" in s ? amount(s) : words(s["status"])}`)
    .join(" against ");
}
