import type { Config } from "#shared/config/config.ts";
import type { Db } from "#shared/db/index.ts";
import type { Plan } from "#shared/domain/index.ts";
import type { Lookup } from "#shared/http/target.ts";
import type { Log } from "#shared/log/log.ts";
import type { NewWork } from "#shared/stages/index.ts";
import type { Attempts } from "./adapters/attempts.ts";
import type { EventHub } from "./adapters/hub.ts";
import type { Seats } from "./adapters/seats.ts";

/** What the web service works with; nothing in it reads the clock or the environment by itself. */
export interface Deps {
  db: Db;
  config: Config;
  log: Log;
  /** Loaded packs; the first is the default. Never empty. */
  plans: Plan[];
  now: () => Date;
  hub: EventHub;
  /** Write jobs, unless they are there already, and wake their stages. */
  submit: (items: readonly NewWork[]) => Promise<void>;
  /** Addresses of a name, for the check of webhook targets. */
  lookup: Lookup;
  /** Failed tries at the operator's token, by the network address they came from. */
  attempts: Attempts;
  /** Subscriptions asked for, by caller and by the host of a webhook. */
  asked: Attempts;
  seats: Seats;
}
