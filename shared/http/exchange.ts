import type { Agent, Dispatcher } from "undici";
import { ACCEPT_ENCODING, readBody } from "./body.ts";
import type { Caps } from "./body.ts";
import { codeOf } from "./errors.ts";

/** One request, with nothing left to decide. */
export interface Exchange {
  agent: Agent;
  method: "GET" | "POST";
  url: URL;
  headers: Record<string, string>;
  body: string | Uint8Array | null;
  signal: AbortSignal;
  /** Send again where a kept connection turns out stale. */
  resend: boolean;
}

/** The head of a response, and its body still on the wire: read it or discard it. */
export interface Opened {
  status: number;
  headers: Record<string, string>;
  read(caps: Caps): Promise<Uint8Array>;
  discard(): void;
}

function send({ agent, method, url, headers, body, signal }: Exchange): Promise<Dispatcher.ResponseData> {
  return agent.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method,
    headers,
    body,
    signal,
  });
}

/** How a request fails on a kept connection that the server had already closed. */
const STALE = new Set(["UND_ERR_SOCKET", "ECONNRESET", "EPIPE"]);

async function sendOnceMore(exchange: Exchange): Promise<Dispatcher.ResponseData> {
  try {
    return await send(exchange);
  } catch (error) {
    if (!exchange.resend || !STALE.has(codeOf(error))) throw error;
    return send(exchange);
  }
}

function plainHeaders(headers: Dispatcher.ResponseData["headers"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]),
  );
}

/** Sends a request, once more where allowed and the connection turns out stale, up to the response head. */
export async function open(exchange: Exchange): Promise<Opened> {
  const { statusCode, headers: raw, body } = await sendOnceMore(exchange);
  const headers = plainHeaders(raw);
  // Destroying an unread body reports an abort to its listeners; nobody waits for it.
  body.on("error", () => {});
  const discard = () => void body.destroy();
  const read = (caps: Caps) => readBody(body, headers, caps).finally(discard);
  return { status: statusCode, headers, read, discard };
}

/** Framing is the client's own business. */
const OWN_HEADERS = new Set([
  "host",
  "connection",
  "content-length",
  "transfer-encoding",
  "upgrade",
  "expect",
]);

/** The headers to send: names in lower case, ours first, the caller's over them. */
export function requestHeaders(
  userAgent: string,
  given: Record<string, string> = {},
): Record<string, string> {
  const lower = Object.entries(given).map(([name, value]) => [name.toLowerCase(), value] as const);
  const kept = Object.fromEntries(lower.filter(([name]) => !OWN_HEADERS.has(name)));
  return { "user-agent": userAgent, "accept-encoding": ACCEPT_ENCODING, ...kept };
}
