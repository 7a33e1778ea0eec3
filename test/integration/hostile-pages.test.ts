import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import zlib from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres, testDatabase } from "../helpers/database.ts";
import { addArticle, jobOf, startFetchers } from "../helpers/fetchers.ts";
import { testConfig } from "../helpers/stages.ts";
import { until } from "../helpers/until.ts";
import { startWatched } from "../helpers/watched.ts";
import { SELF_SIGNED } from "../fixtures/self-signed.ts";

const MB = 1024 * 1024;
/** The worker may grow by this much over all of it, though a single page here is 200 MB and a bomb 400. */
const GROWTH = 250 * MB;

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

async function pour(response: ServerResponse, total: number) {
  const chunk = Buffer.alloc(64 * 1024, "x");
  for (let sent = 0; sent < total && !response.destroyed; sent += chunk.length)
    if (!response.write(chunk))
      await Promise.race([new Promise((go) => response.once("drain", go)), sleep(50)]);
  response.end();
}

const bomb = zlib.gzipSync(Buffer.alloc(400 * MB));
const packed = (encoding: string, body: Buffer): Answer => {
  return (_request, response) => response.writeHead(200, { "content-encoding": encoding }).end(body);
};
const raw = (text: string): Answer => {
  return (_request, response) => response.socket?.end(text);
};
const to = (location: string): Answer => {
  return (_request, response) => response.writeHead(302, { location }).end();
};

/** What a publisher may do, and the words that its dead letter holds. */
const HOSTILE: Record<string, [Answer, RegExp]> = {
  "/bomb": [packed("gzip", bomb), /larger than 30000000 bytes/],
  "/nested": [packed("gzip, gzip", zlib.gzipSync(bomb)), /larger than 30000000 bytes/],
  "/layers": [packed("gzip, gzip, gzip", bomb), /compressed 3 times over/],
  "/no-gzip": [packed("gzip", Buffer.from("plain")), /does not decompress/],
  "/endless": [(_request, response) => void pour(response, Infinity), /larger than 10000000 bytes/],
  "/huge": [
    (_request, response) => {
      response.writeHead(200, { "content-length": 200 * MB });
      void pour(response, 200 * MB);
    },
    /larger than 10000000 bytes/,
  ],
  "/short": [raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"), /failed or broke off/],
  "/headers": [
    raw(`HTTP/1.1 200 OK\r\n${Array.from({ length: 50_000 }, (_value, n) => `x${n}: 1\r\n`).join("")}\r\n`),
    /headers are too large/,
  ],
  "/no-http": [raw("SSH-2.0-OpenSSH_9.6\r\n"), /not readable HTTP|does not match the HTTP/],
  "/loop": [to("/loop"), /redirected more often than is followed/],
  "/metadata": [to("http://169.254.169.254/latest/"), /not on the public internet/],
  "/file": [to("file:///etc/passwd"), /only http and https/],
  "/cut": [raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"), /failed or broke off/],
};

describe.skipIf(noPostgres !== false)("hostile pages", () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let publisher: Awaited<ReturnType<typeof startWatched>>;
  let fetchers: Awaited<ReturnType<typeof startFetchers>>;
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  const jobs: Record<string, string> = {};
  let peak = 0;
  let before = 0;
  let meter: NodeJS.Timeout;

  async function listen(server: Server): Promise<string> {
    server.on("connection", (socket: Socket) => {
      sockets.add(socket);
      socket.on("error", () => {});
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    servers.push(server);
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  beforeAll(async () => {
    publisher = await startWatched((request, response) => {
      if (request.url === "/robots.txt") return response.writeHead(404).end();
      const hostile = HOSTILE[request.url ?? ""];
      return hostile ? hostile[0](request, response) : response.end("<p>A good page.</p>");
    });
    const unsigned = await listen(createTlsServer(SELF_SIGNED, (_request, response) => response.end("x")));
    const plain = await listen(createTcpServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")));
    const hosts = [publisher.host, unsigned, plain];
    database = await testDatabase();
    const env = { FETCH_ALLOW: hosts.join(","), FETCH_GAP_MS: "50" };
    fetchers = await startFetchers(testConfig(database.url, env), 1);
    const { db } = fetchers.context;
    before = process.memoryUsage().rss;
    meter = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
    const last = 5;
    for (const path of Object.keys(HOSTILE)) jobs[path] = await addArticle(db, publisher.url + path, last);
    jobs["unsigned"] = await addArticle(db, `https://${unsigned}/`, last);
    jobs["plain"] = await addArticle(db, `https://${plain}/`, last);
    jobs["inside"] = await addArticle(db, "http://[::ffff:10.0.0.1]/", last);
    jobs["closed"] = await addArticle(db, `${publisher.url}/good`, last);
    await until(async () => {
      const rows = await db
        .selectFrom("work_item")
        .select("id")
        .where("stage", "=", "fetch")
        .where("state", "=", "waiting")
        .execute();
      return rows.length === 0;
    }, 90_000);
    clearInterval(meter);
  });
  afterAll(async () => {
    clearInterval(meter);
    await fetchers.stop();
    for (const socket of sockets) socket.destroy();
    for (const server of servers) server.close();
    await publisher.stop();
    await database.close();
  });

  const outcome = (name: string) => jobOf(fetchers.context.db, jobs[name] ?? "");

  test.each(Object.entries(HOSTILE).map(([path, [, words]]) => [path, words] as const))(
    "%s ends in the dead letters, in words",
    async (path, words) => {
      const { state, reason } = await outcome(path);
      expect([state, reason]).toEqual(["dead", expect.stringMatching(words)]);
      expect(reason).toContain("http");
    },
  );

  test.each([
    ["unsigned", /no trusted encrypted connection/],
    ["plain", /no trusted encrypted connection/],
    ["inside", /not on the public internet/],
  ])("a host that is %s likewise", async (name, words) => {
    const { state, reason } = await outcome(name);
    expect([state, reason]).toEqual(["dead", expect.stringMatching(words)]);
  });

  test("the worker is alive, and a good page is fetched as ever", async () => {
    expect(await outcome("closed")).toMatchObject({ state: "done" });
  });

  test("memory stays bounded", () => {
    expect(peak - before).toBeLessThan(GROWTH);
  });
});
