import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readArticle } from "./read.ts";

const page = (name: string, url = "https://news.example/story") =>
  readArticle(readFileSync(new URL(`./fixtures/${name}.html`, import.meta.url), "utf8"), url);

test("a page gives its blocks in order, with kinds, and nothing of the site around them", () => {
  const article = page("plain", "https://river.example/2026/03/02/bridge?utm=1");
  expect(article.blocks.map(({ kind, text }) => `${kind}: ${text.slice(0, 24)}`)).toEqual([
    "paragraph: Engineers lifted the wei",
    "heading: What changes",
    "paragraph: Lorries of up to 40 tonn",
    "paragraph: Buses follow in April, i",
    "quote: “We are glad that it is ",
    "item: Eastbound lane: open fro",
    "item: Westbound lane: open fro",
    "paragraph: Repairs had cost 3.2 mil",
  ]);
  expect(article).toMatchObject({
    title: "Bridge opens to lorries",
    authors: ["Jon Vale"],
    publishedAt: "2026-03-02",
    modifiedAt: null,
    lang: "en",
    canonicalUrl: "https://river.example/2026/03/02/bridge",
    siteName: "River Daily",
  });
});

test.each(["plain", "table", "live", "amp", "consent", "walled", "captions", "quotes"])(
  "offsets of %s are exact",
  (name) => {
    const { text, blocks } = page(name);
    expect(blocks.length).toBeGreaterThan(0);
    expect(text).toBe(blocks.map((block) => block.text).join("\n"));
    for (const block of blocks) {
      expect(text.slice(block.start, block.end)).toBe(block.text);
      if (block.cells) expect(block.text).toBe(block.cells.join(" | "));
      if (block.headers) expect(block.headers).toHaveLength(block.cells?.length ?? -1);
    }
  },
);

test("table rows carry the header above each cell, over spans, down to the next header row", () => {
  const { blocks } = page("table");
  const done = "Work done (as of 4 Mar 2026)";
  expect(
    blocks.filter((block) => block.kind === "row").map(({ cells, headers }) => [cells, headers]),
  ).toEqual([
    [["Region", done], undefined],
    [
      ["North", "12 lines", "40 %"],
      ["Region", done, done],
    ],
    [
      ["3 stations", "15 %"],
      [done, done],
    ],
    [["Region", "Lines", "Cost"], undefined],
    [
      ["South", "", "$2 million"],
      ["Region", "Lines", "Cost"],
    ],
  ]);
  expect(blocks.find((block) => block.kind === "caption")?.text).toBe("Progress of repairs");
  expect(blocks.at(-2)).toMatchObject({ kind: "paragraph" });
});

test("blocks of a live blog carry the time of their entry", () => {
  const { blocks, title } = page("live");
  expect(title).toBe("Border talks: live");
  expect(blocks.map((block) => [block.at, block.kind])).toEqual([
    ["2026-02-01T11:20:00+02:00", "heading"],
    ["2026-02-01T11:20:00+02:00", "paragraph"],
    ["2026-02-01T10:05:00+02:00", "heading"],
    ["2026-02-01T10:05:00+02:00", "paragraph"],
    ["2026-02-01T10:05:00+02:00", "paragraph"],
    ["2026-02-01T08:40:00+02:00", "paragraph"],
  ]);
});

test("an AMP page gives its text without consent, side bar, adverts and the next page", () => {
  const article = page("amp");
  expect(article.blocks).toHaveLength(2);
  expect(article.text).toContain("157 військових");
  expect(article).toMatchObject({
    lang: "uk",
    canonicalUrl: "https://news.example/exchange",
    publishedAt: "2026-01-01T00:00:00.000Z",
  });
});

test("a consent wall longer than the article is not the article", () => {
  const article = page("consent");
  expect(article.text).toBe(
    "The ferry across the strait sails again after 18 months, the port authority said.\n" +
      "Tickets cost 40 euros; the first crossing carried 212 passengers. Two more ships follow.",
  );
  expect(article.authors).toEqual(["Mara Lind"]);
});

test("a declared body replaces a text that a wall cut off, and authors are found by reference", () => {
  const article = page("walled");
  expect(article.blocks).toHaveLength(3);
  expect(article.text).toContain("9,000 hectares by the end of the year & expects");
  expect(article).toMatchObject({
    authors: ["Ida Berg"],
    publishedAt: "2026-01-09T07:30:00+01:00",
    modifiedAt: "2026-01-09T09:00:00+01:00",
    siteName: "Field Report",
  });
});

const kindsOf = (name: string) => page(name).blocks.map(({ kind, text }) => `${kind}: ${text.slice(0, 24)}`);

test("captions of pictures are left out, wherever they stand, and captions of tables kept", () => {
  expect(kindsOf("captions")).toEqual([
    "paragraph: Crews lifted the last of",
    "paragraph: Water began to reach the",
    "caption: Water by district",
    "row: District | Level",
    "row: Upper Sorn | 81 %",
    "paragraph: The next repair, of the ",
    "paragraph: Farmers had waited for t",
  ]);
});

test("quotations stand in their place with who is quoted; a line pulled out of the text does not", () => {
  expect(kindsOf("quotes")).toEqual([
    "paragraph: The harbour council agre",
    "paragraph: “We cannot wait for anot",
    "quote: The council asks the sta",
    "quote: From the decision of the",
    "paragraph: Work is to begin in June",
    "quote: Quay vote: 11 for, 4 aga",
    "quote: — Tove Lang (@tovelang) ",
    "quote: It is too little for wha",
    "caption: Arne Holm, fisherman",
    "paragraph: The four who voted again",
  ]);
});

test("declared data that is broken, or of other shapes, spoils neither the text nor what is whole", () => {
  const article = page("broken-ld");
  expect(article.blocks).toHaveLength(2);
  expect(article).toMatchObject({
    title: "Tram line extended",
    authors: ["Kari Moe"],
    publishedAt: "2026-04-10T18:00:00+02:00",
  });
});

test("what a page prints below its title stands in for what it does not declare", () => {
  expect(page("printed", "https://harbour.example/ferries")).toMatchObject({
    title: "Ferry timetable grows for the summer",
    authors: ["Lena Strand", "Per Holm"],
    publishedAt: "2026-05-07",
  });
});

test.each([
  ["index-page", "River Daily: news from the valley", 6],
  ["login", "Sign in", 1],
  ["error", "Page not found", 2],
])("%s is no article: its own words, no author, no day", (name, title, count) => {
  const article = page(name);
  const html = readFileSync(new URL(`./fixtures/${name}.html`, import.meta.url), "utf8");
  expect(article).toMatchObject({ title, authors: [], publishedAt: null });
  expect(article.blocks).toHaveLength(count);
  for (const { text } of article.blocks)
    expect(html.replaceAll(/<[^>]*>/g, "").replaceAll(/\s+/g, " ")).toContain(text);
});

test("a declared live blog stands in for entries that a script would load", () => {
  const updates = [1, 2, 3].map((n) => ({
    "@type": "BlogPosting",
    headline: `Update ${n}`,
    datePublished: `2026-02-0${n}T10:00:00Z`,
    articleBody: `Shelling was reported near the ${n}. checkpoint, and 14 people were moved to a shelter nearby overnight.`,
  }));
  const ld = JSON.stringify({ "@type": "LiveBlogPosting", liveBlogUpdate: updates });
  const { blocks } = readArticle(
    `<script type="application/ld+json">${ld}</script><p>Loading</p>`,
    "https://news.example/",
  );
  expect(blocks).toHaveLength(6);
  expect(blocks[3]).toMatchObject({ kind: "paragraph", at: "2026-02-02T10:00:00Z" });
});

test.each([
  "",
  "plain words",
  "<",
  "<p",
  "<table><tr><td>",
  "\u0000",
  "<html lang=>",
  "<script>",
  "<a href='",
])("%j is read without an error", (html) => {
  const { text } = readArticle(html, "not an address");
  expect(text).toBe(html === "plain words" ? html : text.trim());
});
