import { expect, test } from "vitest";
import { errorText, itemsPerDay, paceText, refusalText, shortUrl, waitText } from "./feed-words.ts";

test.each([
  [{ state: { news: 24, watchedSeconds: 172_800 } }, 12],
  [{ state: { news: 3, watchedSeconds: 60 } }, null],
  [{ state: { news: 3, watchedSeconds: 0 } }, null],
  [{}, null],
  [null, null],
])("pace of %j is %s a day", (schedule, perDay) => expect(itemsPerDay(schedule)).toBe(perDay));

test.each([
  [null, "not known yet"],
  [12.4, "about 12"],
  [0.96, "about 1"],
  [0.25, "one in 4 days"],
  [0.001, "hardly any"],
])("%s a day is %s", (perDay, text) => expect(paceText(perDay)).toBe(text));

test.each([
  [60, "60 s"],
  [120, "2 min"],
  [10_800, "3 h"],
  [86_400, "24 h"],
  [172_800, "2 days"],
])("%s seconds are %s", (seconds, text) => expect(waitText(seconds)).toBe(text));

test("an error does not repeat the address it stands beside", () => {
  expect(errorText("https://n.example/f: the host name does not resolve", "https://n.example/f")).toBe(
    "the host name does not resolve",
  );
  expect(errorText("the server failed (HTTP 500)", "https://n.example/f")).toBe(
    "the server failed (HTTP 500)",
  );
});

test("refusals are counted in words, and not named where there are none", () => {
  expect(refusalText({ robots: 1, locked: 0 })).toBe("robots.txt forbids 1 page");
  expect(refusalText({ robots: 0, locked: 3 })).toBe("3 pages refused (log-in, paywall or block)");
  expect(refusalText({ robots: 0, locked: 0 })).toBeNull();
});

test("long addresses keep their ends", () => {
  expect(shortUrl("https://www.n.example/rss")).toBe("n.example/rss");
  expect(shortUrl(`https://n.example/${"a".repeat(80)}/feed.xml`)).toMatch(/^n\.example\/a+…a+\/feed\.xml$/);
});
