import { describe, expect, test } from "vitest";
import { isFresh, mayFetch, readRobotsAnswer, robotsUrl } from "./robots.ts";

const SITE = "https://news.example/";
const file = (...lines: string[]) => readRobotsAnswer(SITE, { status: 200, body: lines.join("\n") }, 0);
const allowed = (lines: string[], path: string, agent = "PeaceTracker") =>
  mayFetch(file(...lines), new URL(path, SITE).href, agent).allowed;

describe("mayFetch", () => {
  test.each([
    [["User-agent: *", "Disallow: /private/"], "/private/x", false],
    [["User-agent: *", "Disallow: /private/"], "/public", true],
    [["User-agent: *", "Disallow: /", "Allow: /news"], "/news/1", true],
    [["User-agent: *", "Disallow: /*.pdf$"], "/a/b.pdf", false],
    [["User-agent: *", "Disallow: /*.pdf$"], "/a/b.pdf?x", true],
    [["User-agent: peacetracker", "Disallow: /", "", "User-agent: *", "Allow: /"], "/a", false],
    [["User-agent: PeaceTracker/2.0 (news)", "Disallow: /"], "/a", false],
    [["User-agent: PeaceTracker news reader", "Disallow: /"], "/a", false],
    [["User-agent: other", "Disallow: /"], "/a", true],
    [["User-agent: a", "Sitemap: /s.xml", "User-agent: *", "Disallow: /"], "/a", false],
    [["User-agent *", "Disallow /x"], "/x/1", false],
    [["User-agent: *", "Disallow:"], "/a", true],
    [["User-agent: *", "Disallow: /", "Allow: /news/index.html"], "/news/", true],
    [["User-agent: *", "Disallow: /", "Allow: /news/index.html"], "/news/index.html", true],
    [["User-agent: *", "Disallow: /", "Allow: /news/index.html"], "/news/1", false],
    [["User-agent: *", "Disallow: /", "Allow: /index.htm"], "/", true],
    [["User-agent: *", "Disalow: /x"], "/x/1", false],
    [["useragent: *", "Dissallow: /x"], "/x/1", false],
    [
      ["User-agent: PeaceTracker", "Disallow: /", "", "User-agent: PeaceTracker x", "Disallow: /b"],
      "/a",
      false,
    ],
    [["User-agent: Peace Tracker", "Disallow: /"], "/a", true],
    [["User-agent: *", "Disallow: /", "", "User-agent: PeaceTracker\tdaily", "Allow: /"], "/a", true],
    [["\uFEFFUser-agent: *", "Disallow: /a # not b"], "/a", false],
    [["User-agent: *", "Disallow: /"], "/robots.txt", true],
    [["User-agent: *", "Disallow: /новини"], "/новини/1", false],
    [["User-agent: *", "Diasllow: /x"], "/x/1", false],
    [["User-agent: *", "Disallaw: /x"], "/x/1", false],
    [["User-agent: *bot", "Disallow: /"], "/a", true],
    [["User-agent: * everybody", "Disallow: /"], "/a", false],
    [["\uFFFDUser-agent: *", "Disallow: /a"], "/a", false],
    [["User-agent: *", "Disallow: /", "Allow: /news/index.html$"], "/news/", true],
    [["User-agent: *", "Disallow: /", "", "User-agent: PeaceTracker", ""], "/a", true],
    [["User-agent: *", "Disallow: /%7Edesk/%6eotes"], "/~desk/notes", false],
    [["User-agent: *", "Disallow: /~desk"], "/%7edesk/", false],
    [["User-agent: *", "Disallow: /a%2fb"], "/a%2Fb", false],
    [["User-agent: *", "Disallow: /a%2fb"], "/a/b", true],
    [["User-agent: *", "Disallow: /price-in-%24"], "/price-in-$", false],
    [["User-agent: *", "Disallow: /a$b"], "/a$b/c", false],
    [["User-agent: *", "Disallow: /note%2A"], "/note*", false],
    [["User-agent: *", "Disallow: /note%2A"], "/notes", true],
    [["<!doctype html><p>Not found</p>"], "/a", true],
  ])("%j on %s: %s", (lines, path, expected) => {
    expect(allowed(lines, path)).toBe(expected);
  });

  test("a file speaks for its own origin only", () => {
    const all = file("User-agent: *", "Allow: /");
    expect(mayFetch(all, "http://news.example/", "x").allowed).toBe(false);
    expect(mayFetch(all, "https://news.example:8443/", "x").allowed).toBe(false);
    expect(mayFetch(all, "not a url", "x").allowed).toBe(false);
  });

  test.each([
    ["10", 10_000],
    ["0.5", 500],
    ["3600", 60_000],
    ["-4", 0],
    ["soon", 0],
  ])("a crawl delay of %s", (value, delayMs) => {
    expect(mayFetch(file("User-agent: *", `Crawl-delay: ${value}`), SITE, "x").delayMs).toBe(delayMs);
  });

  test("a file of endless wildcards is read in bounded time", () => {
    const flood = Array.from({ length: 20_000 }, () => `Disallow: /${"*a".repeat(20)}$`);
    const started = performance.now();
    allowed(["User-agent: *", ...flood], `/${"a".repeat(200)}b`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("readRobotsAnswer", () => {
  test.each([
    [{ status: 404, body: "" }, "allow_all"],
    [{ status: 403, body: "" }, "allow_all"],
    [{ status: 302, body: "" }, "allow_all"],
    [{ status: 429, body: "" }, "disallow_all"],
    [{ status: 503, body: "" }, "disallow_all"],
    [{ status: null, why: "no answer" }, "disallow_all"],
    [{ status: 200, body: "" }, "file"],
  ] as const)("%j gives %s", (answer, rule) => {
    expect(readRobotsAnswer(SITE, answer, 5)).toMatchObject({
      rule,
      origin: "https://news.example",
      fetchedAt: 5,
    });
  });

  test("rules past 500 KiB are not read", () => {
    const padding = "#".repeat(500 * 1024);
    expect(allowed(["User-agent: *", padding, "Disallow: /"], "/a")).toBe(true);
  });

  test("a rule that the limit cuts through is not read", () => {
    const start = `User-agent: *\n${"#".repeat(500 * 1024 - 26)}\n`;
    expect(allowed([`${start}Disallow: /archive/of/last/year`], "/a")).toBe(true);
  });

  test("a file is used for a day, a failure for half an hour", () => {
    const hour = 3_600_000;
    const failed = readRobotsAnswer(SITE, { status: null, why: "no answer" }, 0);
    expect([isFresh(file(), 23 * hour), isFresh(file(), 24 * hour)]).toEqual([true, false]);
    expect([isFresh(failed, hour / 4), isFresh(failed, hour)]).toEqual([true, false]);
  });

  test("the file stands at the root of the origin", () => {
    expect(robotsUrl("https://news.example:8443/a/b?c")).toBe("https://news.example:8443/robots.txt");
  });
});
