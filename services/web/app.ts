import { serve } from "@hono/node-server";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { csrf } from "hono/csrf";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import type { AddressInfo } from "node:net";
import type { Config } from "#shared/config/config.ts";
import { resolveAll } from "#shared/http/target.ts";
import type { Context } from "#shared/process/context.ts";
import { createAttempts, SUBSCRIPTIONS, WRONG_TOKENS } from "./adapters/attempts.ts";
import { startHub } from "./adapters/hub.ts";
import { isOperator } from "./adapters/operator.ts";
import { createSeats, SEATS } from "./adapters/seats.ts";
import { apiRoutes } from "./api/index.ts";
import { WEBSUB_PATH, websubRoutes } from "./api/websub.ts";
import type { Deps } from "./deps.ts";
import { failed, notFound } from "./failures.ts";
import { pageRoutes } from "./pages/index.ts";
import { IMPORT_PATH } from "./pages/sources/transfer.ts";

const BODY_LIMIT = 64 * 1024;
const ONE_CLICK = /^\/alerts\/unsubscribe\/[^/]+$/;

const CSP = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};

/** Pages and interface as one app without a socket: `app.request(path)` answers in tests. */
export function createApp(deps: Deps): OpenAPIHono {
  const app = new OpenAPIHono();
  app.use(requestId());
  app.use(secureHeaders({ contentSecurityPolicy: CSP, referrerPolicy: "same-origin" }));
  app.use(compressOpen());
  // The store holds no text with U+0000, so nothing has such an address.
  app.use(async (c, next) => (/%00/.test(new URL(c.req.url).pathname) ? notFound(c, deps) : await next()));
  const limit = bodyLimit({ maxSize: BODY_LIMIT });
  // Pushes of hubs and reading lists are larger, with limits of their own.
  const isLarge = (path: string) => WEBSUB_PATH.test(path) || path === IMPORT_PATH;
  app.use(async (c, next) => (isLarge(c.req.path) ? await next() : await limit(c, next)));
  guardForms(app, deps.config);
  app.use(async (c, next) => {
    c.set("operator", await isOperator(c, deps));
    await next();
  });
  measure(app, deps);
  websubRoutes(app, deps);
  pageRoutes(app, deps);
  app.notFound((c) => notFound(c, deps));
  app.onError((error, c) => failed(c, deps, error));
  return app;
}

/** The length of a compressed answer tells something of what is in it, so pages with tokens stay as they are. */
function compressOpen(): MiddlewareHandler {
  const squeeze = compress();
  return async (c, next) => (c.req.path.startsWith("/alerts/") ? await next() : await squeeze(c, next));
}

/**
 * Mail clients send the one-click request of RFC 8058 without an Origin; its token is its proof. So
 * do hubs, which sign what they push.
 */
function guardForms(app: OpenAPIHono, config: Config): void {
  const own = new URL(config.baseUrl).origin;
  const guard = csrf({ origin: (origin, c) => origin === own || origin === new URL(c.req.url).origin });
  app.use(async (c, next) => {
    const free = ONE_CLICK.test(c.req.path) || WEBSUB_PATH.test(c.req.path);
    return free ? await next() : await guard(c, next);
  });
}

function measure(app: OpenAPIHono, deps: Deps): void {
  const routed = new OpenAPIHono();
  const metrics = apiRoutes(routed, deps);
  app.use(async (c, next) => {
    const start = performance.now();
    await next();
    metrics.observe(
      c.req.matchedRoutes.at(-1)?.path ?? c.req.path,
      c.res.status,
      (performance.now() - start) / 1000,
    );
  });
  app.route("/", routed);
}

/** Listen on the configured address; `stop` also ends open event streams. */
export async function startWeb(ctx: Context): Promise<{ url: string; stop(): Promise<void> }> {
  const hub = await startHub(ctx.db, ctx.log);
  const { config, db, engine, log, plans } = ctx;
  const now = () => new Date();
  const submit: Deps["submit"] = (items) => engine.submit(items);
  const limits = {
    attempts: createAttempts(now, WRONG_TOKENS),
    asked: createAttempts(now, SUBSCRIPTIONS),
    seats: createSeats(SEATS),
  };
  const app = createApp({ config, db, log, plans, hub, now, submit, lookup: resolveAll, ...limits });
  const server = serve({ fetch: app.fetch, hostname: config.host, port: config.port });
  await new Promise<void>((resolve, reject) => server.once("listening", resolve).once("error", reject));
  const { port } = server.address() as AddressInfo;
  const url = `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${port}`;
  log.info({ url }, "web listens");
  return {
    url,
    stop: async () => {
      await hub.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
    },
  };
}
