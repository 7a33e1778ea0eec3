import { textOf } from "../jsonld.ts";
import { textKey, tidy } from "../text.ts";
import { decode } from "./decode.ts";
import { inArticle, metaText, type PageFacts, propText, visible } from "./page.ts";

/** Longer titles are cut. */
const LONGEST = 1_000;

/**
 * The title by vote: JSON-LD headline, og:title and h1 count 1, an h1 inside the article and the
 * page title less the site's name .6; wordings that differ in case and punctuation vote together,
 * and a wording with a section or site set off ("Opinion | X", "X | News | Site") votes for X where
 * X is a heading or headline. A tie goes to the h1. Empty where the page has no title at all.
 */
export function readTitle(facts: PageFacts): string {
  const h1s = (facts.tags.get("h1") ?? []).filter((el) => el.chars > 0 && el.chars < 400);
  const inside = h1s.find(inArticle);
  const titled = facts.tags.get("title")?.find((el) => el.chars > 0);
  const page = titled ? visible(titled).slice(0, LONGEST) : "";
  const h1 = h1s[0] ? visible(h1s[0]) : "";
  const og = stripSite(metaText(facts, "og:title") ?? "", facts);
  const votes: [string, number][] = [
    [h1, 1.01],
    [tidy(decode((textOf(facts.article["headline"]) ?? "").slice(0, LONGEST))), 1],
    [tidy(decode(og)), 1],
    [inside ? visible(inside) : "", 0.6],
    [stripSuffix(page), 0.6],
    [propText(facts, "headline") ?? "", 0.3],
    [tidy(metaText(facts, "twitter:title", "parsely-title", "sailthru.title", "dc.title") ?? ""), 0.3],
    [page, 0.1],
  ];
  const named = votes
    .slice(0, 4)
    .map(([text]) => text)
    .filter((text) => text.length > 10);
  return winner(votes.map(([text, weight]) => [named.find((name) => setsOff(text, name)) ?? text, weight]));
}

/** True where a wording is a name with something set off before or behind it. */
function setsOff(text: string, name: string): boolean {
  if (text.length <= name.length + 3) return false;
  return (
    (text.startsWith(name) && SET_OFF.test(text.slice(name.length, name.length + 3))) ||
    (text.endsWith(name) && SET_OFF.test(text.slice(-name.length - 3, -name.length)))
  );
}

function winner(votes: [string, number][]): string {
  const totals = new Map<string, { text: string; sum: number }>();
  for (const [text, weight] of votes) {
    const key = textKey(text);
    if (!key) continue;
    const total = totals.get(key);
    if (total) total.sum += weight;
    else totals.set(key, { text, sum: weight });
  }
  let best = { text: "", sum: 0 };
  for (const total of totals.values()) if (total.sum > best.sum) best = total;
  return best.text;
}

const SET_OFF = /^\s[|–—\-·»•:]\s$/;
const SEPARATOR = /\s[|–—\-·»•:]\s/g;

/** The part of a page title before its last separator, if what follows is as short as a site's name. */
function stripSuffix(title: string): string {
  let cut = -1;
  for (const match of title.matchAll(SEPARATOR)) cut = match.index;
  const rest = cut > 0 ? title.length - cut - 3 : 0;
  return cut > 10 && rest >= 2 && rest <= 40 ? title.slice(0, cut) : title;
}

/** A declared title less the declared name of the site. */
function stripSite(title: string, facts: PageFacts): string {
  const site = metaText(facts, "og:site_name");
  if (!site || !title.endsWith(site)) return title;
  const head = title.slice(0, -site.length).trimEnd();
  return /[|–—\-·»•]$/.test(head) ? head.slice(0, -1).trimEnd() : title;
}
