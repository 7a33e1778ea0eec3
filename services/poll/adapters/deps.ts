import type { Db } from "#shared/db/index.ts";
import type { Log } from "#shared/log/log.ts";
import type { PoliteDeps } from "#shared/politeness/get.ts";
import type { Engine } from "#shared/queue/index.ts";
import type { Bounds } from "../core/schedule.ts";

/** What the poll stage works with. */
export interface PollDeps extends PoliteDeps {
  db: Db;
  engine: Pick<Engine, "commit">;
  log: Log;
  /** Waits of feeds that have none of their own. */
  bounds: Bounds;
  /** Where hubs reach the web service, without a trailing slash; null where they are not to be asked. */
  hubs: { baseUrl: string } | null;
}
