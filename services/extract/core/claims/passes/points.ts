import type { PointMention, Span } from "#shared/domain/index.ts";
import {
  CARRY_BEFORE,
  CARRY_INSIDE,
  CARRY_OPENER,
  CARRY_STOP,
  CARRY_TITLE,
} from "../../../rules/points/carry.ts";
import { linkPoints } from "../../points/link.ts";
import { numberedPoints } from "../../points/numbers.ts";
import { findPhrases } from "../../points/phrases.ts";
import { wordsOf } from "../../points/words.ts";
import { linksIn } from "../about.ts";
import { inside, type Document, type Sentence } from "../document.ts";

const OPENS_WITH_REFERENCE = new RegExp(`^["'(\\s]{0,3}(?:${CARRY_OPENER.pattern})(?![\\p{L}\\p{N}])`, "u");
const POINTS_BACK = new RegExp(`(?<![\\p{L}\\p{N}])(?:${CARRY_INSIDE.pattern})(?![\\p{L}\\p{N}])`, "u");
const OF_TALKS = new RegExp(`(?<![\\p{L}\\p{N}])(?:${CARRY_STOP.pattern})(?![\\p{L}\\p{N}])`, "u");
const CARRIED = 0.62;
const SURE_BEFORE = 0.6;

/** Points by number; beside the name of another plan the number is that one's. */
function numbered(document: Document, sentence: Sentence, about: boolean): PointMention[] {
  const { index } = document;
  const here = inside(document.hits, sentence);
  if (here.some((hit) => index.confusables.has(hit.phrase))) return [];
  if (!about && !here.some((hit) => index.context.has(hit.phrase))) return [];
  return numberedPoints(sentence.folded, index.numbers).map((mention) => ({
    ...mention,
    start: mention.start + sentence.start,
    end: mention.end + sentence.start,
  }));
}

/** Where a point that a sentence has no words for is put. */
const opening = ({ start }: Sentence): Span => ({ start, end: start + 1 });

/** Mentions of the sentence before, tied to the words of this one that point back to them. */
function tied(before: readonly PointMention[], place: Span, rule: string): PointMention[] {
  return before.map(({ point, confidence }) => ({ point, ...place, rule, confidence: confidence * CARRIED }));
}

/**
 * What the sentence before was about, where this one has no point and opens with a word that points
 * back, refuses or accepts "the demand", or goes on without a name; not where it names something that
 * only looks like a point.
 */
function carried(
  sentence: Sentence,
  masked: boolean,
  before: readonly PointMention[],
  own: readonly PointMention[],
): PointMention[] {
  const opener = own.length === 0 ? OPENS_WITH_REFERENCE.exec(sentence.folded) : null;
  const place = (m: RegExpExecArray): Span => ({
    start: sentence.start + m.index,
    end: sentence.start + m.index + m[0].length,
  });
  if (opener) return tied(before, place(opener), CARRY_OPENER.id);
  const inner = POINTS_BACK.exec(sentence.folded);
  const sure = before.filter(
    (one) => one.confidence >= SURE_BEFORE && !own.some((mine) => mine.point === one.point),
  );
  if (inner) return tied(sure, place(inner), CARRY_INSIDE.id);
  if (own.length > 0 || masked || OF_TALKS.test(sentence.folded)) return [];
  return tied(sure, opening(sentence), CARRY_BEFORE);
}

function merged(mentions: readonly PointMention[]): PointMention[] {
  const best = new Map<number, PointMention>();
  for (const one of mentions)
    if ((best.get(one.point)?.confidence ?? 0) < one.confidence) best.set(one.point, one);
  return [...best.values()].sort((a, b) => a.start - b.start || a.point - b.point);
}

/** Headings of sections, not the article's own title: phrases in them can complete a topic. */
function headingPhrases(document: Document): ReadonlySet<number>[] {
  let here: ReadonlySet<number> = new Set();
  return document.article.blocks.map((block) => {
    if (block.kind !== "heading" || block.text === document.article.title) return here;
    here = new Set(inside(document.hits, block).map((hit) => hit.phrase));
    return here;
  });
}

/** How many sentences later looser wording still names a point again. */
const MEMORY = 8;

/** Points named in the last sentences, and in the title for good. */
interface Memory {
  title: ReadonlySet<number>;
  /** Point to the number of the sentence that named it last. */
  last: Map<number, number>;
}

function recentAt({ title, last }: Memory, at: number): ReadonlySet<number> {
  const near = [...last].filter(([, then]) => at - then <= MEMORY).map(([point]) => point);
  return new Set([...title, ...near]);
}

/** Named more surely than this, a point is remembered; looser wording does not prolong itself. */
const REMEMBERED = 0.64;

function remember({ last }: Memory, mentions: readonly PointMention[], at: number): void {
  for (const { point, confidence } of mentions) if (confidence > REMEMBERED) last.set(point, at);
}

const RUNNING = new Set(["paragraph", "quote", "item"]);

/** True where a block goes on with the text of the one before. */
function goesOn({ article }: Document, from: number, to: number): boolean {
  const kinds = [article.blocks[from]?.kind ?? "", article.blocks[to]?.kind ?? ""];
  return from === to || (to === from + 1 && kinds.every((kind) => RUNNING.has(kind)));
}

function titlePoints(document: Document): ReadonlySet<number> {
  const { article, index } = document;
  const hits = findPhrases(index.phrases, wordsOf(article.title), article.title);
  const none: ReadonlySet<number> = new Set();
  const around = {
    hits,
    actors: new Set<string>(),
    heading: none,
    about: true,
    passing: false,
    recent: none,
  };
  return new Set(linkPoints(index, around).map((one) => one.point));
}

/** How many sentences go on about what the title names. */
const LEAD = 8;
const FROM_TITLE = 0.5;

/**
 * In an article whose title names one point, the lead speaks of it without a name; not where it has
 * wording of a point that here means something else, or speaks of the talks or the plan.
 */
function fromTitle(document: Document, { title }: Memory, sentence: Sentence, at: number): PointMention[] {
  const { index, hits } = document;
  if (OF_TALKS.test(sentence.folded)) return [];
  if (inside(hits, sentence).some((hit) => index.links.has(hit.phrase))) return [];
  if (title.size !== 1 || at > LEAD) return [];
  const given = { ...opening(sentence), rule: CARRY_TITLE, confidence: FROM_TITLE };
  return [...title].map((point) => ({ point, ...given }));
}

/** Point mentions of all sentences outside rows that have their point already. */
export function findPoints(document: Document): PointMention[] {
  const { subject } = document;
  const { about } = subject;
  const headings = headingPhrases(document);
  const memory: Memory = { title: about ? titlePoints(document) : new Set(), last: new Map() };
  const found = [...document.rows.values()].flatMap((row) => row.mentions);
  let before: PointMention[] = [];
  let block = -1;
  document.sentences.forEach((sentence, at) => {
    if (!goesOn(document, block, sentence.block)) before = [];
    block = sentence.block;
    if (document.rows.has(block)) return;
    const own = merged([
      ...numbered(document, sentence, about),
      ...linksIn(document, sentence, { subject, heading: headings[block], recent: recentAt(memory, at) }),
    ]);
    const masked = inside(document.hits, sentence).some((hit) => document.index.confusables.has(hit.phrase));
    const mentions = merged([...own, ...carried(sentence, masked, before, own)]);
    remember(memory, own, at);
    found.push(...(mentions.length > 0 ? mentions : fromTitle(document, memory, sentence, at)));
    before = mentions;
  });
  return found.sort((a, b) => a.start - b.start || a.point - b.point);
}
