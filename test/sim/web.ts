import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "#shared/clock/clock.ts";
import { feedOf, pageOf, type Publisher } from "./world.ts";

/** A request as its publisher saw it; real times in ms, `from` and `to` by the real clock, `at` by the simulated one. */
export interface Asked {
  path: string;
  at: number;
  from: number;
  to: number;
  status: number;
}

/** A publisher that is up. */
export interface Site {
  publisher: Publisher;
  url: string;
  host: string;
  asked: Asked[];
  mostAtOnce: number;
}

export interface Web {
  sites: Site[];
  /** Requests at an address that nobody may ask. */
  trapped: string[];
  stop(): Promise<void>;
}

/** Serve every publisher on a port of its own, and a trap on one that is not allowed. */
export async function startWeb(publishers: Publisher[], clock: Clock): Promise<Web> {
  const trapped: string[] = [];
  const trap = await listen((request, response) => {
    trapped.push(request.url ?? "");
    response.end("secret");
  });
  const servers = [trap.server];
  const sites: Site[] = [];
  for (const publisher of publishers) {
    const site: Site = { publisher, url: "", host: "", asked: [], mostAtOnce: 0 };
    let active = 0;
    let tired = 0;
    const { server, port } = await listen((request, response) => {
      const one: Asked = {
        path: request.url ?? "/",
        at: clock.now(),
        from: performance.now(),
        to: 0,
        status: 0,
      };
      site.asked.push(one);
      site.mostAtOnce = Math.max(site.mostAtOnce, (active += 1));
      response.once("close", () => {
        active -= 1;
        one.to = performance.now();
        one.status = response.headersSent ? response.statusCode : 0;
      });
      if (publisher.fault === "throttled" && one.path !== "/robots.txt" && (tired += 1) % 7 === 0)
        return void response.writeHead(429, { "retry-after": "600" }).end();
      answer(site, clock.now(), trap.port, request, response);
    });
    servers.push(server);
    site.url = `http://127.0.0.1:${port}`;
    site.host = `127.0.0.1:${port}`;
    sites.push(site);
  }
  return {
    sites,
    trapped,
    stop: async () => {
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

async function listen(handler: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(handler);
  server.on("connection", (socket) => socket.on("error", () => {}));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

const SLOW_MS = 150;

function answer(
  site: Site,
  now: number,
  trap: number,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { publisher, url } = site;
  const path = request.url ?? "/";
  if (path === "/robots.txt") {
    const delay = publisher.crawlDelay === null ? "" : `Crawl-delay: ${publisher.crawlDelay}\n`;
    return void response.end(`User-agent: *\n${delay}Disallow: /private/\n`);
  }
  if (path === "/old.xml") return void response.writeHead(301, { location: "/feed.xml" }).end();
  if (path === "/feed.xml")
    return send(site, request, response, "application/rss+xml", feedOf(publisher, url, now));
  const moved = path.startsWith("/now");
  const item = publisher.items.find((i) => i.path === (moved ? path.slice(4) : path));
  if (!item || item.visibleAt > now) return void response.writeHead(404).end();
  if (item.goneAt !== null && item.goneAt <= now) return void response.writeHead(410).end();
  if (publisher.fault === "to_private" && path.endsWith("-1"))
    return void response.writeHead(302, { location: `http://127.0.0.1:${trap}/secret` }).end();
  if (publisher.fault === "moved" && !moved)
    return void response.writeHead(301, { location: `/now${path}` }).end();
  if (publisher.fault === "hangs" && site.asked.length % 9 === 0) return;
  if (publisher.fault === "resets" && site.asked.length % 6 === 0) return void request.socket.destroy();
  send(site, request, response, "text/html", pageOf(publisher, item, now));
}

function send(
  { publisher, asked }: Site,
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  body: string,
): void {
  // A tag of the words alone: counters and links change at every look, and many sites' tags do not follow them.
  const etag = `"${createHash("sha256")
    .update(body.replace(/<p>\d+ views<\/p>|<aside>.*<\/aside>/g, ""))
    .digest("hex")
    .slice(0, 16)}"`;
  const lies = publisher.fault === "lying_304" && request.headers["if-none-match"] !== undefined;
  if (lies || request.headers["if-none-match"] === etag) return void response.writeHead(304, { etag }).end();
  const wrong = publisher.fault === "wrong_charset" && type === "text/html";
  const bytes = wrong
    ? Buffer.from(body.replace("“", "\x93").replace("”", "\x94"), "latin1")
    : Buffer.from(body);
  response.writeHead(200, { "content-type": `${type}; charset=utf-8`, etag });
  if (publisher.fault === "slow" && asked.length % 2 === 0) setTimeout(() => response.end(bytes), SLOW_MS);
  else response.end(bytes);
}
