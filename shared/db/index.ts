export { migrate } from "./migrate.ts";
export { publishChanges } from "./outbox.ts";
export { type Db, openDb, type Trx } from "./open.ts";
export { toStorableJson } from "./storable.ts";
export {
  countWork,
  failWork,
  insertWork,
  loadWaiting,
  pruneDone,
  replayDead,
  takeUnhinted,
  takeWork,
  type WorkItem,
} from "./work.ts";
