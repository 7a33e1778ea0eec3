import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Db } from "#shared/db/index.ts";
import type { HttpResponse } from "#shared/http/client.ts";
import { HttpError, type HttpReason } from "#shared/http/errors.ts";
import type { PoliteDeps } from "#shared/politeness/get.ts";
import { NotNow } from "#shared/stages/index.ts";
import { isFresh, readRobotsAnswer, type RobotsAnswer, type RobotsFile, robotsUrl } from "../core/robots.ts";

/** More than `readRobotsAnswer` reads, so that it is what decides where a long file ends. */
const MAX_BYTES = 2 * 1024 * 1024;
const LIMITS = {
  deadlineMs: 15_000,
  maxWireBytes: MAX_BYTES,
  maxBytes: MAX_BYTES,
  maxHops: 1,
  truncate: true,
};
/** RFC 9309, 2.3.1.2: at least five redirects are followed, to other hosts too. */
const MAX_HOPS = 5;
/** Longest wait at a host that robots.txt redirects to, with the worker standing by. */
const PATIENCE_MS = 20_000;

/** Failures that have nothing to do with the server being up. */
const LASTING = new Set<HttpReason>(["blocked_address", "bad_url", "tls"]);

/**
 * The stored rules of the host that serves `url`; null if there are none or they are too old.
 * Throws NotNow while another job is asking for them.
 */
export async function storedRobots(db: Db, url: string, now: number): Promise<RobotsFile | null> {
  const { host, origin } = new URL(url);
  const row = await db
    .selectFrom("host")
    .select(["robots", "robots_asked_at"])
    .where("name", "=", host)
    .executeTakeFirst();
  const stored = (row?.robots as unknown as Record<string, RobotsFile> | null | undefined)?.[origin];
  if (stored && isFresh(stored, now)) return stored;
  const askedAt = row?.robots_asked_at?.getTime();
  if (askedAt !== undefined && askedAt > now - ASKING_LEASE_MS)
    throw new NotNow(ASKING_MS, `waiting for robots.txt of ${host}`);
  return null;
}

/** How long others wait before they look for the answer. */
const ASKING_MS = 2_000;
/** Who has been asking for longer than this has died of it. */
const ASKING_LEASE_MS = 60_000;

/**
 * Ask the host that serves `url` for its rules, in the turn that the job has there, and store them.
 * One job asks for all: the others get NotNow.
 */
export async function askRobots(deps: PoliteDeps & { db: Db }, workId: string, url: string): Promise<void> {
  const { db, clock } = deps;
  const { host, origin } = new URL(url);
  if (!(await begin(db, host, clock.now()))) throw new NotNow(ASKING_MS, `waiting for robots.txt of ${host}`);
  let found: Record<string, RobotsFile> = {};
  try {
    found = { [origin]: readRobotsAnswer(url, await ask(deps, workId, url), clock.now()) };
  } finally {
    await sql`
      UPDATE host SET robots_asked_at = NULL, robots = coalesce(robots, '{}') || ${JSON.stringify(found)}::jsonb
      WHERE name = ${host}`.execute(db);
  }
}

async function begin(db: Db, host: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("host")
    .set({ robots_asked_at: new Date(now) })
    .where("name", "=", host)
    .where((eb) =>
      eb.or([eb("robots_asked_at", "is", null), eb("robots_asked_at", "<", new Date(now - ASKING_LEASE_MS))]),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function ask(deps: PoliteDeps, workId: string, url: string): Promise<RobotsAnswer> {
  try {
    return await follow(deps, workId, robotsUrl(url));
  } catch (error) {
    // The page would fail alike, so the failure is the job's.
    if (!(error instanceof HttpError) || LASTING.has(error.reason)) throw error;
    return { status: null, why: error.message };
  }
}

/** The first request is made in the turn of the job; a redirect gives it up and takes the next one there is. */
async function follow(deps: PoliteDeps, workId: string, first: string): Promise<RobotsAnswer> {
  let url = first;
  for (let hops = 0; hops <= MAX_HOPS; hops += 1) {
    const response = await get(deps, url);
    if (response.next === null) return { status: response.status, body: textOf(response) };
    url = response.next;
    if (hops < MAX_HOPS) await waitForTurn(deps, workId, url);
  }
  // More redirects than anybody follows: as if there were no file (RFC 9309, 2.3.1.2).
  return { status: 404, body: "" };
}

async function get({ http, clock }: PoliteDeps, url: string): Promise<HttpResponse> {
  // A cut is only possible in what is not compressed.
  const headers = { "accept-encoding": "identity" };
  const deadlineMs = clock.real(clock.grant(LIMITS.deadlineMs));
  return await http.get(url, { ...LIMITS, deadlineMs, headers, stopAtHop: true, resend: false });
}

function textOf({ body }: HttpResponse): string {
  return new TextDecoder().decode(body).replaceAll("\0", "");
}

async function waitForTurn({ turns, clock }: PoliteDeps, workId: string, url: string): Promise<void> {
  await turns.release(workId);
  const until = clock.now() + clock.grant(PATIENCE_MS);
  for (;;) {
    const wait = await turns.take(workId, { url, hops: [] }, true).then(
      () => 0,
      (error: unknown) => {
        if (error instanceof NotNow && clock.now() + error.ms < until) return error.ms;
        throw error;
      },
    );
    if (wait === 0) return;
    await sleep(clock.real(wait));
  }
}
