/** Errors that say what happens next; a handler throws meaning, one wrapper decides. */

/** No try will help: the job goes to the dead letters with this reason. */
export class GiveUp extends Error {
  override name = "GiveUp";
}

/** Not now, and not the job's fault: again after `ms`, without spending a try. */
export class NotNow extends Error {
  override name = "NotNow";
  readonly ms: number;
  constructor(ms: number, reason: string) {
    super(reason);
    this.ms = ms;
  }
}

/** Somebody else's server failed: it spends a try, whatever error code its connection ended with. */
export class Outside extends Error {
  override name = "Outside";
}

/** Errors that are known not to be of our own infrastructure, by name: the HTTP client does not import this. */
const NOT_OURS = new Set(["Outside", "HttpError", "GiveUp", "NotNow"]);

const INFRASTRUCTURE_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "ENOTCONN",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND", // the name of a container that is being restarted
  "EAI_AGAIN",
  "ENOSPC",
  "EROFS",
  "57P01", // admin_shutdown
  "57P02", // crash_shutdown
  "57P03", // cannot_connect_now
  "53100", // disk_full
  "53200", // out_of_memory
  "53300", // too_many_connections
  "58030", // io_error
  "08000",
  "08003",
  "08006",
  "40001", // serialization_failure
  "40P01", // deadlock_detected
  "25006", // read_only_sql_transaction
]);

const INFRASTRUCTURE_WORDS =
  /Connection terminated|Connection ended|Client was closed|timeout exceeded when trying to connect|Client has encountered a connection error|Connection is closed|the database system is|pool after calling end/i;

/**
 * True for errors of our own database, queue or disk. They say nothing about the job, so they
 * never spend one of its tries. A publisher's or subscriber's refused connection does not match.
 */
export function isInfrastructure(error: unknown): boolean {
  for (let e = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth++) {
    if (NOT_OURS.has(e.name)) return false;
    const code = "code" in e ? String(e.code) : "";
    if (INFRASTRUCTURE_CODES.has(code) || INFRASTRUCTURE_WORDS.test(e.message)) return true;
  }
  return false;
}
