import { asList, isNode, type Ld, type LdNode, textOf, typesOf } from "../jsonld.ts";
import { textKey, tidy } from "../text.ts";
import { decode } from "./decode.ts";
import { metaText, type PageFacts, propText, visible } from "./page.ts";

/**
 * Names of the authors from the first place that has any: JSON-LD author, creator, publishers' metas,
 * article:author, itemprop, twitter card, meta author, rel=author, links to an author's page, byline.
 * Addresses and links are left out, and the outlet's own name where a person stands beside it.
 */
export function readAuthors(facts: PageFacts): string[] {
  const outlets = outletKeys(facts);
  let fallback: string[] = [];
  for (const source of SOURCES) {
    const names = clean(source(facts));
    const people = names.filter((name) => isPerson(name) && !outlets.has(textKey(name)));
    if (people.length > 0) return people;
    if (fallback.length === 0) fallback = names;
  }
  return fallback;
}

const PUBLISHER_METAS = [
  "parsely-author",
  "sailthru.author",
  "byl",
  "byline",
  "dc.creator",
  "dcterms.creator",
  "cxenseparse:author",
  "citation_author",
  "author-name",
  "article.author",
];

const SOURCES: ((facts: PageFacts) => string[])[] = [
  (facts) => ldNames(facts.article["author"], facts.ld),
  (facts) => ldNames(facts.article["creator"], facts.ld),
  (facts) => ldNames(anyAuthor(facts.ld), facts.ld),
  (facts) => splitByline(metaText(facts, ...PUBLISHER_METAS) ?? ""),
  (facts) => (facts.meta.get("article:author") ?? []).flatMap(splitByline),
  itemAuthors,
  (facts) =>
    /written|author/i.test(metaText(facts, "twitter:label1") ?? "")
      ? splitByline(metaText(facts, "twitter:data1") ?? "")
      : [],
  (facts) => (facts.meta.get("author") ?? []).flatMap(splitByline),
  (facts) => facts.authorLinks.slice(0, 20).flatMap((el) => splitByline(visible(el))),
  linkedAuthors,
  (facts) =>
    splitByline(
      facts.bylines
        .slice(0, 50)
        .map(visible)
        .find((text) => text.length > 3 && text.length < 90) ?? "",
    ),
];

function anyAuthor(ld: Ld): unknown {
  return ld.nodes.find(
    ({ node }) => node["author"] && !typesOf(node).some((type) => /Comment|Review/.test(type)),
  )?.node["author"];
}

function ldNames(value: unknown, ld: Ld): string[] {
  return asList(value).flatMap((entry) => {
    if (typeof entry === "string") return splitByline(decode(entry));
    if (!isNode(entry)) return [];
    return asList(resolve(entry, ld)["name"]).flatMap((name) => splitByline(decode(textOf(name) ?? "")));
  });
}

function resolve(node: LdNode, ld: Ld): LdNode {
  const id = node["@id"];
  return node["name"] === undefined && typeof id === "string" ? (ld.byId.get(id) ?? node) : node;
}

function itemAuthors(facts: PageFacts): string[] {
  const named = (facts.props.get("author") ?? []).slice(0, 10).flatMap((el) => {
    const inner = (facts.props.get("name") ?? []).find(
      (name) => name.index > el.index && name.index <= el.last,
    );
    return inner ? splitByline(inner.attrs["content"] ?? visible(inner)) : [];
  });
  return named.length > 0 ? named : splitByline((propText(facts, "author") ?? "").slice(0, 200));
}

const AUTHOR_PAGE =
  /\/(?:authors?|writers?|contributors?|columnists?|journalists?|reporters?|staff|profiles?|by)\/[^/?#]/i;

/** The first link below the title to an author's page that has a name, with those beside it. */
function linkedAuthors({ belowTitle }: PageFacts): string[] {
  const links = belowTitle.filter((el) => el.name === "a" && AUTHOR_PAGE.test(el.attrs["href"] ?? ""));
  const first = links.find((el) => isPerson(visible(el)));
  const beside = links.filter(
    (el) => el.parent === first?.parent || el.parent?.parent === first?.parent?.parent,
  );
  return beside.flatMap((el) => splitByline(visible(el)));
}

const LEAD =
  /^(?:view all posts by|more by|(?:(?:written|story|words|reporting|posted|published|analysis|report|text)\s)?by:?|authors?:|by:)\s/i;
const TAIL = /\s(?:the associated press|associated press|\d{1,4}|(?:md|phd|ms|rdn|ma|mba|rd|cpa)\.?)$/i;
const BETWEEN = /[,;|·•/\n]|\s(?:and|&|with)\s/i;
const NOT_NAME =
  /@|^https?:|^www\.|\.(?:com|org|net|co|uk)\b|^\d|\b(?:updated|published|posted|sponsored|ago|am|pm|gmt|read|more|share)\b|\d{2}/i;
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:\s\d|$)/i;
const CREDENTIAL = /^(?:[A-Z]{2,4}|[A-Z][a-z]?\.?[A-Z]\.?)$/;
const ROLE =
  /\b(?:editors?|reporters?|correspondents?|writers?|journalists?|columnists?|staff|producers?|contributors?|bureau|desk|officer|director|head of|chief|team|newsroom|redazione|reviewed)\b/i;
const OUTLET =
  /\b(?:news|daily|press|times|journal|gazette|herald|tribune|post|magazine|media|agency|network|radio|tv|online|editorial|admin|university|school|institute|arts|gear|telegram)\b/i;

/** Two or more capitalised words, or words of a script without capitals, that name no desk or outlet. */
function isPerson(name: string): boolean {
  if (ROLE.test(name) || OUTLET.test(name)) return false;
  const parts = name.split(" ");
  return parts.length > 1 && parts.length < 6 && !/^\p{Ll}/u.test(name);
}

/** The names in a byline, in order. */
export function splitByline(raw: string): string[] {
  const line = tidy(raw).slice(0, 300).replace(LEAD, "");
  return line.split(BETWEEN).map((part) => part.trim());
}

function clean(names: string[]): string[] {
  const kept = new Map<string, string>();
  for (const raw of names) {
    const name = raw.replace(LEAD, "").replace(TAIL, "").replace(TAIL, "").trim();
    const key = textKey(name);
    if (isName(name, key) && !kept.has(key)) kept.set(key, name);
  }
  return [...kept.values()];
}

const isName = (name: string, key: string): boolean =>
  key !== "" && name.length < 60 && !NOT_NAME.test(name) && !MONTH.test(name) && !CREDENTIAL.test(name);

function outletKeys(facts: PageFacts): Set<string> {
  const names = [
    ...ldNames(facts.article["publisher"], facts.ld),
    metaText(facts, "og:site_name"),
    metaText(facts, "application-name"),
    hostOf(facts.url),
  ];
  return new Set(names.map((name) => textKey(name ?? "")).filter(Boolean));
}

function hostOf(url: string): string {
  const host = /^[a-z]+:\/\/(?:www\.)?([^/?#]{1,200})/i.exec(url);
  return host?.[1] ?? "";
}
