import { HttpError } from "./errors.ts";

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** A URL that may be fetched: http or https, with a host; its user and password are dropped. */
export function fetchableUrl(url: string, base?: string): URL {
  if (!URL.canParse(url, base))
    throw new HttpError("bad_url", `not a URL that can be fetched: ${url.slice(0, 200)}`);
  const parsed = new URL(url, base);
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:") {
    throw new HttpError("bad_url", `only http and https are fetched, not ${parsed.protocol.slice(0, 50)}`);
  }
  parsed.username = "";
  parsed.password = "";
  return parsed;
}

/** Where a response sends its reader on; null where it is an end. */
export function redirectTarget(from: URL, status: number, location: string | undefined): URL | null {
  if (!REDIRECTS.has(status) || location === undefined || location === "") return null;
  const next = fetchableUrl(location, from.href);
  if (from.protocol === "https:" && next.protocol === "http:") {
    throw new HttpError("downgrade", `redirected from https to unencrypted ${next.href}`);
  }
  if (next.hash === "") next.hash = from.hash;
  return next;
}

/** Headers that say nothing about who asks; only these go on to another origin. */
const IMPERSONAL = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "if-modified-since",
  "if-none-match",
  "user-agent",
]);

/** The request headers for the next hop: a new origin gets no credentials and nothing custom. */
export function headersForHop(headers: Record<string, string>, from: URL, to: URL): Record<string, string> {
  if (from.origin === to.origin) return headers;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => IMPERSONAL.has(name)));
}
