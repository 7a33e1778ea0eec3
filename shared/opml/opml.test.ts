import { describe, expect, it } from "vitest";
import { exportOpml, importOpml, type OpmlFeed } from "./opml.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const FEEDS: OpmlFeed[] = [
  { title: 'A & "B"', url: "https://a.example/f?x=1&y=2", site: "https://a.example/", folders: [] },
  { title: "C <c>", url: "https://c.example/f", site: null, folders: ["Wires", "East & South"] },
];

describe("OPML", () => {
  it("reads back what it wrote", () => {
    expect(importOpml(bytes(exportOpml(FEEDS, "Mine", "2026-11-03T09:41:00Z"))).feeds).toEqual(FEEDS);
  });

  it("reads other writers' files: groups, any case, a feed twice, no title", () => {
    const text = `<opml version="1.0"><body><outline text="News"><outline TEXT="A" XMLURL="https://a.example/f" type="rss"/>
      <outline xmlUrl="https://b.example/f"/></outline><outline text="again" xmlUrl="https://a.example/f"/>
      <outline text="old" xmlUrl="feed://c.example/f" htmlUrl="about:blank"/>
      <outline text="bad" xmlUrl="javascript:x"/><outline text="far" xmlUrl="ftp://a.example/f"/>
      <outline text="near" xmlUrl="news/f.xml"/></body>`;
    expect(importOpml(bytes(text))).toEqual({
      feeds: [
        { title: "A", url: "https://a.example/f", site: null, folders: ["News"] },
        { title: null, url: "https://b.example/f", site: null, folders: ["News"] },
        { title: "old", url: "http://c.example/f", site: null, folders: [] },
      ],
      leftOut: ["javascript:x", "ftp://a.example/f", "news/f.xml"],
    });
  });

  it("gives nothing for anything else", () => {
    const nothing = { feeds: [], leftOut: [] };
    expect(importOpml(bytes("<html>"))).toEqual(nothing);
    expect(importOpml(bytes(""))).toEqual(nothing);
  });
});
