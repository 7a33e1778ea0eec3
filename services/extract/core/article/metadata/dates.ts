import { textOf } from "../jsonld.ts";
import { metaText, type PageFacts, propText, visible } from "./page.ts";
import { isoStamp } from "./stamp.ts";

const PUBLISHED_METAS = [
  "parsely-pub-date",
  "sailthru.date",
  "datepublished",
  "publish-date",
  "publishdate",
  "publish_date",
  "pubdate",
  "publication_date",
  "date",
  "dc.date.issued",
  "dc.date",
  "dcterms.created",
  "dcterms.date",
  "article.published",
  "article_date_original",
  "cxenseparse:recs:publishtime",
  "cxenseparse:publishtime",
  "iso-8601-publish-date",
  "citation_publication_date",
  "citation_online_date",
];

/** When the page says it was published; ISO 8601, zone as given; null where it does not say. */
export function readPublished(facts: PageFacts): string | null {
  const declared = firstStamp([
    textOf(facts.article["datePublished"]),
    textOf(facts.ld.nodes.find(({ node }) => node["datePublished"])?.node["datePublished"]),
    metaText(facts, "article:published_time", "og:article:published_time", "og:published_time"),
    propText(facts, "datePublished"),
    metaText(facts, ...PUBLISHED_METAS),
    ...times(facts),
    urlDay(facts.url),
    textOf(facts.article["dateCreated"]),
  ]);
  return declared ?? firstStamp([printedDay(facts)]);
}

/** When the page says it was last changed; null where it does not say. */
export function readModified(facts: PageFacts): string | null {
  return firstStamp([
    textOf(facts.article["dateModified"]),
    textOf(facts.ld.nodes.find(({ node }) => node["dateModified"])?.node["dateModified"]),
    metaText(facts, "article:modified_time", "og:updated_time", "og:article:modified_time"),
    propText(facts, "dateModified"),
    metaText(facts, "last-modified", "dcterms.modified"),
  ]);
}

function firstStamp(values: (string | undefined)[]): string | null {
  for (const value of values) {
    const stamp = value ? isoStamp(value) : null;
    if (stamp) return stamp;
  }
  return null;
}

function times(facts: PageFacts): string[] {
  const stamps = (facts.tags.get("time") ?? []).slice(0, 20).map((el) => el.attrs["datetime"] ?? "");
  return stamps.filter((value) => /\d{4}/.test(value));
}

const UPDATED = /updated|modified|edited/i;
const PRINTED =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2},?\s20\d\d\b|\b\d{1,2}\s(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?,?\s20\d\d\b/i;

/** The day printed below the title, where the page declares none; one of an update is left out. */
function printedDay({ belowTitle }: PageFacts): string | undefined {
  const lines = belowTitle.map(visible).filter((line) => !UPDATED.test(line));
  return lines.map((line) => PRINTED.exec(line)?.[0]).find((day) => day !== undefined);
}

const URL_DAY =
  /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[/-]?([0-3]\d)(?:\D|$)/i;
const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

function urlDay(url: string): string | undefined {
  const match = URL_DAY.exec(url.slice(0, 2000));
  if (!match?.[2]) return undefined;
  const month = /\d/.test(match[2])
    ? match[2]
    : String(MONTHS.indexOf(match[2].toLowerCase()) / 3 + 1).padStart(2, "0");
  return `${match[1]}-${month}-${match[3]}`;
}
