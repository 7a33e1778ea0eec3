import { type Kysely, sql } from "kysely";

/** Tables of the first release. Times are timestamptz; ids that others see are text. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `CREATE EXTENSION IF NOT EXISTS btree_gist`,

  // What is polled.
  `CREATE TABLE source (
    id text PRIMARY KEY,
    name text NOT NULL,
    country text,
    tier text NOT NULL DEFAULT 'other',
    camp text,
    language text,
    homepage text,
    note text,
    added_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE TABLE feed (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_id text NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    url text NOT NULL UNIQUE,
    kind text NOT NULL DEFAULT 'feed',
    state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'paused', 'ended')),
    etag text,
    last_modified text,
    interval_seconds integer NOT NULL DEFAULT 120,
    next_poll_at timestamptz NOT NULL DEFAULT now(),
    last_polled_at timestamptz,
    last_success_at timestamptz,
    last_full_at timestamptz,
    last_item_at timestamptz,
    error_streak real NOT NULL DEFAULT 0,
    last_error text,
    items_seen integer NOT NULL DEFAULT 0,
    items_skipped integer NOT NULL DEFAULT 0,
    schedule jsonb NOT NULL DEFAULT '{}'
  )`,
  `CREATE INDEX feed_due ON feed (next_poll_at) WHERE state = 'active'`,

  // What was found, and every page as it was.
  `CREATE TABLE article (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_id text NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    url text NOT NULL,
    canonical_key text NOT NULL UNIQUE,
    rel_canonical text,
    feed_title text,
    feed_summary text,
    feed_published_at timestamptz,
    first_seen_at timestamptz NOT NULL DEFAULT now(),
    last_fetched_at timestamptz,
    next_fetch_at timestamptz,
    etag text,
    last_modified text,
    current_version_id bigint,
    carries_claims boolean NOT NULL DEFAULT false,
    note text
  )`,
  `CREATE INDEX article_refetch ON article (next_fetch_at) WHERE next_fetch_at IS NOT NULL`,
  `CREATE INDEX article_source ON article (source_id)`,
  `CREATE TABLE feed_entry (
    feed_id bigint NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
    entry_key text NOT NULL,
    article_id bigint NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    seen_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (feed_id, entry_key)
  )`,
  `CREATE INDEX feed_entry_article ON feed_entry (article_id)`,
  `CREATE TABLE page (
    id text PRIMARY KEY,
    article_id bigint NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    fetched_at timestamptz NOT NULL,
    url text NOT NULL,
    http_status integer NOT NULL,
    content_type text,
    encoding text NOT NULL DEFAULT 'utf-8',
    body_hash text NOT NULL,
    body_zstd bytea
  )`,
  `CREATE INDEX page_article ON page (article_id, fetched_at DESC)`,
  `CREATE TABLE finding (
    page_id text PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
    findings jsonb NOT NULL,
    rules_version text NOT NULL
  )`,
  `CREATE TABLE story (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    first_version_id bigint NOT NULL,
    first_published_at timestamptz NOT NULL
  )`,
  `CREATE TABLE article_version (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article_id bigint NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    page_id text REFERENCES page (id) ON DELETE SET NULL,
    number integer NOT NULL,
    content_hash text NOT NULL,
    title text NOT NULL,
    authors text[] NOT NULL DEFAULT '{}',
    published_at timestamptz NOT NULL,
    modified_at timestamptz,
    lang text,
    site_name text,
    canonical_url text,
    text text NOT NULL,
    blocks jsonb NOT NULL,
    mentions jsonb NOT NULL DEFAULT '{}',
    read boolean NOT NULL DEFAULT true,
    rules_version text NOT NULL,
    signature integer[] NOT NULL DEFAULT '{}',
    bands integer[] NOT NULL DEFAULT '{}',
    story_id bigint REFERENCES story (id) DEFERRABLE INITIALLY DEFERRED,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (article_id, content_hash),
    UNIQUE (article_id, number)
  )`,
  `CREATE INDEX article_version_bands ON article_version USING gin (bands)`,
  `CREATE INDEX article_version_story ON article_version (story_id)`,
  `ALTER TABLE article ADD FOREIGN KEY (current_version_id) REFERENCES article_version (id) DEFERRABLE INITIALLY DEFERRED`,
  `ALTER TABLE story ADD FOREIGN KEY (first_version_id) REFERENCES article_version (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED`,

  // Claims, and what they say in figures.
  `CREATE TABLE claim (
    id text PRIMARY KEY,
    plan_id text NOT NULL,
    article_id bigint NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    version_id bigint NOT NULL REFERENCES article_version (id) ON DELETE CASCADE,
    source_id text NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    story_id bigint NOT NULL REFERENCES story (id),
    points integer[] NOT NULL,
    status text,
    modality text NOT NULL,
    actors text[] NOT NULL DEFAULT '{}',
    attributed_to text,
    quote text NOT NULL DEFAULT 'none',
    valid_from date,
    valid_to date,
    evidence_start integer NOT NULL,
    evidence_end integer NOT NULL,
    exact text NOT NULL,
    prefix text NOT NULL,
    suffix text NOT NULL,
    rule text NOT NULL,
    rules_version text NOT NULL,
    confidence real NOT NULL,
    novelty text NOT NULL,
    state text NOT NULL DEFAULT 'intact' CHECK (state IN ('intact', 'edited', 'gone')),
    review text NOT NULL DEFAULT 'pending' CHECK (review IN ('pending', 'accepted', 'rejected')),
    published_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    tsv tsvector GENERATED ALWAYS AS (to_tsvector('english', exact)) STORED
  )`,
  `CREATE INDEX claim_recorded ON claim (plan_id, recorded_at DESC, id)`,
  `CREATE INDEX claim_points ON claim USING gin (points)`,
  `CREATE INDEX claim_article ON claim (article_id)`,
  `CREATE INDEX claim_version ON claim (version_id)`,
  `CREATE INDEX claim_actors ON claim USING gin (actors)`,
  `CREATE INDEX claim_tsv ON claim USING gin (tsv)`,
  `CREATE TABLE claim_figure (
    claim_id text NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    ordinal integer NOT NULL,
    kind text NOT NULL,
    value double precision NOT NULL,
    value_max double precision,
    unit text NOT NULL,
    of text,
    approx text,
    change text,
    modality text,
    metric text,
    party text,
    start_offset integer NOT NULL,
    end_offset integer NOT NULL,
    PRIMARY KEY (claim_id, ordinal)
  )`,
  `CREATE INDEX claim_figure_metric ON claim_figure (metric) WHERE metric IS NOT NULL`,
  `CREATE TABLE verdict (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    claim_id text NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    verdict text NOT NULL CHECK (verdict IN ('accepted', 'rejected', 'pending')),
    reason text,
    reviewer text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now()
  )`,

  // What follows from the claims: two times on every row that can change.
  `CREATE TABLE assessment (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id text NOT NULL,
    point integer NOT NULL,
    status text NOT NULL,
    flags text[] NOT NULL DEFAULT '{}',
    claim_ids text[] NOT NULL,
    rule_version text NOT NULL,
    valid tstzrange NOT NULL,
    recorded tstzrange NOT NULL,
    EXCLUDE USING gist (plan_id WITH =, point WITH =, valid WITH &&, recorded WITH &&)
  )`,
  `CREATE INDEX assessment_current ON assessment (plan_id, point) WHERE upper_inf(recorded)`,
  `CREATE TABLE series_value (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id text NOT NULL,
    point integer NOT NULL,
    metric text NOT NULL,
    party text NOT NULL,
    value double precision NOT NULL,
    value_max double precision,
    unit text NOT NULL,
    as_of timestamptz NOT NULL,
    claim_id text NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (plan_id, point, metric, party, claim_id)
  )`,
  `CREATE TABLE conflict (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id text NOT NULL,
    point integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('figure', 'status')),
    metric text,
    sides jsonb NOT NULL,
    claim_ids text[] NOT NULL,
    opened_at timestamptz NOT NULL DEFAULT now(),
    closed_at timestamptz
  )`,
  `CREATE UNIQUE INDEX conflict_open ON conflict (plan_id, point, kind, coalesce(metric, '')) WHERE closed_at IS NULL`,
  `CREATE TABLE milestone (
    plan_id text NOT NULL,
    id text NOT NULL,
    title text NOT NULL,
    due_from date NOT NULL,
    due_to date NOT NULL,
    lead text[] NOT NULL,
    points integer[] NOT NULL,
    state text NOT NULL,
    claim_ids text[] NOT NULL DEFAULT '{}',
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (plan_id, id)
  )`,

  // The outbox: written in the transaction that makes the change, never altered.
  `CREATE TABLE change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key text NOT NULL UNIQUE,
    plan_id text NOT NULL,
    type text NOT NULL,
    point integer,
    before jsonb,
    after jsonb,
    claim_ids text[] NOT NULL DEFAULT '{}',
    actors text[] NOT NULL DEFAULT '{}',
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE INDEX change_recorded ON change (plan_id, recorded_at DESC)`,
  `CREATE TABLE event_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('claim', 'change')),
    plan_id text NOT NULL,
    ref text NOT NULL,
    point integer,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (kind, ref)
  )`,

  // Who wants to hear of it.
  `CREATE TABLE subscription (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id text NOT NULL,
    channel text NOT NULL CHECK (channel IN ('email', 'webhook')),
    address text NOT NULL,
    points integer[] NOT NULL DEFAULT '{}',
    types text[] NOT NULL DEFAULT '{}',
    actors text[] NOT NULL DEFAULT '{}',
    frequency text NOT NULL DEFAULT 'now' CHECK (frequency IN ('now', 'daily')),
    token_hash text NOT NULL UNIQUE,
    secret text,
    state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'active', 'paused', 'ended')),
    ended_reason text,
    created_at timestamptz NOT NULL DEFAULT now(),
    confirmed_at timestamptz,
    starts_after_change_id bigint NOT NULL DEFAULT 0
  )`,
  `CREATE TABLE delivery (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription_id bigint NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
    change_id bigint NOT NULL REFERENCES change (id) ON DELETE CASCADE,
    idempotency_key text NOT NULL UNIQUE,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed', 'dropped')),
    attempts integer NOT NULL DEFAULT 0,
    last_error text,
    due_at timestamptz NOT NULL DEFAULT now(),
    sent_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (subscription_id, change_id)
  )`,
  `CREATE INDEX delivery_waiting ON delivery (due_at) WHERE state = 'waiting'`,

  // The truth behind the queue: a row per job, done in the transaction of its effect.
  `CREATE TABLE work_item (
    id text PRIMARY KEY,
    stage text NOT NULL,
    payload jsonb NOT NULL,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'dead')),
    attempts integer NOT NULL DEFAULT 0,
    reason text,
    due_at timestamptz NOT NULL DEFAULT now(),
    hinted_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz
  )`,
  `CREATE INDEX work_item_waiting ON work_item (stage, due_at) WHERE state = 'waiting'`,
  `CREATE INDEX work_item_dead ON work_item (stage, finished_at) WHERE state = 'dead'`,
  `CREATE INDEX work_item_finished ON work_item (finished_at) WHERE state = 'done'`,

  // Politeness, shared by all processes: when a host may be asked next, and who asks it now.
  `CREATE TABLE host (
    name text PRIMARY KEY,
    next_at timestamptz NOT NULL DEFAULT now(),
    last_start_at timestamptz,
    gap_ms integer NOT NULL DEFAULT 1000,
    robots jsonb
  )`,
  `CREATE TABLE host_slot (
    work_id text PRIMARY KEY,
    host text NOT NULL REFERENCES host (name) ON DELETE CASCADE,
    at timestamptz NOT NULL,
    started_at timestamptz
  )`,
  `CREATE INDEX host_slot_started ON host_slot (host, started_at) WHERE started_at IS NOT NULL`,
  `CREATE TABLE setting (key text PRIMARY KEY, value jsonb NOT NULL)`,
];
