import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A page that a test's publisher serves; its feed lists every page. */
export interface TestPage {
  path: string;
  title: string;
  html: string;
  /** 200 if absent. */
  status?: number;
}

/**
 * A publisher on 127.0.0.1 whose pages a test can change while it runs. Its feed is there as RSS and
 * as JSON; `junk` are items of the latter that are none.
 */
export async function startPublisher(pages: TestPage[], junk: unknown[] = []) {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    requests.push(path);
    const page = pages.find((p) => p.path === path);
    if (path === "/feed.xml") return respond("application/rss+xml", feed(pages, url()));
    if (path === "/feed.json") return respond("application/feed+json", jsonFeed(pages, junk, url()));
    if (path === "/robots.txt") return respond("text/plain", "User-agent: *\nDisallow: /private/\n");
    if (page) return respond("text/html; charset=utf-8", page.html, page.status);
    response.writeHead(404).end("not found");
    function respond(type: string, body: string, status = 200) {
      response.writeHead(status, { "content-type": type }).end(body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = () => `http://127.0.0.1:${port}`;
  return {
    url: url(),
    host: `127.0.0.1:${port}`,
    requests,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function jsonFeed(pages: readonly TestPage[], junk: unknown[], base: string): string {
  const items = pages.map((p) => ({ id: `${base}${p.path}`, url: `${base}${p.path}`, title: p.title }));
  const head = { version: "https://jsonfeed.org/version/1.1", title: "Test", home_page_url: base };
  return JSON.stringify({ ...head, items: [...junk, ...items] });
}

function feed(pages: readonly TestPage[], base: string): string {
  const items = pages.map(
    (p) => `<item><title>${p.title}</title><link>${base}${p.path}</link><guid>${base}${p.path}</guid></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Test</title><link>${base}</link>${items.join("")}</channel></rss>`;
}

/** A publisher's page around a body of paragraphs and tables. */
export function pageHtml(title: string, published: string, body: string, modified?: string): string {
  const ld = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: title,
    datePublished: published,
    ...(modified ? { dateModified: modified } : {}),
  };
  return `<!doctype html><html lang="en"><head><title>${title} | The Test Courier</title>
<script type="application/ld+json">${JSON.stringify(ld)}</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<main><article><h1>${title}</h1>${body}</article></main>
<aside><h2>Read next</h2><a href="/other">Point 7 of another plan, worth $9 billion</a></aside>
<footer>About us · Contact</footer></body></html>`;
}
