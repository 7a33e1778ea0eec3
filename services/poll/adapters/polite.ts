import { setTimeout as pause } from "node:timers/promises";
import { politeGet, type PoliteDeps, type PoliteOptions } from "#shared/politeness/get.ts";
import { NotNow } from "#shared/stages/index.ts";
import type { GetOptions, HttpResponse } from "#shared/http/client.ts";

/** One GET, polite in whatever way its maker found right. Rejects with HttpError, or with NotNow where the job has to wait. */
export type Get = (url: string, options: GetOptions) => Promise<HttpResponse>;

/** In one job no wait for a turn is longer than this, nor are all of them together. */
const LONGEST_MS = 60_000;

/** GET in the host's turn; a job whose turn has not come is put off by NotNow. */
export function inTurn(deps: PoliteDeps, workId: string): Get {
  return (url, options) => politeGet(deps, workId, url, { ...options, urgent: true });
}

/**
 * GET for a job of several requests, which cannot begin anew for each: it waits for its turns where
 * they are near, and is put off where they are not.
 */
export function waitingTurns(deps: PoliteDeps, workId: string): Get {
  const until = deps.clock.now() + LONGEST_MS;
  return (url, options) => waitAndGet(deps, workId, url, { ...options, urgent: true }, until);
}

async function waitAndGet(
  deps: PoliteDeps,
  workId: string,
  url: string,
  options: PoliteOptions,
  until: number,
) {
  for (;;) {
    try {
      return await politeGet(deps, workId, url, options);
    } catch (error) {
      if (!(error instanceof NotNow) || deps.clock.now() + error.ms > until) throw error;
      await pause(deps.clock.real(error.ms));
    }
  }
}

/** GET without a store, for a person who waits: a second between two requests to one host. */
export function paced(http: PoliteDeps["http"]): Get {
  const free = new Map<string, number>();
  return async (url, options) => {
    const { host } = new URL(url);
    const wait = (free.get(host) ?? 0) - Date.now();
    if (wait > 0) await pause(wait);
    try {
      return await http.get(url, options);
    } finally {
      free.set(host, Date.now() + GAP_MS);
    }
  };
}

const GAP_MS = 1_000;
