import { expect, test } from "vitest";
import { readArticle } from "./read.ts";

const BASE = 25_000;
/** Four times the input may take this many times as long; a quadratic step would take sixteen. */
const MOST = 9;
/** Below this the clock is noise. */
const FLOOR_MS = 15;

const rep = (part: string, n: number): string => part.repeat(Math.round(n));

const HOSTILE: Record<string, (n: number) => string> = {
  "nested tables": (n) => rep("<table><tr><td>", n) + rep("</td></tr></table>", n),
  "rows with wide cells": (n) =>
    `<table>${rep("<tr><td rowspan=50 colspan=50>a</td><td>b</td></tr>", n / 5)}</table>`,
  "100,000 links": (n) => `<p>${rep('<a href="/x">link</a> ', n)}</p>`,
  "unclosed tags": (n) => rep("<div><p>some words here <b>bold ", n / 2),
  "open quotes": (n) => rep(`<a href="`, n) + rep(`<p class='"`, n),
  "deep nesting": (n) => `${rep("<div>", n)}text${rep("</div>", n)}`,
  "end tags that match nothing": (n) => rep("<div>", n) + rep("</span></b></section>", n),
  "footnote marks": (n) => `<p>${rep("a.<sup>1</sup>", n)}</p>`,
  "raised in raised": (n) => `<p>${rep("<sup>", n)}1</p>`,
  "white space": (n) => `<p>x${rep(" ", n * 10)}y</p>`,
  "declared graphs": (n) =>
    `<script type="application/ld+json">${rep('{"@graph":', n)}{}${rep("}", n)}</script>`,
  "broken declarations": (n) => `<script type="application/ld+json">{"a":1${rep(", ", n * 4)}</script>`,
  "a declared body": (n) =>
    `<script type="application/ld+json">{"@type":"Article","articleBody":"${rep("word and word &lt;p&gt; ", n)}"}</script>`,
  "authors in authors": (n) => rep("<span itemprop=author><b itemprop=name>A B</b></span>", n / 2),
  "a title of separators": (n) => `<title>${rep("a - ", n * 2)}</title><h1>${rep("x | ", n)}</h1>`,
  "live entries": (n) =>
    `<div class=live-blog>${rep("<article><time datetime=2026-01-01></time><p>Something happened there today.</p></article>", n / 8)}</div>`,
};

function milliseconds(html: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const from = performance.now();
    readArticle(html, "https://news.example/");
    best = Math.min(best, performance.now() - from);
  }
  return best;
}

test.each(Object.keys(HOSTILE))("%s cost in proportion to their length", (name) => {
  const make = HOSTILE[name];
  if (!make) throw new Error(name);
  const once = milliseconds(make(BASE));
  const four = milliseconds(make(4 * BASE));
  expect(four / Math.max(once, FLOOR_MS)).toBeLessThan(MOST);
});

test("neither depth nor length overflow the stack", () => {
  for (const make of Object.values(HOSTILE)) expect(() => readArticle(make(4 * BASE), "")).not.toThrow();
}, 60_000);
