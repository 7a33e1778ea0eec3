import type { Claim, Evidence, Plan, Span } from "#shared/domain/index.ts";
import { inside, type Document } from "./document.ts";
import type { Draft } from "./draft.ts";
import { hashOf } from "./identity.ts";

const CONTEXT = 32;

/** The words of a span with what stands around them. */
export function evidenceOf(text: string, span: Span): Evidence {
  return {
    start: span.start,
    end: span.end,
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT),
  };
}

function keyOf(plan: Plan, draft: Draft, exact: string): string {
  const { points, status, modality, attributedTo, validFrom, validTo } = draft;
  return JSON.stringify([plan.id, points, status, modality, attributedTo, validFrom, validTo, exact]);
}

/** Drafts as claims, in the order of the text; ids depend on what is said, not on where. */
export function finishClaims(document: Document): Claim[] {
  const { article, plan, actors } = document;
  const seen = new Map<string, number>();
  return document.drafts.map((draft) => {
    const evidence = evidenceOf(article.text, draft.span);
    const key = keyOf(plan, draft, evidence.exact);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    const { points, status, modality, figures, attributedTo, quote, validFrom, validTo, rule } = draft;
    const named = new Set(inside(actors, draft.span).map((actor) => actor.name));
    return {
      id: hashOf(`${key}#${occurrence}`),
      points,
      status,
      modality,
      figures,
      actors: [...named],
      attributedTo,
      quote,
      validFrom,
      validTo,
      evidence,
      rule,
      confidence: Math.round(draft.confidence * 1000) / 1000,
    };
  });
}
