export type { DB } from "./generated.ts";
export { migrate } from "./migrate.ts";
export { publishChanges } from "./outbox.ts";
export { type Db, openDb, type Trx } from "./open.ts";
export { toStorableJson } from "./storable.ts";
export {
  claimWork,
  countWork,
  failWork,
  finishWork,
  insertWork,
  loadWaiting,
  pruneDone,
  replayDead,
  takeUnhinted,
  type WorkItem,
} from "./work.ts";
