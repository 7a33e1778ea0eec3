import type { Db } from "#shared/db/index.ts";
import type {
  Article,
  Baseline,
  BaselineEntry,
  Claim,
  ClaimFigure,
  Findings,
  Plan,
} from "#shared/domain/index.ts";
import { recordPage } from "./record-page.ts";

/**
 * Record each plan's baseline as what it is: claims of its source, on the pack's own words, known
 * before any coverage is read. Nobody is told. Safe to repeat.
 */
export async function recordBaselines(db: Db, plans: readonly Plan[]): Promise<void> {
  for (const plan of plans) {
    if (plan.baseline) await recordBaseline(db, plan, plan.baseline);
  }
}

async function recordBaseline(db: Db, plan: Plan, baseline: Baseline): Promise<void> {
  const sourceId = `baseline-${plan.id}`;
  const pageId = `${sourceId}-${baseline.asOf}`;
  const key = `urn:baseline:${plan.id}:${baseline.asOf}`;
  await db.transaction().execute(async (trx) => {
    const source = {
      id: sourceId,
      name: baseline.source,
      tier: "other",
      note: "starting point of the plan pack",
    };
    await trx
      .insertInto("source")
      .values(source)
      .onConflict((oc) => oc.doNothing())
      .execute();
    const article = await trx
      .insertInto("article")
      .values({ source_id: sourceId, url: baseline.sourceUrl ?? key, canonical_key: key })
      .onConflict((oc) => oc.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!article) return;
    await trx
      .insertInto("page")
      .values({
        id: pageId,
        article_id: article.id,
        fetched_at: `${baseline.asOf}T00:00:00Z`,
        url: baseline.sourceUrl ?? key,
        http_status: 200,
        body_hash: pageId,
      })
      .execute();
    await trx
      .insertInto("finding")
      .values({
        page_id: pageId,
        findings: JSON.stringify(findings(plan, baseline)),
        rules_version: "baseline",
      })
      .execute();
    await recordPage(trx, [plan], pageId, true);
  });
}

/** The baseline as an article whose sentences are its claims. */
export function findings(plan: Plan, baseline: Baseline): Findings {
  let text = "";
  const claims: Claim[] = [];
  const blocks: Article["blocks"] = [];
  for (const entry of baseline.entries) {
    const start = text.length === 0 ? 0 : text.length + 1;
    text = text.length === 0 ? entry.quote : `${text}\n${entry.quote}`;
    blocks.push({ kind: "item", text: entry.quote, start, end: text.length });
    claims.push(claimOf(plan, baseline, entry, start));
  }
  const article: Article = {
    title: `${plan.title}: state on ${baseline.asOf}`,
    authors: [],
    publishedAt: `${baseline.asOf}T00:00:00Z`,
    modifiedAt: null,
    lang: "en",
    canonicalUrl: baseline.sourceUrl,
    siteName: baseline.source,
    text,
    blocks,
  };
  const mentions = { points: [], figures: [], actors: [], dates: [], quotes: [] };
  return { article, read: true, plans: [{ planId: plan.id, mentions, claims }] };
}

function claimOf(plan: Plan, baseline: Baseline, entry: BaselineEntry, start: number): Claim {
  const end = start + entry.quote.length;
  return {
    id: `baseline:${plan.id}:${baseline.asOf}:${entry.point}`,
    points: [entry.point],
    status: entry.status,
    modality: "asserted",
    figures: entry.figures.map((f) => ({ ...f, start, end }) as ClaimFigure),
    actors: [],
    attributedTo: null,
    quote: "none",
    validFrom: entry.validFrom,
    validTo: null,
    evidence: { start, end, exact: entry.quote, prefix: "", suffix: "" },
    rule: "baseline",
    confidence: 1,
  };
}
