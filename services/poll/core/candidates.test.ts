import { expect, test } from "vitest";
import { candidates, newsMaps, webAddress } from "./candidates.ts";
import type { FoundFeed } from "./discover.ts";

const found = (url: string, by: FoundFeed["by"]): FoundFeed => ({ url, title: null, kind: "rss", by });

test("what a site announces comes first, guesses apart, comments never", () => {
  const { named, guessed } = candidates([
    found("https://n.example/feed/", "announced"),
    found("https://n.example/comments/feed/", "announced"),
    found("https://n.example/rss/world.xml", "linked"),
    found("https://n.example/rss", "guessed"),
  ]);
  expect(named.map((feed) => feed.url)).toEqual([
    "https://n.example/feed/",
    "https://n.example/rss/world.xml",
  ]);
  expect(guessed).toHaveLength(1);
});

test("a page that announces hundreds of feeds is tried in part", () => {
  const many = Array.from({ length: 500 }, (_, i) => found(`https://n.example/${i}`, "announced"));
  expect(candidates(many).named).toHaveLength(8);
});

test("news maps are taken out of robots.txt, archives are not", () => {
  const robots =
    "User-agent: *\nSitemap: https://n.example/sitemap.xml\r\nsitemap:https://n.example/news-sitemap.xml\n";
  expect(newsMaps(robots)).toEqual(["https://n.example/news-sitemap.xml"]);
  expect(newsMaps("sitemap:\n".repeat(60_000))).toEqual([]);
});

test.each([
  ["news.example", "https://news.example/"],
  [" http://news.example/rss ", "http://news.example/rss"],
  ["news.example:8080/x", "https://news.example:8080/x"],
  ["127.0.0.1:99/feed", "https://127.0.0.1:99/feed"],
])("%s is read as %s", (typed, url) => expect(webAddress(typed)).toBe(url));

test.each(["", "news", "two words.example", "ftp://news.example/", "javascript:alert(1)", "https://"])(
  "%j is no web address",
  (typed) => expect(webAddress(typed)).toBeNull(),
);
