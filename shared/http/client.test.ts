import { createServer } from "node:http";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { createServer as createTcpServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import zlib from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { createHttpClient } from "./client.ts";
import type { GetOptions, HttpClient, HttpClientOptions } from "./client.ts";
import { HttpError } from "./errors.ts";

const MB = 1024 * 1024;
const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanups.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const serve = (handler: RequestListener) => listen(createServer(handler));

/** A server that speaks raw bytes, for answers that no HTTP library would write. */
const serveRaw = (answer: (socket: Socket) => unknown) =>
  listen(createTcpServer((socket) => socket.once("data", () => answer(socket))));

function client(port: number, options: Partial<HttpClientOptions> = {}): HttpClient {
  const made = createHttpClient({ allow: [`127.0.0.1:${port}`], userAgent: "test/1", ...options });
  cleanups.push(() => made.close());
  return made;
}

const LIMITS: GetOptions = { deadlineMs: 5_000, maxWireBytes: 2 * MB, maxBytes: 4 * MB, maxHops: 5 };

function get(port: number, path = "/", options: Partial<GetOptions> = {}) {
  return client(port).get(`http://127.0.0.1:${port}${path}`, { ...LIMITS, ...options });
}

async function reasonOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (!(error instanceof HttpError)) return `no HttpError: ${String(error)}`;
  expect(error.message.length).toBeGreaterThan(20);
  return error.reason;
}

const text = (body: Uint8Array) => Buffer.from(body).toString();

function redirectTo(location: string, status = 302): RequestListener {
  return (_request, response) => response.writeHead(status, { location }).end("moved");
}

describe("a plain exchange", () => {
  test("gives status, headers and body, and sends who asks", async () => {
    const port = await serve((request, response) => {
      response.setHeader("set-cookie", ["a=1", "b=2"]);
      response.writeHead(404, { "X-Agent": request.headers["user-agent"] ?? "" }).end("nothing here");
    });
    const { status, headers, body, hops, url } = await get(port, "/page?x=1#part");
    expect({ status, hops, body: text(body) }).toEqual({ status: 404, hops: [], body: "nothing here" });
    expect(headers).toMatchObject({ "x-agent": "test/1", "set-cookie": "a=1, b=2" });
    expect(url).toBe(`http://127.0.0.1:${port}/page?x=1#part`);
  });

  test("posts a body and hands a redirect back", async () => {
    const seen: string[] = [];
    const port = await serve((request, response) => {
      request.on("data", (chunk: Buffer) => seen.push(String(chunk)));
      request.on("end", () => redirectTo("/elsewhere", 307)(request, response));
    });
    const { status } = await client(port).post(`http://127.0.0.1:${port}/hook`, "payload", LIMITS);
    expect({ status, seen }).toEqual({ status: 307, seen: ["payload"] });
  });

  test.each([
    ["gzip", zlib.gzipSync],
    ["x-gzip", zlib.gzipSync],
    ["deflate", zlib.deflateSync],
    ["deflate", zlib.deflateRawSync],
    ["br", zlib.brotliCompressSync],
    ["zstd", zlib.zstdCompressSync],
    ["identity", (bytes: Buffer) => bytes],
    ["gzip, br", (bytes: Buffer) => zlib.brotliCompressSync(zlib.gzipSync(bytes))],
  ])("decompresses %s", async (encoding, compress) => {
    const page = Buffer.from("The convoy of 40 lorries crossed on Tuesday. ".repeat(50));
    const port = await serve((_request, response) =>
      response.writeHead(200, { "content-encoding": encoding }).end(compress(page)),
    );
    expect(text((await get(port)).body)).toBe(page.toString());
  });

  test("an empty 304 with a leftover encoding is no error", async () => {
    const port = await serve((_request, response) =>
      response.writeHead(304, { "content-encoding": "gzip" }).end(),
    );
    expect(await get(port)).toMatchObject({ status: 304 });
  });

  test("asks once more where the server closed the kept connection", async () => {
    let requests = 0;
    const port = await serve((request, response) => {
      requests += 1;
      if (requests === 2) request.socket.destroy();
      else response.end(`answer ${requests}`);
    });
    const kept = client(port);
    const url = `http://127.0.0.1:${port}/`;
    await kept.get(url, LIMITS);
    expect(text((await kept.get(url, LIMITS)).body)).toBe("answer 3");
    requests = 0;
    await kept.get(url, LIMITS);
    expect(await reasonOf(kept.get(url, { ...LIMITS, resend: false }))).toBe("connection");
    expect(requests).toBe(2);
  });
});

describe("time", () => {
  const short = { deadlineMs: 400 };
  const drip = async (response: ServerResponse) => {
    response.writeHead(200);
    while (!response.destroyed) {
      response.write(".");
      await sleep(20);
    }
  };

  test("a body that drips", async () => {
    const port = await serve((_request, response) => void drip(response));
    expect(await reasonOf(get(port, "/", short))).toBe("deadline");
  });

  test("headers that drip", async () => {
    const port = await serveRaw(async (socket) => {
      socket.write("HTTP/1.1 200 OK\r\nx-slow: ");
      while (!socket.destroyed) {
        socket.write("a");
        await sleep(20);
      }
    });
    expect(await reasonOf(get(port, "/", short))).toBe("deadline");
  });

  test("a server that never answers", async () => {
    const port = await serveRaw(() => {});
    expect(await reasonOf(get(port, "/", short))).toBe("deadline");
  });

  test("endless interim answers", async () => {
    const port = await serveRaw(async (socket) => {
      while (!socket.destroyed) {
        socket.write("HTTP/1.1 103 Early Hints\r\n\r\n");
        await sleep(5);
      }
    });
    expect(await reasonOf(get(port, "/", short))).toBe("deadline");
  });

  test("a name that never resolves", async () => {
    const stuck = client(1, { lookup: () => new Promise(() => {}) });
    expect(await reasonOf(stuck.get("http://slow.example/", { ...LIMITS, ...short }))).toBe("deadline");
  });

  test("all hops share one deadline", async () => {
    const port = await serve((request, response) => {
      setTimeout(() => redirectTo(`${request.url ?? ""}x`)(request, response), 150);
    });
    expect(await reasonOf(get(port, "/", short))).toBe("deadline");
  });
});

describe("size", () => {
  const pour = async (response: ServerResponse, total: number) => {
    const chunk = Buffer.alloc(64 * 1024, "x");
    for (let sent = 0; sent < total && !response.destroyed; sent += chunk.length) {
      if (!response.write(chunk))
        await Promise.race([new Promise((go) => response.once("drain", go)), sleep(50)]);
    }
    response.end();
  };

  test("endless chunks", async () => {
    const port = await serve((_request, response) => void pour(response, Infinity));
    expect(await reasonOf(get(port))).toBe("too_large");
  });

  test("a page of 200 MB that says so", async () => {
    const port = await serve((_request, response) => {
      response.writeHead(200, { "content-length": 200 * MB });
      void pour(response, 200 * MB);
    });
    expect(await reasonOf(get(port))).toBe("too_large");
  });

  test("a long body is cut at the cap where the caller says so", async () => {
    const port = await serve((_request, response) => {
      response.writeHead(200, { "content-length": 200 * MB });
      void pour(response, 200 * MB);
    });
    const { body } = await get(port, "/", { truncate: true, maxWireBytes: 1000 });
    expect(body.byteLength).toBe(1000);
  });

  test("a page over the cap in memory though not on the wire's", async () => {
    const port = await serve((_request, response) => void pour(response, MB));
    expect(await reasonOf(get(port, "/", { maxBytes: 1000 }))).toBe("too_large");
  });

  test.each([
    ["gzip", (bytes: Buffer) => zlib.gzipSync(bytes)],
    [
      "br",
      (bytes: Buffer) =>
        zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } }),
    ],
    ["zstd", (bytes: Buffer) => zlib.zstdCompressSync(bytes)],
    ["gzip, gzip", (bytes: Buffer) => zlib.gzipSync(zlib.gzipSync(bytes))],
  ])("a %s bomb", async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(100 * MB));
    const port = await serve((_request, response) =>
      response.writeHead(200, { "content-encoding": encoding }).end(bomb),
    );
    expect(bomb.length).toBeLessThan(MB);
    expect(await reasonOf(get(port))).toBe("too_large");
  });

  test.each(["gzip, gzip, gzip", "gzip,".repeat(500), "sdch", "constructor"])(
    "an encoding that is not taken: %s",
    async (encoding) => {
      const port = await serve((_request, response) =>
        response.writeHead(200, { "content-encoding": encoding }).end("x"),
      );
      expect(await reasonOf(get(port))).toBe("bad_encoding");
    },
  );

  test.each([Buffer.from("plain text"), zlib.gzipSync("cut off in the middle").subarray(0, 25)])(
    "gzip that is none or is cut off",
    async (bytes) => {
      const port = await serve((_request, response) =>
        response.writeHead(200, { "content-encoding": "gzip" }).end(bytes),
      );
      expect(await reasonOf(get(port))).toBe("bad_encoding");
    },
  );
});

describe("broken HTTP", () => {
  test("endless headers", async () => {
    const port = await serveRaw((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      const more = () => {
        while (!socket.destroyed && socket.write(`x-${"a".repeat(1000)}: b\r\n`));
      };
      socket.on("drain", more);
      more();
    });
    expect(await reasonOf(get(port))).toBe("headers");
  });

  test("50,000 headers", async () => {
    const lines = Array.from({ length: 50_000 }, (_value, index) => `x${index}: 1\r\n`).join("");
    const port = await serveRaw((socket) => socket.end(`HTTP/1.1 200 OK\r\n${lines}\r\n`));
    expect(await reasonOf(get(port))).toBe("headers");
  });

  test("no HTTP at all", async () => {
    const port = await serveRaw((socket) => socket.write("SSH-2.0-OpenSSH_9.6\r\n"));
    expect(["headers", "connection"]).toContain(await reasonOf(get(port)));
  });

  test("fewer bytes than Content-Length says", async () => {
    const port = await serveRaw((socket) =>
      socket.end("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"),
    );
    expect(await reasonOf(get(port))).toBe("connection");
  });

  test("chunks that break off", async () => {
    const port = await serveRaw((socket) =>
      socket.end("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"),
    );
    expect(await reasonOf(get(port))).toBe("connection");
  });

  test("more bytes than Content-Length says are not read", async () => {
    const port = await serveRaw((socket) =>
      socket.end("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokEXTRA"),
    );
    const outcome = await get(port).then(
      ({ body }) => text(body),
      (error: HttpError) => error.reason,
    );
    expect(["ok", "connection", "headers"]).toContain(outcome);
  });

  test("a closed port", async () => {
    expect(await reasonOf(get(1))).toBe("connection");
  });

  test("plain text where TLS is expected", async () => {
    const port = await serveRaw((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    expect(await reasonOf(client(port).get(`https://127.0.0.1:${port}/`, LIMITS))).toBe("tls");
  });

  test("a header value that no request can carry", async () => {
    const port = await serve((_request, response) => response.end());
    expect(await reasonOf(get(port, "/", { headers: { "if-none-match": "a\r\nx: y" } }))).toBe("headers");
  });
});

describe("redirects", () => {
  test("are followed and listed", async () => {
    const port = await serve((request, response) => {
      if (request.url === "/old") redirectTo("/new", 301)(request, response);
      else response.end("here");
    });
    const { hops, url, body } = await get(port, "/old");
    const at = (path: string) => `http://127.0.0.1:${port}${path}`;
    expect({ hops, url, body: text(body) }).toEqual({
      hops: [{ status: 301, url: at("/old") }],
      url: at("/new"),
      body: "here",
    });
  });

  test("five are followed, a sixth is not, nor a loop", async () => {
    const chain: RequestListener = (request, response) => {
      const left = Number((request.url ?? "/0").slice(1));
      if (left > 0) redirectTo(`/${left - 1}`)(request, response);
      else response.end("end");
    };
    const port = await serve(chain);
    expect((await get(port, "/5")).hops).toHaveLength(5);
    expect(await reasonOf(get(port, "/6"))).toBe("too_many_redirects");
    const loop = await serve((request, response) => redirectTo("/")(request, response));
    expect(await reasonOf(get(loop))).toBe("too_many_redirects");
  });

  test.each([
    ["http://127.0.0.2:9/", "blocked_address"],
    ["http://169.254.169.254/latest/meta-data/", "blocked_address"],
    ["http://[::ffff:10.0.0.1]/", "blocked_address"],
    ["//0x7f.1:9/", "blocked_address"],
    ["file:///etc/passwd", "bad_url"],
    ["ftp://example.com/", "bad_url"],
    ["data:text/html,hello", "bad_url"],
    ["javascript:alert(1)", "bad_url"],
    ["http://", "bad_url"],
  ])("to %s end as %s", async (location, reason) => {
    const port = await serve(redirectTo(location));
    expect(await reasonOf(get(port))).toBe(reason);
  });

  test("carry no credentials to another origin", async () => {
    const seen: IncomingMessage["headers"][] = [];
    const other = await serve((request, response) => {
      seen.push(request.headers);
      response.end();
    });
    const first = await serve(redirectTo(`http://user:pw@127.0.0.1:${other}/`));
    const both = client(first, { allow: [`127.0.0.1:${first}`, `127.0.0.1:${other}`] });
    const headers = { Authorization: "Bearer x", Cookie: "a=b", "X-Key": "k", "If-None-Match": '"v1"' };
    await both.get(`http://127.0.0.1:${first}/`, { ...LIMITS, headers });
    expect(seen[0]).toMatchObject({ "if-none-match": '"v1"', "user-agent": "test/1" });
    expect(Object.keys(seen[0] ?? {})).not.toEqual(expect.arrayContaining(["authorization"]));
    expect(seen[0]).not.toHaveProperty("cookie");
    expect(seen[0]).not.toHaveProperty("x-key");
  });

  test("are handed back unfollowed where the caller says so, checked all the same", async () => {
    const requests: string[] = [];
    const port = await serve((request, response) => {
      requests.push(request.url ?? "");
      redirectTo("/next#part")(request, response);
    });
    expect(await get(port, "/", { stopAtHop: true })).toMatchObject({
      status: 302,
      hops: [],
      next: `http://127.0.0.1:${port}/next#part`,
    });
    expect(requests).toEqual(["/"]);
    const bad = await serve(redirectTo("file:///etc/passwd"));
    expect(await reasonOf(get(bad, "/", { stopAtHop: true }))).toBe("bad_url");
  });
});

describe("addresses", () => {
  const watched = async () => {
    const requests: string[] = [];
    const port = await serve((request, response) => {
      requests.push(request.url ?? "");
      response.end("secret");
    });
    return { port, requests };
  };

  test.each(["127.0.0.1", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "127。0。0。1", "localhost"])(
    "the private host %s is not contacted",
    async (host) => {
      const { port, requests } = await watched();
      const strict = client(port, { allow: [] });
      expect(await reasonOf(strict.get(`http://${host}:${port}/`, LIMITS))).toBe("blocked_address");
      expect(await reasonOf(strict.post(`https://${host}:${port}/`, "x", LIMITS))).toBe("blocked_address");
      expect(requests).toEqual([]);
    },
  );

  test("one private address among a name's is enough to refuse it", async () => {
    const { port, requests } = await watched();
    const lookup = () =>
      Promise.resolve([
        { address: "93.184.215.14", family: 4 },
        { address: "::1", family: 6 },
      ]);
    expect(await reasonOf(client(port, { lookup }).get(`http://mixed.example:${port}/`, LIMITS))).toBe(
      "blocked_address",
    );
    expect(requests).toEqual([]);
  });

  test("a name that turns private after the check is not looked up again", async () => {
    const { port, requests } = await watched();
    let asked = 0;
    const lookup = () => {
      asked += 1;
      return Promise.resolve([{ address: asked === 1 ? "192.0.0.0" : "127.0.0.1", family: 4 }]);
    };
    const turning = client(port, { lookup });
    const url = `http://turning.example:${port}/`;
    expect(await reasonOf(turning.get(url, LIMITS))).toBe("blocked_address");
    expect(await reasonOf(turning.get(url, LIMITS))).toBe("blocked_address");
    expect({ asked, requests }).toEqual({ asked: 2, requests: [] });
  });

  test("a public answer is connected to as it was checked", async () => {
    const { port, requests } = await watched();
    const answers = ["2606:4700:4700::1111", "127.0.0.1"];
    let asked = 0;
    const lookup = () => {
      asked += 1;
      return Promise.resolve([{ address: answers.shift() ?? "127.0.0.1", family: asked === 1 ? 6 : 4 }]);
    };
    const turning = client(port, { lookup });
    const outcome = reasonOf(turning.get(`http://turning.example:${port}/`, { ...LIMITS, deadlineMs: 500 }));
    expect(["connection", "deadline"]).toContain(await outcome);
    expect({ asked, requests }).toEqual({ asked: 1, requests: [] });
  });

  test("an allowed name may be private, on its port only", async () => {
    const { port } = await watched();
    const lookup = () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]);
    const inside = client(port, { allow: [`Newsroom.test:${port}`], lookup });
    expect((await inside.get(`http://newsroom.test:${port}/`, LIMITS)).status).toBe(200);
    expect(await reasonOf(inside.get("http://newsroom.test:81/", LIMITS))).toBe("blocked_address");
  });

  test("a name that does not resolve", async () => {
    const lost = client(1, { lookup: () => Promise.reject(new Error("ENOTFOUND")) });
    expect(await reasonOf(lost.get("http://nowhere.example/", LIMITS))).toBe("dns");
    const empty = client(1, { lookup: () => Promise.resolve([]) });
    expect(await reasonOf(empty.get("http://nowhere.example/", LIMITS))).toBe("dns");
  });

  test.each(["file:///etc/passwd", "gopher://x/", "not a url", "http://256.0.0.1/", ""])(
    "%s is refused before anything is asked",
    async (url) => {
      expect(await reasonOf(client(1).get(url, LIMITS))).toBe("bad_url");
    },
  );
});
