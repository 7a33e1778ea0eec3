import type { Migration } from "kysely/migration";
import { up as start } from "./001_start.ts";
import { up as order } from "./002_order.ts";
import { up as review } from "./003_review.ts";
import { up as feeds } from "./004_feeds.ts";
import { up as politeness } from "./005_politeness.ts";
import { up as stories } from "./006_stories.ts";
import { up as pageVersion } from "./007_page_version.ts";

/** Migrations in the order in which they run; names never change once released. */
export const MIGRATIONS: Record<string, Migration> = {
  "001_start": { up: start },
  "002_order": { up: order },
  "003_review": { up: review },
  "004_feeds": { up: feeds },
  "005_politeness": { up: politeness },
  "006_stories": { up: stories },
  "007_page_version": { up: pageVersion },
};
