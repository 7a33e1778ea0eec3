/** A vocabulary that feeds use, with the prefix the normaliser gives it. */
export interface NamespaceRow {
  id: string;
  /** Prefix in the normalised feed; empty for the feed formats' own elements. */
  prefix: string;
  /** Namespace names without scheme, `www.`, trailing `/`, `#` or case. */
  uris: string[];
  reason: string;
  examples: { match: string[]; not: string[] };
}

export const NAMESPACES: NamespaceRow[] = [
  {
    id: "rss",
    prefix: "",
    uris: [
      "purl.org/rss/1.0",
      "my.netscape.com/rdf/simple/0.9",
      "channel.netscape.com/rdf/simple/0.9",
      "my.netscape.com/publish/formats/rss-0.91.dtd",
      "purl.org/net/rss1.1",
      "backend.userland.com/rss",
      "backend.userland.com/rss2",
      "backend.userland.com/rss091",
      "blogs.law.harvard.edu/tech/rss",
      "cyber.law.harvard.edu/rss",
      "rssboard.org/rss-specification",
    ],
    reason: "Every edition of RSS, also those that give the elements a namespace they should not have.",
    examples: {
      match: ["http://purl.org/rss/1.0/", "HTTP://my.netscape.com/rdf/simple/0.9/"],
      not: ["http://purl.org/rss/1.0/modules/content/"],
    },
  },
  {
    id: "atom",
    prefix: "atom",
    uris: [
      "w3.org/2005/atom",
      "purl.org/atom/ns",
      "purl.org/atom",
      "purl.org/net/echo",
      "example.com/newformat",
    ],
    reason: "Atom 1.0, 0.3 and the drafts before it.",
    examples: {
      match: ["http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"],
      not: ["http://www.w3.org/1999/xhtml"],
    },
  },
  {
    id: "rdf",
    prefix: "rdf",
    uris: ["w3.org/1999/02/22-rdf-syntax-ns"],
    reason: "The envelope of RSS 0.90 and 1.0.",
    examples: {
      match: ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"],
      not: ["http://www.w3.org/2000/01/rdf-schema#"],
    },
  },
  {
    id: "dublin-core",
    prefix: "dc",
    uris: ["purl.org/dc/elements/1.1", "purl.org/dc/elements/1.0", "purl.org/metadata/dublin_core"],
    reason: "Creator, date and title of RSS 1.0 and of most blog software.",
    examples: {
      match: ["http://purl.org/dc/elements/1.1/", "https://purl.org/dc/elements/1.1"],
      not: ["http://purl.org/dc/terms/"],
    },
  },
  {
    id: "dublin-core-terms",
    prefix: "dcterms",
    uris: ["purl.org/dc/terms"],
    reason: "Issued, created and modified.",
    examples: { match: ["http://purl.org/dc/terms/"], not: ["http://purl.org/dc/elements/1.1/"] },
  },
  {
    id: "content",
    prefix: "content",
    uris: ["purl.org/rss/1.0/modules/content"],
    reason: "content:encoded, the full body in RSS.",
    examples: { match: ["http://purl.org/rss/1.0/modules/content/"], not: ["http://purl.org/rss/1.0/"] },
  },
  {
    id: "syndication",
    prefix: "sy",
    uris: ["purl.org/rss/1.0/modules/syndication"],
    reason: "How often a feed wants to be read.",
    examples: {
      match: ["http://purl.org/rss/1.0/modules/syndication/"],
      not: ["http://purl.org/rss/1.0/modules/slash/"],
    },
  },
  {
    id: "xhtml",
    prefix: "xhtml",
    uris: ["w3.org/1999/xhtml", "w3.org/tr/xhtml1"],
    reason: "Bodies written as elements.",
    examples: { match: ["http://www.w3.org/1999/xhtml"], not: ["http://www.w3.org/2000/svg"] },
  },
  {
    id: "media",
    prefix: "media",
    uris: ["search.yahoo.com/mrss", "search.yahoo.com/mrss/?"],
    reason: "Descriptions of video feeds.",
    examples: { match: ["http://search.yahoo.com/mrss/"], not: ["http://search.yahoo.com/"] },
  },
  {
    id: "itunes",
    prefix: "itunes",
    uris: ["itunes.com/dtds/podcast-1.0.dtd", "example.com/dtds/podcast-1.0.dtd"],
    reason: "Author and summary of podcasts.",
    examples: {
      match: ["http://www.itunes.com/dtds/podcast-1.0.dtd", "http://www.itunes.com/DTDs/Podcast-1.0.dtd"],
      not: ["http://www.itunes.com/"],
    },
  },
  {
    id: "feedburner",
    prefix: "feedburner",
    uris: ["rssnamespace.org/feedburner/ext/1.0"],
    reason: "origLink holds the publisher's address behind a counting redirect.",
    examples: {
      match: ["http://rssnamespace.org/feedburner/ext/1.0"],
      not: ["http://feeds.feedburner.com/"],
    },
  },
  {
    id: "full-item",
    prefix: "l",
    uris: ["purl.org/rss/1.0/modules/fullitem"],
    reason: "An early way to carry the whole body.",
    examples: {
      match: ["http://purl.org/rss/1.0/modules/fullitem/"],
      not: ["http://purl.org/rss/1.0/modules/link/"],
    },
  },
  {
    id: "svg",
    prefix: "svg",
    uris: ["w3.org/2000/svg"],
    reason: "Drawings have titles and descriptions that are not the entry's.",
    examples: { match: ["http://www.w3.org/2000/svg"], not: ["http://www.w3.org/1998/Math/MathML"] },
  },
  {
    id: "sitemap",
    prefix: "",
    uris: [
      "sitemaps.org/schemas/sitemap/0.9",
      "google.com/schemas/sitemap/0.84",
      "google.com/schemas/sitemap/0.9",
    ],
    reason: "Sitemaps, also where they use a prefix.",
    examples: { match: ["http://www.sitemaps.org/schemas/sitemap/0.9"], not: ["http://www.sitemaps.org/"] },
  },
  {
    id: "news-sitemap",
    prefix: "news",
    uris: ["google.com/schemas/sitemap-news/0.9", "google.com/schemas/sitemap-news/0.84"],
    reason: "Title and publication time of news pages.",
    examples: {
      match: ["http://www.google.com/schemas/sitemap-news/0.9"],
      not: ["http://www.google.com/schemas/sitemap-image/1.1"],
    },
  },
];
