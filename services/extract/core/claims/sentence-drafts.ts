import { type Figure, LADDER, type PointMention, type Span, type Status } from "#shared/domain/index.ts";
import { FACTS, TERMS, WAR_REPORT } from "../../rules/claims/context.ts";
import { DENIES } from "../../rules/claims/whole.ts";
import { CARRY_BEFORE, CARRY_TITLE } from "../../rules/points/carry.ts";
import { clauseAt } from "../status/clauses.ts";
import { modalityOf } from "../status/modality.ts";
import { readSentence, statusesFor, type Reading, type StatusReading } from "../status/read.ts";
import { speakerAt } from "../quotes/speaker-at.ts";
import { opposition } from "./camps.ts";
import { inside, type Document, type Sentence } from "./document.ts";
import type { Draft, Fired } from "./draft.ts";
import { claimFigure, measures } from "./figures.ts";
import { periodOf } from "./period.ts";
import { voiceFor } from "./speaker.ts";

interface Group {
  mentions: PointMention[];
  reading: StatusReading | null;
}

/** A status is kept beside a better one where its own wording is strong and it is another party's. */
const SECOND = 0.74;
const MIN_STATUS = 0.15;
/** True for a point that the sentence itself has no words for. */
export const isUnnamed = ({ rule }: PointMention): boolean => rule === CARRY_TITLE || rule === CARRY_BEFORE;
/** Such a sentence that tells of talks speaks of the talks. */
const OF_TALKS = /^negotiating\.(?:talks|meet|engage|deal-expected|keep-talking|near)/u;
/** What the title names is spoken of where the sentence has plain wording of a status. */
const SAID = 0.4;
/** What is conceded or supposed is not what the sentence states first. */
const ASIDE = 0.8;

const whole = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "u");
const IS_TERM = whole(TERMS.pattern);
const IS_WAR = whole(WAR_REPORT.pattern);
const IS_FACT = whole(FACTS.pattern);
const IS_DENIAL = whole(DENIES.pattern);
const TERM_WEIGHT = 0.2;

/** True where a sentence speaks of the plan's terms, or where somebody speaks of the point and states no fact of the war. */
function isTerm({ attributed, actors }: Document, sentence: Sentence): boolean {
  const { folded } = sentence;
  if (IS_TERM.test(folded)) return true;
  if (IS_FACT.test(folded) || IS_DENIAL.test(folded)) return false;
  return speakerAt(attributed, sentence).kind !== "none" || inside(actors, sentence).length > 0;
}

/** A term of the plan that is stated without a status: proposed, as far as one can tell. */
function statedTerm(
  document: Document,
  sentence: Sentence,
  reading: Reading,
  span: Span,
): StatusReading | null {
  if (IS_WAR.test(sentence.folded) || reading.question || !isTerm(document, sentence)) return null;
  const place = { start: span.start, end: span.end, clause: clauseAt(reading.clauses, span.start) };
  const cue = {
    ...place,
    rule: TERMS.id,
    status: "proposed" as const,
    modality: null,
    weight: TERM_WEIGHT,
    negated: false,
  };
  const { modality, rule } = modalityOf(cue, reading);
  return { status: "proposed", modality, score: TERM_WEIGHT, cue, modalityRule: rule };
}

const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

function groupsOf(
  document: Document,
  mentions: readonly PointMention[],
  sentence: Sentence,
  reading: Reading,
  about: boolean,
): Group[] {
  const local = mentions.map((mention) => ({ mention, span: shift(mention, -sentence.start) }));
  const groups = new Map<string, Group>();
  const put = (mention: PointMention, status: StatusReading | null): void => {
    const key = status ? `${status.status}|${status.modality}` : "";
    const group = groups.get(key);
    if (group) group.mentions.push(mention);
    else groups.set(key, { mentions: [mention], reading: status });
  };
  for (const { mention, span } of local) {
    const others = local.filter((one) => one.mention.point !== mention.point).map((one) => one.span);
    const [best, second] = statusesFor(reading, span, others).filter((one) => one.score >= MIN_STATUS);
    if (isUnnamed(mention) && !(best && best.score >= SAID && !OF_TALKS.test(best.cue.rule))) continue;
    put(mention, best ?? (about ? statedTerm(document, sentence, reading, span) : null));
    if (best && second && second.score >= SECOND && second.cue.clause !== best.cue.clause)
      put(mention, second);
  }
  return [...groups.values()];
}

/** Figures of a group: all of them where the sentence has one group, else those of its clauses. */
function figuresFor(
  group: Group,
  alone: boolean,
  figures: readonly Figure[],
  sentence: Sentence,
  reading: Reading,
): Figure[] {
  if (alone) return figures.filter(measures);
  const clauses = new Set(group.mentions.map((one) => clauseAt(reading.clauses, one.start - sentence.start)));
  if (group.reading) clauses.add(group.reading.cue.clause);
  return figures.filter(
    (one) => measures(one) && clauses.has(clauseAt(reading.clauses, one.start - sentence.start)),
  );
}

function firedOf(group: Group, sentence: Sentence): Fired[] {
  const { reading, mentions } = group;
  const points = mentions.map(({ rule, start, end }) => ({ rule, start, end }));
  if (!reading) return points;
  const cue = { rule: reading.cue.rule, ...shift(reading.cue, sentence.start) };
  const modality = reading.modalityRule === reading.cue.rule ? [] : [{ ...cue, rule: reading.modalityRule }];
  return [...points, cue, ...modality];
}

/** How sure a claim is: of its points first, of its status second. */
function confidenceOf(group: Group, reading: Reading): number {
  const link = Math.max(...group.mentions.map((one) => one.confidence));
  const status = group.reading ? 0.35 + 0.65 * group.reading.score : 0.3;
  const kind = group.reading ? reading.clauses[group.reading.cue.clause]?.kind : "main";
  return link * status * (kind === "concession" || kind === "condition" ? ASIDE : 1);
}

/** What a party may deny having done; a denial leaves the point without that status. */
const DENIABLE = new Set<string>(LADDER);

/** What is asked, or what nobody knows, is no status either. */
const UNKNOWN = new Set(["questioned.asked", "questioned.unknown"]);

const statusUnder = ({ status, modality, modalityRule }: StatusReading): Status | null =>
  (modality === "denied" && DENIABLE.has(status)) || UNKNOWN.has(modalityRule) ? null : status;

function draftOf(
  document: Document,
  sentence: Sentence,
  reading: Reading,
  group: Group,
  alone: boolean,
): Draft {
  const status = group.reading;
  const modality = status?.modality ?? "asserted";
  const clause = status ? reading.clauses[status.cue.clause] : undefined;
  const part = clause ? shift(clause, sentence.start) : sentence;
  const points = [...new Set(group.mentions.map((one) => one.point))].sort((a, b) => a - b);
  const segment = { folded: sentence.folded, offset: sentence.start, modality };
  const figures = figuresFor(group, alone, inside(document.figures, sentence), sentence, reading);
  return {
    points,
    status: status ? statusUnder(status) : null,
    modality,
    figures: figures.map((figure) => claimFigure(document.plan, points, figure, segment)),
    ...voiceFor(document, sentence, part, status?.cue.rule ?? null),
    ...periodOf(inside(document.dates, part)[0], modality),
    span: { start: sentence.start, end: sentence.end },
    rule: status?.cue.rule ?? group.mentions[0]?.rule ?? "mention",
    confidence: confidenceOf(group, reading),
    fired: firedOf(group, sentence),
  };
}

/** A claim says something: a status, a measured figure, or at least somebody's word on the point. */
const saysSomething = (draft: Draft): boolean =>
  draft.status !== null ||
  draft.modality === "denied" ||
  draft.modality === "questioned" ||
  draft.attributedTo !== null ||
  draft.figures.some((figure) => figure.metric !== undefined);

/** Claims of one sentence on the points it mentions; none where it only mentions them. */
export function sentenceDrafts(
  document: Document,
  sentence: Sentence,
  mentions: readonly PointMention[],
  about: boolean,
): Draft[] {
  const reading = opposition(document, sentence, readSentence(sentence.folded));
  const groups = groupsOf(document, mentions, sentence, reading, about);
  const drafts = groups.map((group) => draftOf(document, sentence, reading, group, groups.length === 1));
  return drafts.filter(saysSomething);
}
