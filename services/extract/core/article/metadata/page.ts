import { innerText } from "../blocks.ts";
import { articleNodes, type Ld, type LdNode, readJsonLd } from "../jsonld.ts";
import { tidy } from "../text.ts";
import { closest, type El, type Tree } from "../tree.ts";

/** Everything on a page that declares title, author, dates, language or address. */
export interface PageFacts {
  url: string;
  ld: Ld;
  /** First article node of the JSON-LD; empty where there is none. */
  article: LdNode;
  /** Contents of `meta` by lower-case property, name or itemprop. */
  meta: ReadonlyMap<string, string[]>;
  /** Elements with an `itemprop`. */
  props: ReadonlyMap<string, El[]>;
  /** Elements by tag name: html, title, h1, time, link. */
  tags: ReadonlyMap<string, El[]>;
  /** Links with `rel=author` and small elements with a byline class. */
  authorLinks: El[];
  bylines: El[];
  /** Small elements that follow the first h1: where pages print the byline and the day. */
  belowTitle: El[];
}

const TAGS = new Set(["html", "title", "h1", "time", "link"]);
const BYLINE = /byline|author/i;
const SMALL = 80;
const BELOW_TITLE = 100;

/** Collects the declarations of a page in one pass over its elements. */
export function readPageFacts(tree: Tree, url: string): PageFacts {
  const ld = readJsonLd(tree.jsonLd);
  const meta = new Map<string, string[]>();
  const props = new Map<string, El[]>();
  const tags = new Map<string, El[]>();
  const authorLinks: El[] = [];
  const bylines: El[] = [];
  const belowTitle: El[] = [];
  for (const el of tree.all) {
    if (el.name === "meta") addMeta(el, meta);
    else if (TAGS.has(el.name)) push(tags, el.name, el);
    const { itemprop, rel } = el.attrs;
    if (itemprop) for (const name of itemprop.split(/\s+/, 4)) push(props, name, el);
    if (rel && el.name === "a" && /\bauthor\b/i.test(rel)) authorLinks.push(el);
    const title = tags.get("h1")?.[0];
    const below = title ? el.index - title.last : 0;
    if (below > 0 && below <= BELOW_TITLE && el.chars > 2 && el.chars <= SMALL) belowTitle.push(el);
    if (
      el.chars > 2 &&
      el.chars < 120 &&
      BYLINE.test(`${el.attrs["class"] ?? ""} ${el.attrs["data-testid"] ?? ""}`)
    )
      bylines.push(el);
  }
  return {
    url,
    ld,
    article: articleNodes(ld)[0] ?? {},
    meta,
    props,
    tags,
    authorLinks,
    bylines,
    belowTitle,
  };
}

function addMeta(el: El, meta: Map<string, string[]>): void {
  const content = tidy(el.attrs["content"] ?? "");
  if (!content) return;
  for (const key of [el.attrs["property"], el.attrs["name"], el.attrs["itemprop"]]) {
    if (key) push(meta, key.toLowerCase(), content);
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** First content among the named metas, in the order of the names. */
export function metaText(facts: PageFacts, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = facts.meta.get(name)?.[0];
    if (value) return value;
  }
  return undefined;
}

/** First value of an itemprop: its content, its datetime, else its text. */
export function propText(facts: PageFacts, name: string): string | undefined {
  for (const el of (facts.props.get(name) ?? []).slice(0, 20)) {
    const value = el.attrs["content"] ?? el.attrs["datetime"] ?? (el.chars < 400 ? visible(el) : "");
    if (value) return value;
  }
  return undefined;
}

/** The visible text of an element in one line. */
export const visible = (el: El): string => tidy(innerText(el));

/** True for an element inside the article or the main part of the page. */
export const inArticle = (el: El): boolean =>
  closest(el, (at) => at.name === "article" || at.name === "main") !== null;
