import { mended } from "./mend.ts";
import { isTrackingParameter } from "./tracking.ts";
import { unwrapped } from "./wrapped.ts";

/** Host labels under which publishers serve the same pages to phones and caches. */
const VARIANT_LABEL = /^(?:www\d?|m|mobile|amp|touch|wap)\./;
/** `uk.m.site.example` is the phones' `uk.site.example`. */
const VARIANT_INSIDE = /^([a-z]{2,3})\.(?:m|mobile|amp)\.(?=[^.]+\.)/;
/** Names under which sites are registered in many countries: `co.uk`, `com.ua`. */
const REGISTRY = /^(?:com?|orgs?|net?|gov?|gob|edu|ac|mil|info|in)\.[a-z]{2}$/;
const SESSION = /;jsessionid=[^/;]*/gi;
const INDEX_PAGE = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/;
const AMP_FOLDER = /\/amp(?=\/.)/;
const AMP_END = /\/amp(?:\.html?)?$|\.amp(?=\.html?$|$)/;
const REPEATED_SLASH = /\/{2,}/g;
const ESCAPE = /%[0-9a-f]{2}/gi;

/** True for what can be a site of its own: `m.com` and `amp.com.au` are, `com` and `com.au` are not. */
function isSite(host: string): boolean {
  return host.includes(".") && !REGISTRY.test(host);
}

function withoutVariant(host: string): string {
  const bare = host.replace(VARIANT_LABEL, "");
  return isSite(bare) ? bare : host;
}

function keyHost(url: URL): string {
  const host = url.hostname.replace(/\.$/, "");
  const name = withoutVariant(withoutVariant(host)).replace(VARIANT_INSIDE, "$1.");
  return url.port === "" || url.port === "80" || url.port === "443" ? name : `${name}:${url.port}`;
}

/** A path in one spelling. What is reserved stays escaped: `%2F` is no slash, `%25` no escape. */
function spelled(path: string): string {
  const upper = path.replaceAll(ESCAPE, (escape) => escape.toUpperCase());
  try {
    return encodeURI(decodeURI(upper.replaceAll("%25", "%2525"))).replaceAll(/%25([0-9A-F]{2})/g, "%$1");
  } catch {
    return upper;
  }
}

/** Link builders that expect a query put `&utm_source=x` behind a path without one. */
function withoutPairs(path: string): string {
  const [start = "", ...pairs] = path.split("&");
  const kept = pairs.filter((pair) => {
    const [, name, value = ""] = /^([^/=]+)=([^/]*)\/?$/.exec(pair) ?? [];
    return pair !== "" && (name === undefined || !isTrackingParameter(name, value));
  });
  return [start, ...kept].join("&");
}

function trimmed(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

function keyPath(url: URL): string {
  const bare = withoutPairs(spelled(url.pathname).replaceAll(SESSION, ""));
  const tidy = bare.replaceAll(REPEATED_SLASH, "/").replace(INDEX_PAGE, "/");
  const path = trimmed(trimmed(tidy).replace(AMP_FOLDER, "").replace(AMP_END, ""));
  return path === "" ? "/" : path;
}

/** A name or value of a query in one spelling; what is no UTF-8 keeps its bytes. */
function spelledPart(part: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(part.replaceAll("+", " ")));
  } catch {
    return part.replaceAll(ESCAPE, (escape) => escape.toUpperCase());
  }
}

function keyQuery(url: URL): string {
  const pairs = url.search
    .slice(1)
    .split("&")
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return { name: spelledPart(name), value: spelledPart(value.join("=")) };
    });
  const kept = pairs.filter(({ name, value }) => name !== "" && !isTrackingParameter(name, value));
  const unique = [...new Set(kept.map(({ name, value }) => `${name}=${value}`))].sort();
  return unique.length === 0 ? "" : `?${unique.join("&")}`;
}

/** `#!path` and `#/path` are how some sites address pages; every other fragment is a place on the page. */
function keyFragment(url: URL): string {
  return /^#[!/]./.test(url.hash) ? url.hash : "";
}

/**
 * One key for all addresses of a page: equal for variants that differ in scheme, `www`, mobile
 * host, AMP, index file, trailing slash, order of parameters, tracking parameters, fragment, what
 * escaping and markup left behind, or a link that leads there; different otherwise. A key, not an
 * address to fetch. Text that is no URL is its own key.
 */
export function canonicalKey(url: string): string {
  const text = mended(url);
  if (!URL.canParse(text)) return text;
  const parsed = new URL(text);
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:") return parsed.href;
  const page = unwrapped(parsed);
  return `https://${keyHost(page)}${keyPath(page)}${keyQuery(page)}${keyFragment(page)}`;
}
