import { type Plan } from "#shared/domain/index.ts";

/** A change as a notice shows it. */
export interface NotedChange {
  id: number;
  type: string;
  point: number | null;
  before: unknown;
  after: unknown;
  claimIds: string[];
  occurredAt: string;
  recordedAt: string;
}

/** The sentence a change rests on, who published it and where. */
export interface NotedEvidence {
  claimId: string;
  exact: string;
  attributedTo: string | null;
  source: string;
  articleUrl: string;
}

export interface Notice {
  subject: string;
  text: string;
}

type Fields = Record<string, unknown>;

/** One line that says what changed: old → new, in the plan's words. */
export function headline(change: NotedChange, plan: Plan): string {
  const point = plan.points.find((p) => p.number === change.point);
  const place = point ? `Point ${point.number} (${point.title})` : plan.shortTitle;
  return `${place}: ${whatChanged(change)}`;
}

function whatChanged({ type, before, after }: NotedChange): string {
  const old = fields(before);
  const now = fields(after);
  switch (type) {
    case "status_changed":
      return `status ${statusWords(old)} → ${statusWords(now)}`;
    case "figure_changed":
      return `${String(now["metric"])} ${amount(old)} → ${amount(now)}, says ${String(now["party"])}`;
    case "conflict_opened":
      return `sources contradict each other: ${sides(now)}`;
    case "conflict_closed":
      return "sources no longer contradict each other";
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
    default:
      return type.replaceAll("_", " ");
  }
}

function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function statusWords(state: Fields): string {
  const flags = Array.isArray(state["flags"]) ? state["flags"].map(String) : [];
  return [String(state["status"] ?? "not_assessed"), ...flags].join(", ").replaceAll("_", " ");
}

function amount(value: Fields): string {
  const { value: low, valueMax: high, unit } = value;
  const number = high === null || high === undefined ? String(low) : `${String(low)}–${String(high)}`;
  return `${number} ${String(unit)}`;
}

function sides(conflict: Fields): string {
  const list = Array.isArray(conflict["sides"]) ? conflict["sides"].map(fields) : [];
  return list
    .map((s) => `${String(s["party"])} ${"value" in s ? amount(s) : String(s["status"])}`)
    .join(" against ");
}

/** One change as a message: what changed, the sentences it rests on, where to read on and how to stop. */
export function notice(
  change: NotedChange,
  evidence: readonly NotedEvidence[],
  plan: Plan,
  links: { baseUrl: string; manageUrl: string },
): Notice {
  const subject = headline(change, plan);
  const lines = [subject, "", ...evidence.flatMap(evidenceLines), ...closing(change, plan, links)];
  return { subject: clip(subject), text: lines.join("\n") };
}

/** A day's changes as one message. */
export function digest(
  day: string,
  changes: readonly { change: NotedChange; evidence: readonly NotedEvidence[] }[],
  plan: Plan,
  links: { baseUrl: string; manageUrl: string },
): Notice {
  const subject = `${plan.shortTitle}: ${changes.length} ${changes.length === 1 ? "change" : "changes"}, ${day}`;
  const parts = changes.flatMap(({ change, evidence }) => [
    `* ${headline(change, plan)}`,
    ...evidence.flatMap(evidenceLines),
  ]);
  return { subject: clip(subject), text: [subject, "", ...parts, ...why(links)].join("\n") };
}

function evidenceLines({ exact, attributedTo, source, articleUrl }: NotedEvidence): string[] {
  return [`“${exact}”`, `— ${attributedTo ? `${attributedTo}, in ${source}` : source}: ${articleUrl}`, ""];
}

function closing(change: NotedChange, plan: Plan, links: { baseUrl: string; manageUrl: string }): string[] {
  const page = change.point === null ? "/" : `/points/${change.point}`;
  return [`More: ${links.baseUrl}${page}?plan=${encodeURIComponent(plan.id)}`, ...why(links)];
}

function why({ manageUrl }: { manageUrl: string }): string[] {
  return ["", "--", `You get this because you subscribed. Change or end it: ${manageUrl}`];
}

const SUBJECT_LENGTH = 180;

function clip(subject: string): string {
  const line = subject.replaceAll(/\s+/g, " ");
  return line.length > SUBJECT_LENGTH ? `${line.slice(0, SUBJECT_LENGTH - 1)}…` : line;
}
