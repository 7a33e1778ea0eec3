import { describe, expect, it } from "vitest";
import { parseSitemap } from "./sitemap.ts";

const parse = (text: string) =>
  parseSitemap(new TextEncoder().encode(text), "https://paper.example/sitemap.xml");

describe("parseSitemap", () => {
  it("reads an index", () => {
    const map = parse(
      `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc> /news-1.xml </loc>
       <lastmod>2026-11-03</lastmod></sitemap><sitemap><lastmod>x</lastmod></sitemap></sitemapindex>`,
    );
    expect(map).toEqual({
      kind: "index",
      maps: [{ url: "https://paper.example/news-1.xml", modified: "2026-11-03T00:00:00.000Z" }],
      entries: [],
    });
  });

  it("reads the news extension under any prefix", () => {
    const map = parse(
      `<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
       <s:url><s:loc>https://paper.example/a?x=1&amp;y=2</s:loc><n:news><n:publication><n:name>Paper</n:name>
       <n:language>en</n:language></n:publication><n:publication_date>2026-11-03T09:41+02:00</n:publication_date>
       <n:title>Talks &amp; more</n:title></n:news></s:url></s:urlset>`,
    );
    expect(map.entries).toEqual([
      {
        url: "https://paper.example/a?x=1&y=2",
        title: "Talks & more",
        published: "2026-11-03T07:41:00.000Z",
        modified: null,
        lang: "en",
        publication: "Paper",
      },
    ]);
  });

  it("reads a list of addresses", () => {
    const map = parse("https://paper.example/1\r\nnonsense\nhttps://paper.example/2\n");
    expect(map.entries.map((entry) => entry.url)).toEqual([
      "https://paper.example/1",
      "https://paper.example/2",
    ]);
  });

  it("survives truncation and says of other bytes that they are no sitemap", () => {
    expect(parse("<urlset><url><loc>https://paper.example/1</loc></url><url><lo").entries).toHaveLength(1);
    expect(parse("<html><body>404</body></html>").kind).toBe("none");
    expect(parse("").kind).toBe("none");
  });

  it("stops at fifty thousand entries", () => {
    const url = "<url><loc>https://paper.example/1</loc></url>";
    expect(parse(`<urlset>${url.repeat(50_010)}</urlset>`).entries).toHaveLength(50_000);
  });
});
