import { describe, expect, it } from "vitest";
import { readSites, sitesOf, toOpml } from "./sources.ts";

const listOf = (...outlines: string[]) =>
  new TextEncoder().encode(
    `<opml version="2.0"><body>${outlines.map((o) => `<outline type="rss" ${o}/>`).join("")}</body></opml>`,
  );

describe("readSites", () => {
  it("makes one source of a site's feeds, with what the list says", () => {
    const list = listOf(
      'text="World" xmlUrl="https://feeds.mill.example/world" htmlUrl="https://www.mill.example/world"',
      'text="Home" xmlUrl="https://feeds.mill.example/home" htmlUrl="https://mill.example/"',
      'text="Post" xmlUrl="https://post.example/rss"',
    );
    expect(sitesOf(list).map(({ id, name, feeds }) => [id, name, feeds.length])).toEqual([
      ["mill-example", "mill.example", 2],
      ["post-example", "Post", 1],
    ]);
  });

  it("keeps publishers apart that one host serves", () => {
    const list = listOf(
      'text="A" xmlUrl="https://feeds.feedburner.com/a"',
      'text="B" xmlUrl="https://feeds.feedburner.com/b" htmlUrl="https://feeds.feedburner.com"',
      'text="C" xmlUrl="https://www.youtube.com/feeds/videos.xml?channel_id=c1"',
    );
    expect(sitesOf(list).map(({ id, name }) => [id, name])).toEqual([
      ["feeds-feedburner-com-a", "A"],
      ["feeds-feedburner-com-b", "B"],
      ["youtube-com-feeds-videos-xml-channel-id-c1", "C"],
    ]);
  });

  it("names what cannot be polled, and cuts names that no table can show", () => {
    const { sites, leftOut } = readSites(
      listOf(`text="${"long ".repeat(100)}" xmlUrl="https://a.example/f"`, 'text="x" xmlUrl="f.xml"'),
    );
    expect([sites.length, sites[0]?.name.length, leftOut]).toEqual([1, 120, ["f.xml"]]);
  });
});

it("a list for feed readers holds no sitemaps", () => {
  const feed = { source: "A", homepage: "https://a.example", tier: "local" };
  const text = toOpml(
    [
      { ...feed, url: "https://a.example/f", kind: "feed" },
      { ...feed, url: "https://a.example/map.xml", kind: "sitemap" },
    ],
    new Date(0),
  );
  expect(text).toContain("https://a.example/f");
  expect(text).not.toContain("map.xml");
});
