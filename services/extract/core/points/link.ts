import type { PointMention, Span } from "#shared/domain/index.ts";
import type { Link, PointIndex } from "./compile.ts";
import type { PhraseHit } from "./phrases.ts";

/** What a sentence is read against. */
export interface Surroundings {
  /** Phrase hits inside the sentence. */
  hits: readonly PhraseHit[];
  /** Ids of actors mentioned in the sentence. */
  actors: ReadonlySet<string>;
  /** Phrases of the section's heading, which can supply the words that a topic needs. */
  heading: ReadonlySet<number>;
  /** True where title, headings or neighbours show that the text is about the plan's subject. */
  about: boolean;
  /** True where a long text names the plan's parties only in passing: then no wording stands without them. */
  passing: boolean;
  /** Points named shortly before, which looser wording can name again. */
  recent: ReadonlySet<number>;
}

interface Found extends Span {
  link: Link;
}

/** Linked with less than this, a point is not mentioned. */
const LINK_THRESHOLD = 0.5;

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && outer.end >= inner.end;

function holds(link: Link, here: ReadonlySet<number>, around: Surroundings): boolean {
  if (link.without.some((phrase) => here.has(phrase))) return false;
  if (link.with.length + link.withActors.length === 0) return true;
  const word = link.with.some((phrase) => here.has(phrase) || around.heading.has(phrase));
  return word || link.withActors.some((id) => around.actors.has(id));
}

function foundIn(index: PointIndex, around: Surroundings): Found[] {
  const here = new Set(around.hits.map((hit) => hit.phrase));
  const inContext = around.hits.some((hit) => index.context.has(hit.phrase));
  const masks = around.hits.filter((hit) => index.confusables.has(hit.phrase));
  if (masks.length > 0 && !inContext) return [];
  const found: Found[] = [];
  for (const hit of around.hits) {
    if (masks.some((mask) => covers(mask, hit))) continue;
    for (const link of index.links.get(hit.phrase) ?? []) {
      if (!inContext && !around.about && (!link.free || around.passing)) continue;
      if (link.echo && !around.recent.has(link.point)) continue;
      if (holds(link, here, around)) found.push({ link, start: hit.start, end: hit.end });
    }
  }
  return found;
}

/** Wordings that do not overlap add up: each leaves less doubt. */
function combined(found: readonly Found[]): number {
  let doubt = 1;
  const used: Found[] = [];
  for (const one of found.toSorted((a, b) => b.link.weight - a.link.weight)) {
    if (used.some((other) => other.start < one.end && one.start < other.end)) continue;
    used.push(one);
    doubt *= 1 - one.link.weight;
  }
  return 1 - doubt;
}

/** Points that the wording of a sentence leads to, best wording of each, by start. */
export function linkPoints(
  index: PointIndex,
  around: Surroundings,
  threshold: number = LINK_THRESHOLD,
): PointMention[] {
  const byPoint = Map.groupBy(foundIn(index, around), (one) => one.link.point);
  const mentions: PointMention[] = [];
  for (const [point, found] of byPoint) {
    const confidence = combined(found);
    const best = found.toSorted((a, b) => b.link.weight - a.link.weight || a.start - b.start)[0];
    if (!best || confidence < threshold) continue;
    mentions.push({ point, start: best.start, end: best.end, rule: best.link.rule, confidence });
  }
  return mentions.sort((a, b) => a.start - b.start || a.point - b.point);
}
