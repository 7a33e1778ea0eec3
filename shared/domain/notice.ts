import { changeText } from "./change-text.ts";
import type { Plan } from "./plan.ts";

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

/** One line that says what changed: old → new, in the plan's words. */
function headline(change: NotedChange, plan: Plan): string {
  const point = plan.points.find((p) => p.number === change.point);
  const place = point ? `Point ${point.number} (${point.title})` : plan.shortTitle;
  return `${place}: ${changeText(change)}`;
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
