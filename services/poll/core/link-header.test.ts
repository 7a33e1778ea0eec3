import { expect, test } from "vitest";
import { linkHeader } from "./link-header.ts";

const BASE = "https://news.example/feed";

test.each([
  [
    '<https://hub.example/>; rel="hub", <https://news.example/rss>; rel="self"',
    "hub",
    "https://hub.example/",
  ],
  [
    '<https://hub.example/>; rel="hub", <https://news.example/rss>; rel="self"',
    "self",
    "https://news.example/rss",
  ],
  ["</hub>;rel=hub", "hub", "https://news.example/hub"],
  ['<https://a.example/x,y>; title="a, b"; rel="next HUB"', "hub", "https://a.example/x,y"],
])("%s names %s", (header, rel, target) => {
  expect(linkHeader(header, rel, BASE)).toBe(target);
});

test.each([
  undefined,
  "",
  "nonsense",
  '<https://a.example/>; rel="next"',
  "<https://a.example/>",
  "<".repeat(9000),
])("%s names no hub", (header) => expect(linkHeader(header, "hub", BASE)).toBeNull());
