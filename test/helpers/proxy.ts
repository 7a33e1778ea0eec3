import { createServer, connect, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** A way to a server that can be cut, as a network or a server that dies would. */
export interface Proxy {
  /** The server's address by way of the proxy. */
  url: string;
  /** End every connection and refuse new ones. */
  cut(): Promise<void>;
  restore(): Promise<void>;
  stop(): Promise<void>;
}

/** Pass TCP connections on to the host and port of `url`. */
export async function startProxy(url: string): Promise<Proxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const pass = (inward: Socket) => {
    const outward = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [inward, outward],
      [outward, inward],
    ] as const) {
      sockets.add(from);
      from.on("error", () => {});
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  };
  let server = await listen(0, pass);
  const { port } = server.address() as AddressInfo;
  const cut = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.resetAndDestroy();
    await closed;
  };
  const own = new URL(url);
  own.host = `127.0.0.1:${port}`;
  return {
    url: own.href,
    cut,
    restore: async () => void (server = await listen(port, pass)),
    stop: cut,
  };
}

async function listen(port: number, pass: (socket: Socket) => void): Promise<Server> {
  const server = createServer(pass);
  await new Promise<void>((resolve, reject) =>
    server.once("error", reject).listen(port, "127.0.0.1", resolve),
  );
  return server;
}
