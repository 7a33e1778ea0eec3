import type { Migration } from "kysely/migration";
import * as start from "./001_start.ts";
import * as order from "./003_order.ts";
import * as review from "./004_review.ts";
import * as feeds from "./005_feeds.ts";
import * as pageVersion from "./006_page_version.ts";
import * as politeness from "./006_politeness.ts";
import * as stories from "./006_stories.ts";

/** Migrations in the order in which they run; names never change once released. */
export const MIGRATIONS: Record<string, Migration> = {
  "001_start": start,
  "003_order": order,
  "004_review": review,
  "005_feeds": feeds,
  "006_page_version": pageVersion,
  "006_politeness": politeness,
  "006_stories": stories,
};
