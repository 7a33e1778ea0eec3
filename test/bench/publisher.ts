/**
 * The benchmark's publishers: node publisher.ts <articles>. Prints the ports on which it listens; its
 * feeds are empty until it is sent SIGUSR2. A process of its own, so that its CPU time is not counted.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { benchPage, type BenchPage, PUBLISHERS } from "./corpus.ts";

const count = Number(process.argv[2]);
let shown = false;
process.on("SIGUSR2", () => (shown = true));

const ports: number[] = [];
for (let i = 0; i < PUBLISHERS; i++) {
  const pages = new Map<string, BenchPage>();
  for (let n = i; n < count; n += PUBLISHERS) {
    const page = benchPage(n);
    pages.set(page.path, page);
  }
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? "");
    const host = `http://${request.headers.host}`;
    if (request.url === "/feed.json")
      response
        .setHeader("content-type", "application/feed+json")
        .end(feed(host, shown ? [...pages.values()] : []));
    else if (page) response.setHeader("content-type", "text/html; charset=utf-8").end(page.html);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ports.push((server.address() as AddressInfo).port);
}
process.stdout.write(`${ports.join(",")}\n`);

function feed(host: string, pages: readonly BenchPage[]): string {
  const items = pages.map(({ path, title, published }) => ({
    id: path,
    url: `${host}${path}`,
    title,
    date_published: published,
  }));
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: host,
    home_page_url: host,
    items,
  });
}
