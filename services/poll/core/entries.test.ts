import { describe, expect, it } from "vitest";
import { newEntries } from "./entries.ts";
import type { FeedItem } from "./feed/types.ts";

const item = (id: string | null, link: string | null): FeedItem => ({
  id,
  title: null,
  link,
  published: null,
  updated: null,
  summary: null,
  content: null,
  authors: [],
});
const known = new Set<string>();

describe("newEntries", () => {
  it("gives each new entry once, with all it is known by", () => {
    const [entry, ...more] = newEntries(
      [item("1", "https://p.example/a?utm_medium=rss"), item("1", "https://p.example/a")],
      known,
    );
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ url: "https://p.example/a?utm_medium=rss", keys: ["id:1"] });
    expect(newEntries([item("1", "https://p.example/a")], known)[0]?.keys).toEqual([
      "id:1",
      "link:https://p.example/a",
    ]);
  });

  it("knows an entry by its id or by its link", () => {
    expect(newEntries([item("1", "https://p.example/new")], new Set(["id:1"]))).toEqual([]);
    expect(newEntries([item("2", "https://p.example/a")], new Set(["link:https://p.example/a"]))).toEqual([]);
  });

  it("does not merge entries that share one key only", () => {
    const shared = [item("1", "https://p.example/"), item("2", "https://p.example/")];
    expect(newEntries(shared, known).map((entry) => entry.keys)).toEqual([["id:1"], ["id:2"]]);
    const guids = [item("1", "https://p.example/a"), item("1", "https://p.example/b")];
    expect(newEntries(guids, known)).toHaveLength(2);
  });

  it("fetches the page itself where the link only leads there", () => {
    const link = "https://www.google.com/url?sa=t&url=https://p.example/a%3Fid%3D7&ct=ga";
    expect(newEntries([item("tag:1", link)], known)).toMatchObject([
      { url: "https://p.example/a?id=7", keys: ["id:tag:1", "link:https://p.example/a?id=7"] },
    ]);
  });

  it("takes the id as page where there is no link, and leaves out what has none", () => {
    expect(newEntries([item("https://p.example/a", null)], known)[0]?.url).toBe("https://p.example/a");
    expect(newEntries([item("tag:1", null), item(null, null)], known)).toEqual([]);
  });
});
