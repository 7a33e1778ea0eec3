import { loadPlan } from "#shared/plan/index.ts";
import { extractDates } from "../../services/extract/core/dates/extract.ts";
import { extractFigures } from "../../services/extract/core/figures/extract.ts";
import { extractQuotes } from "../../services/extract/core/quotes/extract.ts";
import { splitSentences } from "../../services/extract/core/sentences/split.ts";
import { findClaims, readArticle } from "../../services/extract/index.ts";

/** A text of about `size` characters. */
export type Seed = (size: number) => string;

const repeated =
  (part: string): Seed =>
  (size) =>
    part.repeat(Math.ceil(size / part.length));

const within =
  (before: string, part: string, after = ""): Seed =>
  (size) =>
    before + repeated(part)(size) + after;

const nested =
  (open: string, middle: string, close: string): Seed =>
  (size) => {
    const n = Math.ceil(size / (open.length + close.length));
    return open.repeat(n) + middle + close.repeat(n);
  };

/** Texts that make a careless reader look back or ahead again and again. */
export const HOSTILE_TEXTS: Record<string, Seed> = {
  digits: repeated("1"),
  "digits and commas": repeated("1,234,"),
  "digits and stops": repeated("1.234."),
  "spaced digits": repeated("1 "),
  quotes: repeated("\"'“”"),
  "open quotes": repeated("“We said "),
  "straight quotes": repeated('"Yes" "no '),
  "quotes at line ends": repeated('"a.\n'),
  "single quotes": repeated(" 'a"),
  apostrophes: repeated("‘a s’ "),
  brackets: repeated("(["),
  "closed brackets": repeated("(a)[b]"),
  "one endless sentence": repeated("three drones and five ships over the river and "),
  "short lines": repeated("a\n"),
  "lines without a stop": repeated("Talks on the plan go on\n"),
  "stops without a gap": repeated("a.b"),
  stops: repeated("."),
  "spaced stops": repeated(". "),
  spaces: repeated(" "),
  tabs: within("a", "\t", "b"),
  newlines: repeated("\n"),
  "numbered items": repeated("1. Open 2. Pay "),
  bullets: repeated("• "),
  capitals: repeated("Ivan Koval Petro "),
  initials: repeated("U.S. J. K. "),
  "names of actors": repeated("Ukraine Russia Kyiv Zelenskyy "),
  pronouns: repeated("Putin said he and the president "),
  citations: repeated("(Kommersant, January "),
  "currency signs": repeated("$€₴£"),
  money: repeated("$ $5 € 3₴"),
  percent: repeated("5 % to "),
  "number words": repeated("one hundred and "),
  "many of": repeated("tens of thousands of "),
  years: repeated("2025-2026 "),
  months: repeated("March to April "),
  weekdays: repeated("next Monday last "),
  dashes: repeated("1-2 - 3–"),
  "cue words": repeated("agreed would not if said "),
  participles: repeated("Koval, saying, "),
  "a refused plan": repeated("Kyiv rejected the ceasefire, if Moscow agreed. "),
  "said and said": repeated("he said that she said that "),
  "according to": repeated("according to the "),
  points: repeated("points 1, 2 and 3 of the plan "),
  "peace plan": repeated("the 20-point peace plan security guarantees "),
  letters: repeated("a"),
  commas: repeated(","),
  "odd letters": repeated("İß\ud800"),
};

const jsonLd = (seed: Seed): Seed => {
  return (size) => `<script type="application/ld+json">${seed(size)}</script>`;
};

export const HOSTILE_PAGES: Record<string, Seed> = {
  "nested tables": nested("<table><tr><td>", "text", "</td></tr></table>"),
  "open tables": repeated("<table><tr><td>a"),
  "wide row": within("<table><tr>", "<td>a", "</table>"),
  "wide row, many rows": (size) =>
    `<table><tr>${repeated("<td colspan=50 rowspan=50>")(size / 2)}${repeated("<tr><td>")(size / 2)}`,
  "wide cells": within("<table>", "<tr><td rowspan=50 colspan=50>a</td><td>b</td></tr>", "</table>"),
  links: within("<p>", '<a href="/x">link</a> ', "</p>"),
  "open links": within("<p>", '<a href="/x">link '),
  "unclosed tags": repeated("<div><p>some words here <b>bold "),
  "open attributes": repeated('<a href="'),
  "many attributes": within("<p ", "a=b ", ">text"),
  "deep elements": nested("<div>", "text", "</div>"),
  "deep lists": nested("<ul><li>", "text", "</li></ul>"),
  "ends of nothing": nested("<div>", "", "</span></b></section>"),
  "bare brackets": repeated("<"),
  entities: repeated("&amp;&#65;&x"),
  "one paragraph": within("<p>", "word and 5 % of it ", "</p>"),
  "short paragraphs": repeated("<p>a"),
  paragraphs: repeated("<p>Talks on the plan went on in Kyiv for 3 days, officials said.</p>"),
  headings: repeated("<h2>Talks</h2>"),
  "line breaks": within("<p>", "a<br>", "</p>"),
  "footnote marks": within("<p>", "a.<sup>1</sup>", "</p>"),
  "white space": within("<p>x", " ", "y</p>"),
  comments: repeated("<!-- a -->"),
  "open comment": within("", "<!-- a "),
  "declared graphs": jsonLd(nested('{"@graph":', "{}", "}")),
  "broken declarations": jsonLd(within('{"a":1', ", ")),
  "many figures": within("<figure>", "<figcaption>a</figcaption>", "</figure>"),
  "raised in raised": within("<p>", "<sup>", "1</p>"),
  "many declarations": repeated('<script type="application/ld+json">{"@type":"NewsArticle"}</script>'),
  "a declared body": jsonLd(within('{"@type":"Article","articleBody":"', "word &lt;p&gt; ", '"}')),
  "a declared body of tables": jsonLd(within('{"@type":"Article","articleBody":"', "<table><tr><td>", '"}')),
  authors: repeated("<span itemprop=author><b itemprop=name>A B</b></span>"),
  titles: within("<title>", "a - ", "</title><h1>x</h1>"),
  "long class": within('<p class="', "share ", '">text'),
  classes: repeated('<p class="share-bar live-blog related">x</p>'),
  "live entries": within(
    "<div class=live-blog>",
    "<article><time datetime=2026-01-01></time><p>Something happened there today.</p></article>",
    "</div>",
  ),
  times: within("<div class=live-blog>", "<time datetime=2026-01-01></time>", "</div>"),
};

const plan = loadPlan("ua-20-framework");
const reference = "2025-12-22";

/** More lines than this make one block: pages with more elements are cut. */
const MOST_LINES = 60_000;

/** An article whose blocks are the lines of a text. */
function articleOf(text: string) {
  let start = 0;
  const lines = text.split("\n", MOST_LINES);
  const blocks = (lines.length < MOST_LINES ? lines : [text]).map((line) => {
    const block = { kind: "paragraph" as const, text: line, start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
  const none = { modifiedAt: null, lang: "en", canonicalUrl: null, siteName: null };
  return { title: "Peace plan", authors: [], publishedAt: reference, ...none, text, blocks };
}

/** Everything that reads outside text; `readArticle` takes pages, the others text. */
export const READERS: Record<string, (text: string) => unknown> = {
  readArticle: (html) => readArticle(html, "https://news.example/"),
  splitSentences,
  extractFigures,
  extractDates: (text) => extractDates(text, { reference }),
  extractQuotes,
  findClaims: (text) => findClaims(articleOf(text), plan, { publishedAt: reference, sourceId: "x" }),
};
