/** A kind of address that only carries another one: a search engine's, network's or cache's link to a page. */
export interface WrapperRule {
  id: string;
  /** Matched against the host, lower case. */
  host: RegExp;
  /** Matched against the path; its groups `host` and `rest` are the page's, if no parameter holds it. */
  path: RegExp;
  /** Parameters that hold the page's whole address, the likeliest first. */
  parameters: string[];
  reason: string;
  examples: { match: [address: string, page: string][]; not: string[] };
}

export const WRAPPER_RULES: WrapperRule[] = [
  {
    id: "amp-cache",
    host: /(?:^|\.)cdn\.ampproject\.org$/,
    path: /^\/[a-z]\/(?:s\/)?(?<host>[^/]+\.[^/]+)(?<rest>\/.*)?$/,
    parameters: [],
    reason: "the cache that serves AMP pages names the page in its path",
    examples: {
      match: [
        ["https://daily-example.cdn.ampproject.org/c/s/daily.example/a?x=1", "https://daily.example/a?x=1"],
      ],
      not: ["https://cdn.ampproject.org/", "https://cdn.ampproject.org/v0.js"],
    },
  },
  {
    id: "amp-viewer",
    host: /^www\.google\.[a-z.]{2,10}$/,
    path: /^\/amp\/(?:s\/)?(?<host>[^/]+\.[^/]+)(?<rest>\/.*)?$/,
    parameters: [],
    reason: "a search engine's viewer of AMP pages names the page in its path",
    examples: {
      match: [["https://www.google.com/amp/s/daily.example/a", "https://daily.example/a"]],
      not: ["https://www.google.com/amp/", "https://www.google.com/search?q=amp"],
    },
  },
  {
    id: "google-link",
    host: /^www\.google\.[a-z.]{2,10}$/,
    path: /^\/url$/,
    parameters: ["url", "q"],
    reason: "feeds of alerts link to pages through an address that robots.txt closes to programs",
    examples: {
      match: [
        [
          "https://www.google.com/url?rct=j&sa=t&url=https://daily.example/a&ct=ga",
          "https://daily.example/a",
        ],
        [
          "https://www.google.de/url?q=https%3A%2F%2Fdaily.example%2Fa%3Fid%3D7&usg=x",
          "https://daily.example/a?id=7",
        ],
      ],
      not: ["https://www.google.com/url", "https://www.google.com/url?q=peace+plan"],
    },
  },
  {
    id: "bing-news",
    host: /^www\.bing\.com$/,
    path: /^\/news\/apiclick\.aspx$/,
    parameters: ["url"],
    reason: "feeds of news searches count clicks, with a new number at every poll",
    examples: {
      match: [
        [
          "http://www.bing.com/news/apiclick.aspx?ref=FexRss&tid=1f&url=https%3a%2f%2fdaily.example%2fa&c=9",
          "https://daily.example/a",
        ],
      ],
      not: ["https://www.bing.com/news/search?q=plan&url=https://daily.example/a"],
    },
  },
  {
    id: "network-link",
    host: /^(?:lm?\.facebook\.com|(?:www\.)?vk\.com|t\.me)$/,
    path: /^\/(?:l\.php|away\.php|iv)$/,
    parameters: ["u", "to", "url"],
    reason: "networks lead to other sites through a page of their own",
    examples: {
      match: [
        ["https://l.facebook.com/l.php?u=https%3A%2F%2Fdaily.example%2Fa&h=AT1", "https://daily.example/a"],
        ["https://vk.com/away.php?to=https%3A%2F%2Fdaily.example%2Fa", "https://daily.example/a"],
        ["https://t.me/iv?url=https://daily.example/a&rhash=1", "https://daily.example/a"],
      ],
      not: ["https://t.me/daily/4711", "https://l.facebook.com/l.php?u=javascript:alert(1)"],
    },
  },
  {
    id: "share-link",
    host: /^(?:(?:www\.)?facebook\.com|(?:www\.)?(?:twitter|x)\.com|t\.me)$/,
    path: /^\/(?:sharer?(?:\/sharer)?(?:\.php)?|intent\/(?:tweet|post)|share\/url)$/,
    parameters: ["u", "url"],
    reason: "a button to share a page is no page of its own",
    examples: {
      match: [
        ["https://www.facebook.com/sharer/sharer.php?u=https://daily.example/a", "https://daily.example/a"],
        ["https://twitter.com/share?text=Agreed&url=https://daily.example/a", "https://daily.example/a"],
        ["https://x.com/intent/post?url=https%3A%2F%2Fdaily.example%2Fa", "https://daily.example/a"],
      ],
      not: [
        "https://x.com/daily/status/4711?url=https://daily.example/a",
        "https://twitter.com/share?text=x",
      ],
    },
  },
];

function webUrl(text: string | null): URL | null {
  const url = text === null ? null : URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

function carried(url: URL): URL | null {
  for (const { host, path, parameters } of WRAPPER_RULES) {
    if (!host.test(url.hostname)) continue;
    const found = path.exec(url.pathname);
    if (found === null) continue;
    const { host: inner, rest = "/" } = found.groups ?? {};
    const named = inner === undefined ? null : webUrl(`https://${inner}${rest}${url.search}`);
    const held = parameters.map((name) => webUrl(url.searchParams.get(name)));
    return named ?? held.find((page) => page !== null) ?? null;
  }
  return null;
}

const MAX_DEPTH = 3;

/** The page to which an address leads that only carries another one; any other address is itself. */
export function unwrapped(url: URL): URL {
  let page = url;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) page = carried(page) ?? page;
  return page;
}
