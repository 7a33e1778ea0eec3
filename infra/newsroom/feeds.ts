import { Feed } from "feed";
import type { SamplePage } from "./story.ts";

export type FeedFormat = "rss" | "atom" | "json" | "rdf";

interface FeedInput {
  name: string;
  home: string;
  pages: readonly SamplePage[];
  address: (page: SamplePage) => string;
}

export const FEED_TYPES: Record<FeedFormat, string> = {
  rss: "application/rss+xml; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
  rdf: "application/rdf+xml; charset=utf-8",
};

/** A publisher's feed in its format. */
export function feedText(format: FeedFormat, input: FeedInput): string {
  if (format === "rdf") return rdf(input);
  const feed = new Feed({ id: input.home, link: input.home, title: input.name, copyright: "invented" });
  for (const page of input.pages) {
    const link = input.address(page);
    feed.addItem({
      id: link,
      link,
      title: page.title,
      description: page.paragraphs[0] ?? "",
      date: new Date(page.published),
    });
  }
  if (format === "rss") return feed.rss2();
  return format === "atom" ? feed.atom1() : feed.json1();
}

/** RSS 1.0, which the library does not write. */
function rdf({ name, home, pages, address }: FeedInput): string {
  const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const items = pages.map(
    (
      page,
    ) => `<item rdf:about="${address(page)}"><title>${escape(page.title)}</title><link>${address(page)}</link>
<description>${escape(page.paragraphs[0] ?? "")}</description><dc:date>${page.published}</dc:date></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="${home}"><title>${escape(name)}</title><link>${home}</link><description>sample</description></channel>
${items.join("\n")}
</rdf:RDF>`;
}
