import type { Config } from "#shared/config/config.ts";
import type { Db } from "#shared/db/index.ts";
import type { Plan } from "#shared/domain/index.ts";
import type { Log } from "#shared/log/log.ts";
import type { EventHub } from "./adapters/hub.ts";

/** What the web service works with; nothing in it reads the clock or the environment by itself. */
export interface Deps {
  db: Db;
  config: Config;
  log: Log;
  /** Loaded packs; the first is the default. Never empty. */
  plans: Plan[];
  now: () => Date;
  hub: EventHub;
}
