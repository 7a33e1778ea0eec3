import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

export interface Asked {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  body: string;
  at: number;
}

/** What a server answers at a path; a test may change it while the server runs. */
export type Routes = Record<string, Reply | ((asked: Asked) => Reply | Promise<Reply>)>;

/** A server on 127.0.0.1 that answers by a table and keeps what it was asked; other paths are 404. */
export async function startRoutes(routes: Routes) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString();
      const { method = "GET", url = "/", headers } = request;
      const one = { method, path: url, headers, body, at: Date.now() };
      asked.push(one);
      const route = routes[url] ?? routes[new URL(url, "http://x").pathname] ?? { status: 404 };
      void answer(route, one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    routes,
    asked,
    /** The requests for a path, oldest first. */
    of: (path: string) => asked.filter((one) => one.path === path),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(route: Routes[string], one: Asked, response: ServerResponse): Promise<void> {
  const { status = 200, headers = {}, body = "" } = typeof route === "function" ? await route(one) : route;
  response.writeHead(status, headers).end(body);
}

export type Host = Awaited<ReturnType<typeof startRoutes>>;

/** An RSS feed with an item for each slug, published now unless said otherwise. */
export function rss(base: string, slugs: readonly string[], extra = ""): string {
  const items = slugs.map(
    (slug) =>
      `<item><title>About ${slug}</title><link>${base}/${slug}</link><pubDate>${new Date().toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Test feed</title><link>${base}</link>${extra}${items.join("")}</channel></rss>`;
}
