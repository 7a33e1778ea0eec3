import { describe, expect, it } from "vitest";
import { discoverFeeds, siteWords } from "./discover.ts";

const PAGE = "https://paper.example/world/";
const found = (html: string, by = "announced") => discoverFeeds(html, PAGE).filter((feed) => feed.by === by);

describe("discoverFeeds", () => {
  it("reads what the head announces", () => {
    const html = `<head><base href="https://cdn.example/"><link rel="alternate" type="application/rss+xml" title="World
       news" href="rss/world"><LINK REL='alternate home' TYPE='application/atom+xml; charset=utf-8' HREF=/atom?a=1&amp;b=2>
       <link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" type="application/rss+xml" href="/no">
       <link rel="alternate" type="application/json" href="/wp-json/posts/1"></head>`;
    expect(found(html)).toEqual([
      { url: "https://cdn.example/rss/world", title: "World news", kind: "rss", by: "announced" },
      { url: "https://cdn.example/atom?a=1&b=2", title: null, kind: "atom", by: "announced" },
    ]);
  });

  it("reads links to feeds of the same site", () => {
    const html = `<a href="/feeds/world.xml">x</a><a href="https://else.example/rss">y</a><a href="/feedback">z</a>`;
    expect(found(html, "linked").map((feed) => feed.url)).toEqual(["https://paper.example/feeds/world.xml"]);
  });

  it("guesses usual paths, each address once", () => {
    const html = `<link rel="alternate" type="application/rss+xml" href="/feed">`;
    const urls = discoverFeeds(html, PAGE).map((feed) => feed.url);
    expect(urls[0]).toBe("https://paper.example/feed");
    expect(urls).toContain("https://paper.example/sitemap.xml");
    expect(new Set(urls).size).toBe(urls.length);
  });

  it.each(["", "about:blank", "ftp://x.example/", "not an address"])(
    "gives nothing for the address %j",
    (url) => {
      expect(discoverFeeds('<link rel="feed" href="/f">', url)).toEqual([]);
    },
  );

  it("takes no dangerous addresses and no markup inside scripts", () => {
    expect(found('<link rel="feed" href="javascript:x"><script>"<link rel=feed href=/f>"</script>')).toEqual(
      [],
    );
  });
});

describe("siteWords", () => {
  it("prefers the name that the site gives itself, and reads the primary language", () => {
    const html = `<html lang="uk-UA"><head><title>Start | Post</title><meta property="og:site_name" content=" Harbour  Post "></head>`;
    expect(siteWords(html)).toEqual({ title: "Harbour Post", lang: "uk" });
  });

  it("says nothing of a page that says nothing", () => {
    expect(siteWords("<p>x")).toEqual({ title: null, lang: null });
    expect(siteWords('<html lang="english!"><title></title>')).toEqual({ title: null, lang: null });
  });
});
