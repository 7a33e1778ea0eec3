import * as fc from "fast-check";
import { expect, it } from "vitest";
import { parseFeed } from "./parse.ts";

const parse = (text: string) => parseFeed(new TextEncoder().encode(text), null, "https://paper.example/f");
const item = (inner: string) =>
  `<rss version="2.0"><channel><title>t</title><item>${inner}</item></channel></rss>`;
const N = 40_000;

it.each([
  ["angle brackets in a body", item(`<description><![CDATA[${"<".repeat(N * 4)}]]></description>`)],
  ["tag starts in a body", item(`<description><![CDATA[${"a<h".repeat(N)}]]></description>`)],
  ["tag starts in a title", item(`<title><![CDATA[${"<a x='".repeat(N)}]]></title>`)],
  ["elements inside elements", item(`<description>${"<a>".repeat(N)}${"</a>".repeat(N)}</description>`)],
  ["close tags that close nothing", item("<a>".repeat(N) + "</b>".repeat(N))],
  [
    "authors of the feed and many items",
    `<rss><channel>${"<author>a@b.c</author>".repeat(5000)}${"<item/>".repeat(5000)}`,
  ],
  [
    "own entities",
    `<!DOCTYPE rss [<!ENTITY a "${"A".repeat(400)}">]>${item(`<description>${"&a;".repeat(N)}</description>`)}`,
  ],
  ["ampersands", item(`<description>${"&".repeat(N * 4)}</description>`)],
])("stays quick on a flood of %s", async (_, text) => {
  const start = performance.now();
  const feed = await parse(text);
  expect(feed.items.length).toBeGreaterThan(0);
  expect(JSON.stringify(feed).length).toBeLessThan(text.length * 10 + 300_000);
  expect(performance.now() - start).toBeLessThan(3000);
});

it("stops at ten thousand entries and says so", async () => {
  const feed = await parse(`<rss><channel>${"<item><title>x</title></item>".repeat(10_050)}</channel></rss>`);
  expect(feed.items).toHaveLength(10_000);
  expect(feed.skipped).toEqual([{ index: 10_000, reason: "more than 10000 entries" }]);
});

it("leaves external entities and prototypes alone", async () => {
  const feed = await parse(
    `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>${item('<title __proto__="1">&x;</title><__proto__><polluted>1</polluted></__proto__>')}`,
  );
  expect(feed.items[0]?.title).toBe("&x;");
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

const piece = fc.constantFrom(
  "<rss>",
  "<channel>",
  "<item>",
  "</item>",
  "<entry",
  "<title>",
  "]]>",
  "<![CDATA[",
  "&amp",
  "&#x;",
  "&#99999999;",
  "<feed>",
  'href="',
  "xml:base='//'",
  "<link>",
  "<!--",
  "<!ENTITY a '",
  "<?xml",
  "{",
  '"items":[',
  "\u0000",
  "\ud800",
  "é",
  "x",
  " ",
  ">",
);

it("survives any bytes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.array(piece, { maxLength: 40 })),
      async (input) => {
        const bytes = input instanceof Uint8Array ? input : new TextEncoder().encode(input.join(""));
        const feed = await parseFeed(bytes, null, "https://paper.example/f");
        expect(Array.isArray(feed.items)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
