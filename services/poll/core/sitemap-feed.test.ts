import { expect, test } from "vitest";
import { mapsToRead, sitemapItems } from "./sitemap-feed.ts";

const NOW = Date.UTC(2026, 10, 3);
const day = (ago: number) => new Date(NOW - ago * 86_400_000).toISOString();
const map = (name: string, ago: number | null) => ({
  url: `https://news.example/${name}.xml`,
  modified: ago === null ? null : day(ago),
});
const entry = (name: string, published: string | null, modified: string | null = null) => ({
  url: `https://news.example/${name}`,
  title: name,
  published,
  modified,
  lang: null,
  publication: null,
});

test("news maps come first, then the newest; archives that stand still are not read", () => {
  const maps = [map("2019", 2000), map("pages", 2), map("posts", 1), map("news-a", 3), map("tags", null)];
  expect(mapsToRead({ kind: "index", maps, entries: [] }, NOW)).toEqual(
    ["news-a", "posts", "pages", "tags"].map((name) => `https://news.example/${name}.xml`),
  );
});

test("an index of thousands of maps is read in part", () => {
  const maps = Array.from({ length: 5000 }, (_, i) => map(`m${i}`, null));
  expect(mapsToRead({ kind: "index", maps, entries: [] }, NOW)).toHaveLength(5);
});

test("a week of entries, newest first; what has no date is named, not guessed", () => {
  const entries = [entry("old", day(8)), entry("b", day(2)), entry("none", null), entry("a", null, day(1))];
  const { items, skipped } = sitemapItems(entries, NOW);
  expect(items.map((item) => item.title)).toEqual(["a", "b"]);
  expect(items[0]).toMatchObject({ id: null, link: "https://news.example/a", published: day(1) });
  expect(skipped).toEqual([{ index: 2, reason: "no date" }]);
});
