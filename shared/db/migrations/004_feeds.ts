import { type Kysely, sql } from "kysely";

/** What the poll stage keeps besides feeds: look-ups of an operator, pushes of hubs, silent sources. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // Removed feeds and sources stay: what was claimed rests on what they brought.
  `ALTER TABLE feed DROP CONSTRAINT feed_state_check`,
  `ALTER TABLE feed ADD CONSTRAINT feed_state_check CHECK (state IN ('active', 'paused', 'ended', 'removed'))`,
  `ALTER TABLE source ADD COLUMN removed_at timestamptz`,
  `ALTER TABLE source ADD COLUMN silent_since timestamptz`,
  `CREATE INDEX feed_source ON feed (source_id)`,
  `DROP INDEX article_source`,
  `CREATE INDEX article_source ON article (source_id, first_seen_at DESC)`,

  // An address that somebody wants to add: what is there, found by the poll stage.
  `CREATE TABLE look_up (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    address text NOT NULL,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'found', 'nothing', 'failed')),
    error text,
    site jsonb NOT NULL DEFAULT '{}',
    feeds jsonb NOT NULL DEFAULT '[]',
    created_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz
  )`,

  // WebSub: what a hub has been asked for, and what it has pushed and nobody has read yet.
  `CREATE TABLE websub (
    feed_id bigint PRIMARY KEY REFERENCES feed (id) ON DELETE CASCADE,
    hub text NOT NULL,
    topic text NOT NULL,
    token text NOT NULL UNIQUE,
    secret text NOT NULL,
    state text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'asked', 'active', 'denied')),
    ask_at timestamptz NOT NULL DEFAULT now(),
    asked_at timestamptz,
    lease_until timestamptz,
    last_push_at timestamptz,
    failures integer NOT NULL DEFAULT 0,
    error text
  )`,
  `CREATE INDEX websub_ask ON websub (ask_at)`,
  `CREATE TABLE push (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    feed_id bigint NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
    content_type text,
    body bytea NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now()
  )`,

  // Jobs of the poll stage say what they are.
  `UPDATE work_item SET payload = payload || '{"kind":"feed"}' WHERE stage = 'poll' AND NOT payload ? 'kind'`,
];
