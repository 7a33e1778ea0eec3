import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Webhook } from "standardwebhooks";
import type { SourceSpec } from "#shared/config/sources/load.ts";
import { FEED_TYPES, feedText } from "./feeds.ts";
import { pageHtml } from "./html.ts";
import { PUBLISHERS, STORY, WAVES } from "./story.ts";

/** A notice that the newsroom's sample subscriber received. */
export interface Received {
  id: string;
  body: unknown;
  /** True if its signature is that of the subscriber's secret. */
  verified: boolean;
}

export interface NewsroomServer {
  url: string;
  waves: number;
  wave(): number;
  /** Show the next wave, if there is one; returns the wave that is shown. */
  advance(): number;
  sources: SourceSpec[];
  /** When each feed was last asked for in the wave that is shown, by its address. */
  feedsAskedAt(): ReadonlyMap<string, Date>;
  inbox: Received[];
  setInboxSecret(name: string, secret: string): void;
  stop(): Promise<void>;
}

const MAX_BODY = 1_000_000;

/** Serve the sample publishers on 127.0.0.1: feeds, pages as they read in the current wave, an inbox for notices. */
export async function startNewsroom(options: { port: number; wave?: number }): Promise<NewsroomServer> {
  let wave = Math.min(options.wave ?? 1, WAVES);
  const askedAt = new Map<string, Date>();
  const inbox: Received[] = [];
  const secrets = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path.endsWith("/feed")) askedAt.set(`${url}${path}`, new Date());
    if (request.method === "POST")
      return receive(request, response, secrets.get(path.split("/")[2] ?? ""), inbox);
    const found = content(path, wave, url);
    if (!found) return void response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    answer(request, response, found);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : options.port;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    waves: WAVES,
    wave: () => wave,
    advance: () => {
      askedAt.clear();
      return (wave = Math.min(wave + 1, WAVES));
    },
    sources: PUBLISHERS.map((p) => ({
      id: `sample-${p.id}`,
      name: p.name,
      country: p.country,
      tier: p.tier,
      language: "en",
      homepage: `${url}/${p.id}/`,
      feeds: [`${url}/${p.id}/feed`],
      sitemaps: [],
      verified: true,
    })),
    feedsAskedAt: () => askedAt,
    inbox,
    setInboxSecret: (name, secret) => void secrets.set(name, secret),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Content {
  type: string;
  body: string;
}

function content(path: string, wave: number, base: string): Content | null {
  if (path === "/robots.txt") return { type: "text/plain", body: "User-agent: *\nAllow: /\n" };
  const [, id, rest] = path.split("/");
  const publisher = PUBLISHERS.find((p) => p.id === id);
  if (!publisher) return null;
  const pages = STORY.filter((page) => page.publisher === id && page.wave <= wave);
  const link = (slug: string) => `${base}/${publisher.id}/${slug}`;
  if (rest === "feed") {
    const input = {
      name: publisher.name,
      home: `${base}/${id}/`,
      pages,
      address: (p: { slug: string }) => link(p.slug),
    };
    return { type: FEED_TYPES[publisher.feed], body: feedText(publisher.feed, input) };
  }
  const page = pages.find((p) => p.slug === rest);
  return page ? { type: "text/html; charset=utf-8", body: pageHtml(page, wave, link(page.slug)) } : null;
}

function answer(request: IncomingMessage, response: ServerResponse, { type, body }: Content): void {
  const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`;
  const same = request.headers["if-none-match"] === etag;
  response.writeHead(same ? 304 : 200, { "content-type": type, etag });
  response.end(same ? undefined : body);
}

function receive(
  request: IncomingMessage,
  response: ServerResponse,
  secret: string | undefined,
  inbox: Received[],
): void {
  let body = "";
  request.on("data", (chunk: Buffer) => {
    body += chunk.toString();
    if (body.length > MAX_BODY) request.destroy();
  });
  request.on("end", () => {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    inbox.push({
      id: headers["webhook-id"] ?? "",
      body: JSON.parse(body || "null"),
      verified: isSigned(secret, body, headers),
    });
    response.writeHead(204).end();
  });
}

function isSigned(secret: string | undefined, body: string, headers: Record<string, string>): boolean {
  if (!secret) return false;
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}
