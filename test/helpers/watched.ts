import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as its server saw it; times in milliseconds since 1970, `to` null while it lasts. */
export interface Seen {
  path: string;
  at: number;
  to: number | null;
}

/** A server on 127.0.0.1 that notes when requests came and how many there were at once. */
export async function startWatched(answer: (request: IncomingMessage, response: ServerResponse) => unknown) {
  const seen: Seen[] = [];
  let active = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const one: Seen = { path: request.url ?? "/", at: Date.now(), to: null };
    seen.push(one);
    most = Math.max(most, (active += 1));
    response.once("close", () => {
      active -= 1;
      one.to = Date.now();
    });
    void answer(request, response);
  });
  server.on("connection", (socket) => socket.on("error", () => {}));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    seen,
    paths: () => seen.map(({ path }) => path),
    mostAtOnce: () => most,
    /** Shortest time between two requests, in ms. */
    leastGap: () => Math.min(...seen.slice(1).map(({ at }, index) => at - (seen[index]?.at ?? 0))),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
