import { sql } from "kysely";
import type { Db } from "#shared/db/index.ts";

/** A feed that was found at an address, with what it would bring. */
export interface FoundFeed {
  url: string;
  kind: "feed" | "sitemap";
  title: string | null;
  by: string;
  items: number;
  newest: string | null;
  sample: { title: string | null; url: string | null; published: string | null }[];
  /** The source that polls it already. */
  knownAs: string | null;
}

export interface LookUp {
  address: string;
  state: "waiting" | "found" | "nothing" | "failed";
  error: string | null;
  site: { homepage?: string; title?: string | null; lang?: string | null };
  feeds: FoundFeed[];
  createdAt: Date;
}

/** What an operator asked to look up, and what was found so far; null if nothing was asked under this id. */
export async function findLookUp(db: Db, id: number): Promise<LookUp | null> {
  const { rows } = await sql<LookUp>`
    SELECT l.address, l.state, l.error, l.site, l.created_at AS "createdAt",
      coalesce((SELECT jsonb_agg(f.feed || jsonb_build_object('knownAs', (
          SELECT source_id FROM feed WHERE feed.url = f.feed ->> 'url' AND feed.state <> 'removed')) ORDER BY f.n)
        FROM jsonb_array_elements(l.feeds) WITH ORDINALITY AS f (feed, n)), '[]') AS feeds
    FROM look_up l WHERE l.id = ${id}`.execute(db);
  return rows[0] ?? null;
}
