import { expect, test } from "vitest";
import { mended } from "./mend.ts";

test.each([
  [" https://a.example/b ", "https://a.example/b"],
  ["https://a.example/b?c=1&amp;d=2", "https://a.example/b?c=1&d=2"],
  ["https://a.example/b?c=1&#038;d=2&#x26;e=3", "https://a.example/b?c=1&d=2&e=3"],
  ["https://a.example/b?c=1&amp;amp;d=2&amp;#38;e=3", "https://a.example/b?c=1&d=2&e=3"],
  ["<![CDATA[ https://a.example/b ]]>", "https://a.example/b"],
  ['https://a.example/b"</a> more', "https://a.example/b"],
  ["https://a.example/b?c=1<2", "https://a.example/b?c=1<2"],
  ["https://a.example/b&copy=1", "https://a.example/b&copy=1"],
  ["feed://a.example/f", "http://a.example/f"],
  ["feed:https://a.example/f", "https://a.example/f"],
  ["FEED://https://a.example/f", "https://a.example/f"],
  ["feed:me", "feed:me"],
  ['https://a.example/"https://a.example/"https://a.example/', "https://a.example/"],
  ["http://https://a.example/b", "https://a.example/b"],
  ["https://x__https://a.example/b", "https://a.example/b"],
  ["https://a.example/bhttps://a.example/", "https://a.example/b"],
  ["https://a.example/2025/https://b.example/c", "https://a.example/2025/https://b.example/c"],
  ["https://a.example/go?to=xhttps://b.example/c", "https://a.example/go?to=xhttps://b.example/c"],
  ["https://a.example/{user_name}", "https://a.example/"],
  ["", ""],
])("%j is %j", (address, meant) => expect(mended(address)).toBe(meant));
