import { describe, expect, test } from "vitest";
import { canonicalKey } from "./canonical.ts";

const PAGE = "https://www.daily.example/world/talks-resume-4711";

const SAME: [string, string][] = [
  [PAGE, "http://daily.example/world/talks-resume-4711"],
  [PAGE, "https://WWW.Daily.Example:443/world/talks-resume-4711/"],
  [PAGE, "http://www.daily.example:80/world/talks-resume-4711"],
  [PAGE, "https://m.daily.example/world/talks-resume-4711"],
  [PAGE, "https://mobile.daily.example/world/talks-resume-4711"],
  [PAGE, "https://amp.daily.example/world/talks-resume-4711"],
  [PAGE, "https://www.daily.example/amp/world/talks-resume-4711"],
  [PAGE, "https://www.daily.example/world/talks-resume-4711/amp/"],
  [PAGE, "https://www.daily.example/world/talks-resume-4711.amp"],
  [PAGE, "https://www.daily.example/world/talks-resume-4711?amp=1"],
  [PAGE, "https://www.daily.example/world/talks-resume-4711?outputType=amp"],
  [PAGE, "https://www-daily-example.cdn.ampproject.org/c/s/www.daily.example/world/talks-resume-4711"],
  [PAGE, "https://www.google.com/amp/s/www.daily.example/world/talks-resume-4711"],
  [PAGE, `${PAGE}?utm_source=rss&utm_medium=feed`],
  [PAGE, `${PAGE}?fbclid=IwAR0xyz#comments`],
  [PAGE, `${PAGE}?at_medium=RSS&at_campaign=x`],
  [PAGE, `${PAGE}#:~:text=agreed`],
  [PAGE, "https://www.daily.example//world/talks-resume-4711"],
  [PAGE, " https://user:pw@www.daily.example./world/talks-resume-4711 "],
  ["https://daily.example/", "https://daily.example/index.html"],
  ["https://daily.example/world/", "https://daily.example/world/index.php"],
  ["https://daily.example/a?id=7&page=2", "https://daily.example/a?page=2&id=7&gclid=1"],
  [
    "https://daily.example/новини/мир",
    "https://daily.example/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8/%D0%BC%D0%B8%D1%80",
  ],
];

const APART: [string, string][] = [
  [PAGE, "https://www.daily.example/world/talks-resume-4712"],
  [PAGE, "https://sport.daily.example/world/talks-resume-4711"],
  [PAGE, "https://www.other.example/world/talks-resume-4711"],
  [PAGE, "https://www.daily.example:8443/world/talks-resume-4711"],
  [PAGE, "https://www.daily.example/World/Talks-Resume-4711"],
  ["https://daily.example/a?id=7", "https://daily.example/a?id=8"],
  ["https://daily.example/a?page=1", "https://daily.example/a?page=2"],
  ["https://daily.example/#!/a", "https://daily.example/#!/b"],
  ["https://m.com/a", "https://www.com/a"],
  ["https://daily.example/amp", "https://daily.example/ampere"],
  ["https://daily.example/example", "https://daily.example/example.html"],
  ["https://daily.example/a%2Fb", "https://daily.example/a/b"],
];

describe("canonicalKey", () => {
  test.each(SAME)("%s is also %s", (one, other) => expect(canonicalKey(other)).toBe(canonicalKey(one)));
  test.each(APART)("%s is not %s", (one, other) => expect(canonicalKey(other)).not.toBe(canonicalKey(one)));

  test.each([
    "",
    "not a url",
    "mailto:desk@daily.example",
    "https://daily.example/%E0%A4%A",
    "https://daily.example/?%ff",
  ])("%s has a key, and the key of a key is itself", (url) =>
    expect(canonicalKey(canonicalKey(url))).toBe(canonicalKey(url)),
  );
});
