/** A path at which sites keep a feed without announcing it. */
export interface FeedPathRow {
  id: string;
  /** Under the origin of the site. */
  path: string;
  kind: "rss" | "atom" | "json" | "sitemap";
  reason: string;
  /** Feed addresses that the path stands for, and ones it must not be taken for. */
  examples: { match: string[]; not: string[] };
}

export const FEED_PATHS: FeedPathRow[] = [
  {
    id: "feed",
    path: "/feed",
    kind: "rss",
    reason: "WordPress and what imitates it.",
    examples: { match: ["https://news.example/feed"], not: ["https://news.example/feedback"] },
  },
  {
    id: "rss",
    path: "/rss",
    kind: "rss",
    reason: "Common on newspaper sites.",
    examples: { match: ["https://news.example/rss"], not: ["https://news.example/rss/world"] },
  },
  {
    id: "rss-xml",
    path: "/rss.xml",
    kind: "rss",
    reason: "Static sites and many broadcasters.",
    examples: { match: ["https://news.example/rss.xml"], not: ["https://news.example/rss.html"] },
  },
  {
    id: "feed-xml",
    path: "/feed.xml",
    kind: "rss",
    reason: "Jekyll and other generators.",
    examples: { match: ["https://news.example/feed.xml"], not: ["https://news.example/blog/feed.xml"] },
  },
  {
    id: "atom-xml",
    path: "/atom.xml",
    kind: "atom",
    reason: "Generators that write Atom.",
    examples: { match: ["https://news.example/atom.xml"], not: ["https://news.example/atomic.xml"] },
  },
  {
    id: "index-xml",
    path: "/index.xml",
    kind: "rss",
    reason: "Hugo.",
    examples: { match: ["https://news.example/index.xml"], not: ["https://news.example/index.html"] },
  },
  {
    id: "feed-json",
    path: "/feed.json",
    kind: "json",
    reason: "JSON Feed's usual place.",
    examples: { match: ["https://news.example/feed.json"], not: ["https://news.example/data.json"] },
  },
  {
    id: "news-sitemap",
    path: "/news-sitemap.xml",
    kind: "sitemap",
    reason: "Publishers without a feed list their last two days for search engines.",
    examples: {
      match: ["https://news.example/news-sitemap.xml"],
      not: ["https://news.example/sitemap.html"],
    },
  },
  {
    id: "sitemap",
    path: "/sitemap.xml",
    kind: "sitemap",
    reason: "The place that robots.txt names most often.",
    examples: { match: ["https://news.example/sitemap.xml"], not: ["https://news.example/sitemap"] },
  },
];
