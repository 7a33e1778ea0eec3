import type { Article } from "#shared/domain/index.ts";
import { isNode, textOf } from "../jsonld.ts";
import { readAuthors } from "./authors.ts";
import { readModified, readPublished } from "./dates.ts";
import { metaText, type PageFacts } from "./page.ts";
import { readTitle } from "./title.ts";

export type Metadata = Omit<Article, "text" | "blocks">;

/** Everything about a page but its text, each part from the place that is right most often. */
export function readMetadata(facts: PageFacts): Metadata {
  return {
    title: readTitle(facts),
    authors: readAuthors(facts),
    publishedAt: readPublished(facts),
    modifiedAt: readModified(facts),
    lang: readLang(facts),
    canonicalUrl: readCanonical(facts),
    siteName: readSiteName(facts),
  };
}

function readLang(facts: PageFacts): string | null {
  const html = facts.tags.get("html")?.[0]?.attrs;
  const inLanguage = facts.article["inLanguage"];
  const declared = [
    html?.["lang"] ?? html?.["xml:lang"],
    metaText(facts, "og:locale"),
    isNode(inLanguage) ? textOf(inLanguage["alternateName"]) : textOf(inLanguage),
    metaText(facts, "content-language", "language", "dc.language"),
  ];
  for (const value of declared) {
    const tag = /^([a-z]{2,3})(?:[-_]|$)/.exec((value ?? "").trim().toLowerCase());
    if (tag?.[1]) return tag[1];
  }
  return null;
}

function readCanonical(facts: PageFacts): string | null {
  const link = facts.tags.get("link")?.find((el) => /(?:^|\s)canonical(?:\s|$)/i.test(el.attrs["rel"] ?? ""));
  const values = [link?.attrs["href"], metaText(facts, "og:url"), textOf(facts.article["url"])];
  for (const value of values) {
    const url = value ? URL.parse(value, URL.canParse(facts.url) ? facts.url : undefined) : null;
    if (url && /^https?:$/.test(url.protocol)) return url.href;
  }
  return null;
}

function readSiteName(facts: PageFacts): string | null {
  return (
    metaText(facts, "og:site_name", "application-name", "al:android:app_name") ??
    textOf(facts.article["publisher"]) ??
    null
  );
}
