import { absolute } from "#shared/xml/address.ts";
import { orNull } from "#shared/xml/clean.ts";
import { childrenOf, textOf } from "./select.ts";
import type { XmlElement } from "#shared/xml/nodes.ts";

export interface FeedLink {
  href: string;
  rel: string;
  type: string;
}

function relOf(element: XmlElement): string {
  const rel = element.attrs.get("rel")?.trim().toLowerCase() ?? "";
  return rel.replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//, "") || "alternate";
}

/** Links written as `<link href rel type>` or with the address as text; absolute. */
export function linksOf(element: XmlElement, names: readonly string[]): FeedLink[] {
  return childrenOf(element, names).flatMap((link) => {
    const href = absolute(orNull(link.attrs.get("href")) ?? textOf(link), link.base);
    const type = link.attrs.get("type")?.trim().toLowerCase() ?? "";
    return href === null ? [] : [{ href, rel: relOf(link), type }];
  });
}

/** The first link with the relation, or null. */
export function linkWith(links: readonly FeedLink[], rel: string): string | null {
  return links.find((link) => link.rel.split(/\s+/).includes(rel))?.href ?? null;
}

/** The page that an entry or feed stands for: of several alternates the HTML one. */
export function pageLink(links: readonly FeedLink[]): string | null {
  const pages = links.filter((link) => link.rel === "alternate");
  const html = pages.find((link) => /^(text\/html|application\/xhtml\+xml)$/.test(link.type));
  return (html ?? pages.find((link) => link.type === "") ?? pages[0])?.href ?? null;
}
