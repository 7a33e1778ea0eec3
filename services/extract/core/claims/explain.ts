import type { Article, Claim, Plan } from "#shared/domain/index.ts";
import { linkPoints } from "../points/link.ts";
import { readSentence } from "../status/read.ts";
import { inside, type Document, type Options, type Sentence } from "./document.ts";
import type { Fired } from "./draft.ts";
import { readDocument } from "./find.ts";
import { finishClaims } from "./finish.ts";

/** A rule with the words it fired on. */
export interface Trace extends Fired {
  text: string;
}

export interface ExplainedClaim {
  claim: Claim;
  fired: Trace[];
}

/** A sentence without a claim, with the wording that came nearest to a point and to a status. */
export interface NearMiss {
  start: number;
  end: number;
  text: string;
  nearest: Trace[];
  why: string;
}

const NEAR_LINK = 0.05;

const traced = (document: Document, fired: readonly Fired[]): Trace[] =>
  fired.map((one) => ({ ...one, text: document.article.text.slice(one.start, one.end) }));

function whyNot(points: number, near: number, cues: number): string {
  if (points > 0) return "mentions a point, but neither a status nor a measured figure";
  if (near > 0) return "wording of a point without the words or the context it needs";
  return cues > 0 ? "a status, but no point and not the plan as a whole" : "nothing of the plan";
}

function nearMiss(document: Document, sentence: Sentence): NearMiss | null {
  const points = inside(document.points, sentence);
  const actors = new Set(inside(document.actors, sentence).map((actor) => actor.id));
  const none: ReadonlySet<number> = new Set();
  const around = {
    hits: inside(document.hits, sentence),
    actors,
    heading: none,
    about: true,
    passing: false,
    recent: none,
  };
  const near = points.length > 0 ? [] : linkPoints(document.index, around, NEAR_LINK);
  const { cues } = readSentence(sentence.folded);
  const best = cues.toSorted((a, b) => b.weight - a.weight).slice(0, 1);
  const cue = best.map(({ rule, start, end }) => ({
    rule,
    start: start + sentence.start,
    end: end + sentence.start,
  }));
  if (points.length + near.length + cue.length === 0) return null;
  const fired = [...points, ...near].map(({ rule, start, end }) => ({ rule, start, end }));
  return {
    start: sentence.start,
    end: sentence.end,
    text: document.article.text.slice(sentence.start, sentence.end),
    nearest: traced(document, [...fired, ...cue]),
    why: whyNot(points.length, near.length, cue.length),
  };
}

/**
 * The claims of an article with the rules that made them, and for every sentence without a claim
 * what came nearest. For people who ask why; `findClaims` does the same work without the account.
 */
export function explainClaims(
  article: Article,
  plan: Plan,
  options: Options,
): { claims: ExplainedClaim[]; missed: NearMiss[] } {
  const document = readDocument(article, plan, options);
  const claims = finishClaims(document).map((claim, i) => ({
    claim,
    fired: traced(document, document.drafts[i]?.fired ?? []),
  }));
  const claimed = new Set(claims.map(({ claim }) => claim.evidence.start));
  const rest = document.sentences.filter((one) => !claimed.has(one.start));
  return { claims, missed: rest.flatMap((one) => nearMiss(document, one) ?? []) };
}
