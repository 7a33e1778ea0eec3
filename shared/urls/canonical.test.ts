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
  [PAGE, "https://www.daily.example/world/amp/talks-resume-4711"],
  [PAGE, `${PAGE}&utm_source=rss&utm_medium=feed`],
  [PAGE, `${PAGE}/&utm_source=rss/`],
  [PAGE, `${PAGE}/&`],
  [PAGE, `${PAGE};jsessionid=1F00D.node2`],
  [PAGE, `${PAGE}?print=1`],
  [PAGE, `<![CDATA[${PAGE}]]>`],
  [PAGE, `${PAGE}</a>`],
  [PAGE, `${PAGE}"</link> and more`],
  [PAGE, `https://www.google.com/url?rct=j&sa=t&url=${PAGE}&ct=ga`],
  [PAGE, `https://l.facebook.com/l.php?u=${encodeURIComponent(`https://www.google.com/url?q=${PAGE}`)}`],
  ["https://daily.example/a?id=7&page=2", "https://daily.example/a?id=7&amp;page=2"],
  ["https://daily.example/a?id=7&page=2", "https://daily.example/a?id=7&#038;page=2"],
  ["https://daily.example/a?id=7&page=2", "https://daily.example/a?id=7&amp;amp;page=2&#38;utm_id=1"],
  ["https://uk.daily.example/a", "https://uk.m.daily.example/a"],
  ["https://daily.example/a%2Fb%c3%a9", "https://daily.example/a%2fb%C3%A9"],
  ["https://daily.example/%ec%e8%f0", "https://daily.example/%EC%E8%F0"],
  ["https://daily.example/?q=peace%20plan", "https://daily.example/?q=peace+plan"],
  ["https://daily.example/?q=%d0%bc", "https://daily.example/?q=м"],
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
  ["https://daily.example/#/world/1", "https://daily.example/#/world/2"],
  ["https://m.com/a", "https://www.com/a"],
  ["https://amp.com.au/news", "https://touch.com.au/news"],
  ["https://www.mobile.co.il/news", "https://www.wap.co.il/news"],
  ["https://daily.example/a?cid=7", "https://daily.example/a?cid=8"],
  ["https://daily.example/?q=%EC%E8%F0", "https://daily.example/?q=%E2%EE%E9"],
  ["https://daily.example/a%252Fb", "https://daily.example/a%2Fb"],
  ["https://daily.example/100%25", "https://daily.example/100"],
  ["https://daily.example/a&b=1", "https://daily.example/a&b=2"],
  ["https://daily.example/at&t", "https://daily.example/at"],
  ['https://daily.example/?q="peace"', 'https://daily.example/?q="plan"'],
  ['"https://daily.example/a"', '"https://daily.example/b"'],
  ["https://archive.example/2025/https://a.example/", "https://archive.example/2025/https://b.example/"],
  ["https://www.google.com/url?q=peace", "https://www.google.com/url?q=plan"],
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
    "https://daily.example/a%25252Fb?x=%25&%2525",
    "https://daily.example/?a=1&amp;#38;b=2",
    "<![CDATA[not a url]]>",
  ])("%s has a key, and the key of a key is itself", (url) =>
    expect(canonicalKey(canonicalKey(url))).toBe(canonicalKey(url)),
  );
});
