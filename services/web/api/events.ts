import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ServerResponse } from "node:http";
import { z } from "zod";
import { caller } from "../adapters/caller.ts";
import type { EventHub } from "../adapters/hub.ts";
import { type LogEvent, replayEvents } from "../adapters/queries/events.ts";
import { SEATS } from "../adapters/seats.ts";
import { planOf } from "../core/plan.ts";
import { BadQuery, readQuery } from "../core/query.ts";
import type { Deps } from "../deps.ts";
import { API, ERROR } from "./list.ts";

const HEARTBEAT_MS = 15_000;
/** A reader that leaves this much unread is let go; it comes back with its Last-Event-ID. */
const MAX_UNREAD_BYTES = 512 * 1024;
/** When somebody for whom there was no seat may ask again. */
const RETRY_S = 30;
const REPLAY_BATCH = 500;

/** Events in the wire format of server-sent events, one write for a whole tick. */
export function eventText(events: readonly LogEvent[]): string {
  return events
    .map(({ id, kind, plan, ref, point, recordedAt }) => {
      const data = JSON.stringify({ kind, id: ref, plan, point, recordedAt: recordedAt.toISOString() });
      return `id: ${id}\nevent: ${kind}\ndata: ${data}\n\n`;
    })
    .join("");
}

function send(res: ServerResponse, text: string): void {
  if (res.destroyed) return;
  if (res.writableLength > MAX_UNREAD_BYTES) res.destroy();
  else res.write(text);
}

function lastEventId(header: string | undefined, hub: EventHub): number {
  if (header === undefined || header === "") return hub.position();
  const id = Number(header);
  if (!Number.isSafeInteger(id) || id < 0) throw new BadQuery("lastEventId: must be the id of an event");
  return id;
}

/** Everything after `after` up to `upTo`, a batch at a time, waiting for a slow reader to catch up. */
async function replay(
  deps: Deps,
  planId: string,
  range: { after: number; upTo: number },
  res: ServerResponse,
) {
  let { after } = range;
  while (!res.destroyed) {
    const events = await replayEvents(deps.db, planId, { after, upTo: range.upTo, limit: REPLAY_BATCH });
    send(res, eventText(events));
    if (events.length < REPLAY_BATCH) return;
    after = events.at(-1)?.id ?? range.upTo;
    if (res.writableNeedDrain) await new Promise((done) => res.once("drain", done).once("close", done));
  }
}

async function stream(deps: Deps, planId: string, after: number, res: ServerResponse): Promise<void> {
  let waiting: LogEvent[] | null = [];
  const upTo = deps.hub.position();
  const stop = deps.hub.listen((events) => {
    const mine = events.filter((event) => event.plan === planId);
    if (waiting) waiting.push(...mine);
    else if (mine.length > 0) send(res, eventText(mine));
  });
  const heartbeat = setInterval(() => send(res, ": still here\n\n"), HEARTBEAT_MS);
  res.once("close", () => {
    stop();
    clearInterval(heartbeat);
  });
  await replay(deps, planId, { after, upTo }, res);
  send(res, eventText(waiting));
  waiting = null;
}

const REFUSALS = {
  share: { status: 429, error: "too many event streams are open from your address; close some" },
  whole: { status: 503, error: "too many event streams are open; come back later" },
} as const;

function refuse(c: Context, full: keyof typeof REFUSALS): Response {
  const { status, error } = REFUSALS[full];
  return c.json({ error, requestId: c.get("requestId") }, status, { "retry-after": String(RETRY_S) });
}

/** `/events`: claims and changes as they are recorded, from `Last-Event-ID` on. */
export function eventRoutes(app: OpenAPIHono, deps: Deps): void {
  const schema = z.strictObject({ plan: z.string().optional(), lastEventId: z.string().optional() });
  app.get(`${API}/events`, (c) => {
    const query = readQuery(schema, c.req.query());
    const plan = planOf(deps.plans, query.plan);
    const after = lastEventId(c.req.header("last-event-id") ?? query.lastEventId, deps.hub);
    const env: { outgoing?: ServerResponse } | undefined = c.env;
    const res = env?.outgoing;
    if (!res) return c.json({ error: "events need a connection", requestId: c.get("requestId") }, 503);
    // Gone while it waited for its turn: nobody would ever give the seat back.
    if (res.destroyed) return RESPONSE_ALREADY_SENT;
    const leave = deps.seats.take(caller(c, deps.config));
    if (typeof leave === "string") return refuse(c, leave);
    res.once("close", leave);
    res.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    res.write("retry: 3000\n: open\n\n");
    stream(deps, plan.id, after, res).catch((err: unknown) => {
      deps.log.warn({ err }, "event stream ended early");
      res.destroy();
    });
    return RESPONSE_ALREADY_SENT;
  });
  const refused = (description: string) => ({
    description,
    content: { "application/json": { schema: ERROR } },
  });
  app.openAPIRegistry.registerPath({
    method: "get",
    path: `${API}/events`,
    summary: "Server-sent events: a claim or a change was recorded",
    request: { query: schema },
    responses: {
      200: { description: "The stream", content: { "text/event-stream": { schema: z.string() } } },
      429: refused(
        `More than ${SEATS.perAddress} streams from one address; Retry-After says when to ask again`,
      ),
      503: refused(`More than ${SEATS.total} streams in all; Retry-After says when to ask again`),
    },
  });
}
