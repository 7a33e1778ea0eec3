import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isSigned } from "../adapters/hub-signature.ts";
import * as store from "../adapters/queries/websub.ts";
import type { Deps } from "../deps.ts";

/** Where hubs call; they send feeds, so the limit of forms does not hold here. */
export const WEBSUB_PATH = /^\/websub\/[^/]+$/;
export const PUSH_LIMIT = 5_000_000;

const TOKEN = /^[0-9a-f]{64}$/;
const LEASE = { least: 300, most: 30 * 86_400, usual: 86_400 };

/** `/websub/:token`: a hub verifies that we asked it, says that it will not push, or pushes. */
export function websubRoutes(app: OpenAPIHono, deps: Deps): void {
  app.get("/websub/:token", async (c) => await verify(c, deps));
  app.post("/websub/:token", bodyLimit({ maxSize: PUSH_LIMIT }), async (c) => await receive(c, deps));
}

async function find(c: Context, deps: Deps): Promise<store.Subscribed | null> {
  const token = c.req.param("token") ?? "";
  return TOKEN.test(token) ? await store.findSubscribed(deps.db, token) : null;
}

/** The one GET that changes something: WebSub has hubs verify that way, and only what we asked for counts. */
async function verify(c: Context, deps: Deps): Promise<Response> {
  const asked = await find(c, deps);
  const { "hub.mode": mode, "hub.topic": topic, "hub.challenge": challenge } = c.req.query();
  if (!asked?.wanted || !asked.asked || topic !== asked.topic) return c.text("not asked for", 404);
  if (mode === "denied") {
    const reason = (c.req.query("hub.reason") ?? "").slice(0, 300);
    await store.storeDenial(deps.db, asked.feedId, `the hub will not push${reason ? `: ${reason}` : ""}`);
    return c.text("noted");
  }
  if (mode !== "subscribe" || !challenge) return c.text("not asked for", 404);
  await store.storeLease(deps.db, asked.feedId, leaseOf(c.req.query("hub.lease_seconds")));
  return c.text(challenge.slice(0, 2000));
}

function leaseOf(given: string | undefined): number {
  const seconds = /^\d{1,9}$/.test(given ?? "") ? Number(given) : LEASE.usual;
  return Math.min(LEASE.most, Math.max(LEASE.least, seconds));
}

async function receive(c: Context, deps: Deps): Promise<Response> {
  const asked = await find(c, deps);
  if (!asked) return c.text("not asked for", 404);
  // 410 tells a hub that it may forget us.
  if (!asked.wanted) return c.text("no longer wanted", 410);
  const body = new Uint8Array(await c.req.arrayBuffer());
  // A wrong signature is answered like a right one, so that nobody can try signatures out (WebSub, 7.1).
  if (!isSigned(c.req.header("x-hub-signature"), body, asked.secret)) {
    deps.log.warn({ feed: asked.feedId }, "push without a right signature left aside");
    return c.text("taken", 202);
  }
  if (body.length === 0) await store.pollNow(deps.db, asked.feedId);
  else if (
    !(await store.storePush(deps.db, asked.feedId, {
      contentType: c.req.header("content-type") ?? null,
      body,
    }))
  )
    return c.text("too many pushes wait; come again", 503, { "retry-after": "60" });
  return c.text("taken", 202);
}
