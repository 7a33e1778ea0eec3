import type { ClaimFigure, Figure, Metric, Modality, Plan, Point } from "#shared/domain/index.ts";
import { stemsOf } from "../language/stems.ts";
import { NOT_MEASURED, TARGET } from "../../rules/claims/figures.ts";

const AIMED_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${TARGET.before}) ?(?:[^ ;.]{1,20} ){0,3}$`, "u");
const AIMED_AFTER = new RegExp(`^[^;.]{0,3}(?:${TARGET.after})(?![\\p{L}\\p{N}])`, "u");
const BEFORE = 48;
const AFTER = 24;
/** Words that only say how many at least ("dozens", "several hundred"): no value of a series. */
const VAGUE =
  /^(?:several|a few|(?:a )?couple|dozens|scores|(?:(?:tens|hundreds) of )?(?:hundreds|thousands|millions|billions|trillions))\b/;
/** How far from a figure the words stand that say what it measures. */
const REACH = 60;

/** True where the words around a figure say that it is aimed at. `segment` is folded text. */
export function isAimed(segment: string, start: number, end: number): boolean {
  if (AIMED_BEFORE.test(segment.slice(Math.max(0, start - BEFORE), start))) return true;
  return AIMED_AFTER.test(segment.slice(end, end + AFTER));
}

function unitFits(metric: Metric, figure: Figure): boolean {
  if (metric.kind !== figure.kind) return false;
  return figure.kind === "count" || figure.kind === "percent" || metric.unit === figure.unit;
}

const stemmed = new WeakMap<Metric, string[]>();

/** Whether a metric's word stands among `stems`, in any inflection. */
function isNamed(metric: Metric, stems: string): boolean {
  const words = stemmed.get(metric) ?? metric.of.map(stemsOf);
  stemmed.set(metric, words);
  return words.some((word) => stems.includes(word));
}

/** The metric of the points that a figure measures: its own noun first, the sentence second. */
function metricOf(points: readonly Point[], figure: Figure, near: string): string | undefined {
  const metrics = points.flatMap((point) => point.metrics).filter((metric) => unitFits(metric, figure));
  if (metrics.length === 0) return undefined;
  const noun = stemsOf(`${figure.of ?? ""} ${figure.kind === "count" ? figure.unit : ""}`);
  const byNoun = metrics.find((metric) => isNamed(metric, noun));
  if (byNoun) return byNoun.id;
  const around = stemsOf(near);
  const beside = metrics.find((metric) => isNamed(metric, around));
  return figure.kind === "count" && metrics.length > 1 ? undefined : beside?.id;
}

/** The state or side that an adjective in what is counted names ("Ukrainian prisoners"). */
function partyOf(plan: Plan, figure: Figure): string | undefined {
  const of = figure.of?.toLowerCase();
  if (!of) return undefined;
  const named = plan.actors.find((actor) =>
    actor.adjectives?.some((word) => of.includes(word.toLowerCase())),
  );
  return named?.name;
}

/** False for counts of points, pages and rounds: they measure nothing. */
export function measures(figure: Figure): boolean {
  return !NOT_MEASURED.has(figure.unit);
}

/** A figure as part of a claim on `points`; `segment` is folded text that starts at `offset`. */
export function claimFigure(
  plan: Plan,
  points: readonly number[],
  figure: Figure,
  segment: { folded: string; offset: number; modality: Modality },
): ClaimFigure {
  const own = plan.points.filter((point) => points.includes(point.number));
  const from = figure.start - segment.offset;
  const aimed = isAimed(segment.folded, from, figure.end - segment.offset);
  const modality = aimed ? "planned" : segment.modality;
  const near = segment.folded.slice(Math.max(0, from - REACH), figure.end - segment.offset + REACH);
  const vague = VAGUE.test(segment.folded.slice(from, figure.end - segment.offset));
  const metric = vague ? undefined : metricOf(own, figure, near);
  const party = partyOf(plan, figure);
  return { ...figure, ...(metric ? { metric } : {}), ...(party ? { party } : {}), modality };
}
