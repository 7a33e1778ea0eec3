import type { Clock } from "#shared/clock/clock.ts";
import type { GetOptions, HttpClient, HttpResponse } from "#shared/http/client.ts";
import { HttpError } from "#shared/http/errors.ts";
import { NotNow } from "#shared/stages/index.ts";
import type { Place, Turns } from "./turns.ts";

export interface PoliteDeps {
  http: HttpClient;
  turns: Turns;
  clock: Clock;
}

/** Limits of one exchange; `deadlineMs` holds for each hop, by the clock. */
export type PoliteOptions = Omit<GetOptions, "stopAtHop" | "resend"> & {
  /** Goes before those who wait at the host: a feed brings the news that pages only repeat. */
  urgent?: boolean;
};

/** What a host's rules say of a request (robots.txt). */
export interface Rules {
  /** Throws what forbids the request; false if the host has to be asked for its rules first. */
  areKnown(place: Place): Promise<boolean>;
  /** Ask for the rules in the turn that the job has now. */
  ask(place: Place): Promise<void>;
}

const NO_RULES: Rules = { areKnown: () => Promise.resolve(true), ask: () => Promise.resolve() };

/**
 * GET for a job, where every request, redirects and robots.txt among them, takes a turn at its host.
 * Where the turn has not come it throws NotNow and the job goes on from there when it is run again.
 * The turn is given back in every other case.
 */
export async function politeGet(
  deps: PoliteDeps,
  workId: string,
  url: string,
  options: PoliteOptions,
  rules: Rules = NO_RULES,
): Promise<HttpResponse> {
  const { turns } = deps;
  let place: Place = (await turns.placeOf(workId)) ?? { url, hops: [] };
  for (;;) {
    const known = await orRelease(turns, workId, rules.areKnown(place), (e) => e instanceof NotNow);
    await turns.take(workId, place, options.urgent);
    if (!known) {
      await orRelease(turns, workId, rules.ask(place));
      continue;
    }
    const response = await inTurn(deps, workId, place, options);
    if (response.next === null) return { ...response, hops: place.hops };
    place = { url: response.next, hops: [...place.hops, { status: response.status, url: place.url }] };
  }
}

async function inTurn(
  deps: PoliteDeps,
  workId: string,
  place: Place,
  options: PoliteOptions,
): Promise<HttpResponse> {
  try {
    return await oneHop(deps, place, options);
  } finally {
    await deps.turns.release(workId);
  }
}

/** A job that fails leaves the line, save where `keeps` says that it only waits. */
async function orRelease<T>(
  turns: Turns,
  workId: string,
  step: Promise<T>,
  keeps: (error: unknown) => boolean = () => false,
): Promise<T> {
  return await step.catch(async (error: unknown) => {
    if (!keeps(error)) await turns.release(workId);
    throw error;
  });
}

async function oneHop(
  { http, clock }: PoliteDeps,
  place: Place,
  options: PoliteOptions,
): Promise<HttpResponse> {
  const response = await http.get(place.url, {
    ...options,
    deadlineMs: clock.real(clock.grant(options.deadlineMs)),
    stopAtHop: true,
    // A second request on the heels of the first would break the gap.
    resend: false,
  });
  if (response.next !== null && place.hops.length >= options.maxHops)
    throw new HttpError("too_many_redirects", `${place.url}: redirected more often than is followed`);
  return response;
}
