import { isTrackingParameter } from "./tracking.ts";

/** Host labels under which publishers serve the same pages to phones and caches. */
const VARIANT_LABEL = /^(?:www\d?|m|mobile|amp|touch|wap)\./;
const INDEX_PAGE = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/;
const AMP_START = /^\/amp(?=\/.)/;
const AMP_END = /\/amp(?:\.html?)?$|\.amp(?=\.html?$|$)/;
const REPEATED_SLASH = /\/{2,}/g;

/** `cdn.ampproject.org/c/s/host/path` is a copy of `host/path`. */
const AMP_CACHE = /^\/[a-z]\/(?:s\/)?([^/]+\.[^/]+)(\/.*)?$/;

function throughCache(url: URL): URL {
  const { hostname, pathname, search } = url;
  const isGoogle = /^www\.google\.[a-z.]{2,10}$/.test(hostname) && pathname.startsWith("/amp/");
  if (!isGoogle && !hostname.endsWith("cdn.ampproject.org")) return url;
  const path = isGoogle ? pathname.replace(/^\/amp/, "/c") : pathname;
  const [, host, rest = "/"] = AMP_CACHE.exec(path) ?? [];
  const original = `https://${host ?? ""}${rest}${search}`;
  return host !== undefined && URL.canParse(original) ? new URL(original) : url;
}

function keyHost(url: URL): string {
  const host = url.hostname.replace(/\.$/, "");
  const bare = host.replace(VARIANT_LABEL, "");
  // What is left has to be a site of its own: `m.com` is one, `com` is not.
  const name = bare.includes(".")
    ? bare.replace(VARIANT_LABEL, (label) => (bare.split(".").length > 2 ? "" : label))
    : host;
  return url.port === "" || url.port === "80" || url.port === "443" ? name : `${name}:${url.port}`;
}

function decoded(path: string): string {
  try {
    return encodeURI(decodeURI(path));
  } catch {
    return path;
  }
}

function trimmed(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

function keyPath(url: URL): string {
  const tidy = decoded(url.pathname).replaceAll(REPEATED_SLASH, "/").replace(INDEX_PAGE, "/");
  const path = trimmed(trimmed(tidy).replace(AMP_START, "").replace(AMP_END, ""));
  return path === "" ? "/" : path;
}

function keyQuery(url: URL): string {
  const kept = [...url.searchParams].filter(([name]) => name !== "" && !isTrackingParameter(name));
  const pairs = kept.map(
    ([name, value]) =>
      `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`,
  );
  const unique = [...new Set(pairs)].sort();
  return unique.length === 0 ? "" : `?${unique.join("&")}`;
}

/** `#!/path` is how some sites address pages; every other fragment is a place on the page. */
function keyFragment(url: URL): string {
  return url.hash.startsWith("#!") && url.hash.length > 2 ? url.hash : "";
}

/**
 * One key for all addresses of a page: equal for variants that differ in scheme, `www`, mobile
 * host, AMP, index file, trailing slash, order of parameters, tracking parameters and fragment;
 * different otherwise. A key, not an address to fetch. Text that is no URL is its own key.
 */
export function canonicalKey(url: string): string {
  const text = url.trim();
  if (!URL.canParse(text)) return text;
  const parsed = new URL(text);
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:") return parsed.href;
  const page = throughCache(parsed);
  return `https://${keyHost(page)}${keyPath(page)}${keyQuery(page)}${keyFragment(page)}`;
}
