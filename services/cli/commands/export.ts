import { parseArgs } from "node:util";
import { stringify } from "csv-stringify/sync";
import { sql } from "kysely";
import type { Config } from "#shared/config/config.ts";
import type { Db } from "#shared/db/index.ts";
import { loadPlan } from "#shared/plan/index.ts";
import { UsageError } from "../usage.ts";
import { withStore } from "./store.ts";

type Row = Record<string, unknown>;

/** What can be exported, each as one statement over the store; `$plan` is the plan's id. */
const EXPORTS: Record<string, (db: Db, plan: string) => Promise<Row[]>> = {
  points: async (db, plan) =>
    (
      await sql<Row>`
        SELECT point, status, flags, lower(valid) AS since, claim_ids FROM assessment
        WHERE plan_id = ${plan} AND upper_inf(valid) AND upper_inf(recorded) ORDER BY point`.execute(db)
    ).rows,
  claims: async (db, plan) =>
    (
      await sql<Row>`
        SELECT c.id, c.points, c.status, c.modality, c.attributed_to, c.quote, c.valid_from, c.valid_to, c.exact,
          c.evidence_start, c.evidence_end, c.novelty, c.state, c.review, c.rule, c.rules_version, c.confidence,
          s.name AS source, a.url AS article_url, v.number AS version, c.published_at, c.recorded_at
        FROM claim c JOIN source s ON s.id = c.source_id JOIN article a ON a.id = c.article_id
          JOIN article_version v ON v.id = c.version_id
        WHERE c.plan_id = ${plan} ORDER BY c.recorded_at, c.id`.execute(db)
    ).rows,
  changes: async (db, plan) =>
    (
      await sql<Row>`
        SELECT id, type, point, before, after, claim_ids, occurred_at, recorded_at FROM change
        WHERE plan_id = ${plan} ORDER BY id`.execute(db)
    ).rows,
  figures: async (db, plan) =>
    (
      await sql<Row>`
        SELECT point, metric, party, value, value_max, unit, as_of, claim_id, recorded_at FROM series_value
        WHERE plan_id = ${plan} ORDER BY point, metric, as_of, claim_id`.execute(db)
    ).rows,
};

/** `export <what> [--plan ID] [--format json|csv]`: what is stored, complete. */
export async function exportCommand(args: string[], config: Config): Promise<string> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { plan: { type: "string" }, format: { type: "string", default: "json" } },
  });
  const read = EXPORTS[positionals[0] ?? ""];
  if (!read || positionals.length !== 1) {
    throw new UsageError(`export: name one of ${Object.keys(EXPORTS).join(", ")}`);
  }
  if (values.format !== "json" && values.format !== "csv") {
    throw new UsageError(`export: --format is json or csv, not ${values.format}`);
  }
  const plan = loadPlan(values.plan ?? config.plans[0] ?? "");
  const rows = await withStore(config, (db) => read(db, plan.id));
  return values.format === "json" ? JSON.stringify(rows, null, 2) : csv(rows);
}

function csv(rows: readonly Row[]): string {
  const cells = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)])),
  );
  return stringify(cells, { header: true, escape_formulas: true });
}

function cell(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}
