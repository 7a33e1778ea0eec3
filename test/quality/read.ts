import type { Article, Claim, Plan } from "#shared/domain/index.ts";
import { loadPlan } from "#shared/plan/index.ts";
import { findClaims } from "../../services/extract/index.ts";
import type { Row } from "./row.ts";
import type { Reading } from "./score.ts";

const plans = new Map<string, Plan>();

function planOf(id: string): Plan {
  const plan = plans.get(id) ?? loadPlan(id);
  plans.set(id, plan);
  return plan;
}

/** A page of the title and one paragraph, and where the row's sentence stands in its text. */
function pageOf(row: Row): { article: Article; start: number; end: number } {
  const head = row.title === "" ? "" : `${row.title}\n`;
  const before = row.before === undefined ? "" : `${row.before} `;
  const after = row.after === undefined ? "" : ` ${row.after}`;
  const paragraph = `${before}${row.sentence}${after}`;
  const start = head.length + before.length;
  const blocks: Article["blocks"] = [
    { kind: "paragraph", text: paragraph, start: head.length, end: head.length + paragraph.length },
  ];
  if (head !== "") blocks.unshift({ kind: "heading", text: row.title, start: 0, end: row.title.length });
  const article: Article = {
    title: row.title,
    authors: [],
    publishedAt: row.published,
    modifiedAt: null,
    lang: "en",
    canonicalUrl: null,
    siteName: row.publisher,
    text: `${head}${paragraph}`,
    blocks,
  };
  return { article, start, end: start + row.sentence.length };
}

/** The claim that speaks for the sentence: the surest one, of a right point if there is one. */
function speaking(claims: Claim[], row: Row): Claim | undefined {
  const right = new Set([...row.points, ...(row.may?.points ?? [])]);
  const surest = claims.toSorted((a, b) => b.confidence - a.confidence);
  return surest.find((claim) => claim.points.some((point) => right.has(point))) ?? surest[0];
}

/** Reads a row's page with the current rules and keeps what stands on its sentence. */
export function read(row: Row): Reading {
  const { article, start, end } = pageOf(row);
  const options = { publishedAt: row.published, sourceId: row.publisher };
  const { mentions, claims } = findClaims(article, planOf(row.plan), options);
  const here = (span: { start: number; end: number }) => span.start < end && span.end > start;
  const onSentence = claims.filter((claim) => here(claim.evidence));
  const claim = speaking(onSentence, row);
  return {
    points: [...new Set(onSentence.flatMap(({ points }) => points))],
    figures: mentions.figures.filter(here),
    actors: mentions.actors.filter((actor) => here(actor) && actor.via !== "unnamed").map(({ name }) => name),
    dates: mentions.dates.filter(here),
    claim: claim ? { ...claim, speaker: claim.attributedTo } : null,
  };
}
