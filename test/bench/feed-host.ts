/**
 * A publisher of many feeds in a process of its own, so that its work is not counted as ours. Every
 * feed has a host of its own out of 127.0.0.0/8. Told over IPC what to answer.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pageHtml } from "../helpers/publisher.ts";

/** What the host is told: items per feed, whether validators match, and when items appear. */
export interface Order {
  items?: number;
  validators?: boolean;
  /** A feed gets one more item now. */
  more?: string;
}

const BODY =
  "Officials said the seventh point covers 1,200 troops, $4.5 billion and 30 days; the parties will meet again on Monday. ";
const TABLE = `<p>Officials presented the state of the twenty-point peace plan for Ukraine on Monday.</p>
<table><thead><tr><th>#</th><th>Point</th><th>Status (as of 12 Jan 2026)</th></tr></thead><tbody>
<tr><td>4</td><td>Mine-Clearance Initiative</td><td>18 % of contaminated zones cleared.</td></tr></tbody></table>`;

let items = 30;
let validators = true;
const extra = new Map<string, number>();

function feed(host: string): string {
  const count = items + (extra.get(host) ?? 0);
  const entries = Array.from({ length: Math.min(count, 40) }, (_, i) => {
    const n = count - i;
    const at = new Date(Date.now() - i * 1_800_000).toUTCString();
    return `<item><title>Report ${n} of ${host}</title><link>http://${host}/a/${n}</link><guid isPermaLink="false">${host}-${n}</guid><pubDate>${at}</pubDate><description>${BODY.repeat(5)}</description></item>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${host}</title><link>http://${host}/</link>${entries.join("")}</channel></rss>`;
}

const server = createServer((request, response) => {
  const host = request.headers.host ?? "";
  if (request.url === "/robots.txt") return void response.writeHead(404).end();
  if (request.url !== "/feed") {
    const html = pageHtml(
      `Report ${request.url} of ${host}`,
      new Date().toISOString(),
      `<p>${host}${request.url}</p>${TABLE}`,
    );
    return void response.writeHead(200, { "content-type": "text/html" }).end(html);
  }
  const etag = `"${items}-${extra.get(host) ?? 0}"`;
  if (validators && request.headers["if-none-match"] === etag)
    return void response.writeHead(304, { etag }).end();
  response.writeHead(200, { "content-type": "application/rss+xml", etag }).end(feed(host));
});

process.on("message", (order: Order) => {
  if (order.items !== undefined) items = order.items;
  if (order.validators !== undefined) validators = order.validators;
  if (order.more !== undefined) extra.set(order.more, (extra.get(order.more) ?? 0) + 1);
});
server.listen(0, "0.0.0.0", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on("disconnect", () => process.exit());
