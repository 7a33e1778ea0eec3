import { type Kysely, sql } from "kysely";

/** Corrections by reviewers, and their rulings on the status of a point. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // The claim carries what holds now; what was read is kept while a correction stands in its place.
  `ALTER TABLE claim ADD COLUMN original jsonb`,
  `ALTER TABLE verdict ADD COLUMN correction jsonb`,
  `CREATE INDEX claim_story ON claim (story_id)`,
  `CREATE INDEX verdict_claim ON verdict (claim_id, id)`,
  `CREATE INDEX claim_pending ON claim (plan_id, recorded_at DESC, id) WHERE review = 'pending'`,

  // A person's word on a point, in the place of the rule's until it is taken back.
  `CREATE TABLE ruling (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id text NOT NULL,
    point integer NOT NULL,
    status text NOT NULL,
    flags text[] NOT NULL DEFAULT '{}',
    reason text NOT NULL,
    reviewer text NOT NULL,
    holds_from timestamptz NOT NULL DEFAULT now(),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz,
    end_reason text
  )`,
  `CREATE UNIQUE INDEX ruling_standing ON ruling (plan_id, point) WHERE ended_at IS NULL`,
  `ALTER TABLE assessment ADD COLUMN ruling_id bigint REFERENCES ruling (id)`,
];
