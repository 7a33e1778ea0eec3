import { parseArgs } from "node:util";
import { sql } from "kysely";
import type { Config } from "#shared/config/config.ts";
import { type Db, insertWork } from "#shared/db/index.ts";
import type { Findings, Plan } from "#shared/domain/index.ts";
import { loadPlan } from "#shared/plan/index.ts";
import { work } from "#shared/stages/index.ts";
import { loadPage } from "../../extract/adapters/pages.ts";
import { readPage } from "../../extract/adapters/reader.ts";
import { RULES_VERSION } from "../../extract/rules/version.ts";
import { withStore } from "./store.ts";

/** A claim as a reader compares it: what is claimed on which words. */
interface Line {
  plan: string;
  text: string;
}

const SHOWN = 40;

/**
 * `reprocess [--plan ID] [--apply]`: read every current page again with the present rules and show
 * which claims come and go; with `--apply` hand the pages to the running tracker to record.
 */
export async function reprocessCommand(args: string[], config: Config): Promise<string> {
  const { values } = parseArgs({
    args,
    options: { plan: { type: "string" }, apply: { type: "boolean", default: false } },
  });
  const plans = (values.plan ? [values.plan] : config.plans).map((id) => loadPlan(id));
  return await withStore(config, async (db) => {
    const pages = await currentPages(db);
    const differences = [];
    for (const pageId of pages) differences.push(await compare(db, pageId, plans));
    if (values.apply) {
      await insertWork(
        db,
        pages.map((pageId) => work("extract", { pageId }, [pageId, RULES_VERSION])),
      );
    }
    return report(pages.length, differences, values.apply);
  });
}

async function currentPages(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT p.id FROM article a
    JOIN article_version v ON v.id = a.current_version_id
    JOIN page p ON p.id = v.page_id
    WHERE p.body_zstd IS NOT NULL ORDER BY p.fetched_at, p.id`.execute(db);
  return rows.map((row) => row.id);
}

async function compare(
  db: Db,
  pageId: string,
  plans: readonly Plan[],
): Promise<{ gone: string[]; come: string[] }> {
  const stored = await db
    .selectFrom("finding")
    .select("findings")
    .where("page_id", "=", pageId)
    .executeTakeFirst();
  const before = stored ? lines(stored.findings as unknown as Findings, plans) : [];
  const after = lines(readPage(await loadPage(db, pageId), plans), plans);
  const has = (list: readonly Line[]) => new Set(list.map((line) => `${line.plan} ${line.text}`));
  const [was, is] = [has(before), has(after)];
  return { gone: [...was].filter((line) => !is.has(line)), come: [...is].filter((line) => !was.has(line)) };
}

function lines(findings: Findings, plans: readonly Plan[]): Line[] {
  const ids = new Set(plans.map((plan) => plan.id));
  return findings.plans
    .filter((found) => ids.has(found.planId))
    .flatMap(({ planId, claims }) =>
      claims.map((c) => ({
        plan: planId,
        text: `${c.points.join(",") || "plan"} ${c.status ?? "figures"} ${c.modality} ${c.attributedTo ?? "–"}: ${c.evidence.exact}`,
      })),
    );
}

function report(
  pages: number,
  differences: readonly { gone: string[]; come: string[] }[],
  applied: boolean,
): string {
  const gone = differences.flatMap((d) => d.gone);
  const come = differences.flatMap((d) => d.come);
  const show = (sign: string, list: readonly string[]) => [
    ...list.slice(0, SHOWN).map((line) => `${sign} ${line}`),
    ...(list.length > SHOWN ? [`${sign} … and ${list.length - SHOWN} more`] : []),
  ];
  return [
    `${pages} pages read with rules ${RULES_VERSION}: ${come.length} claims come, ${gone.length} go`,
    ...show("+", come),
    ...show("-", gone),
    applied
      ? "Handed to the tracker, which records them as it runs."
      : "Nothing was changed; --apply records it.",
  ].join("\n");
}
