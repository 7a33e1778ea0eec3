import { expect, test } from "vitest";
import { sourceIdOf } from "./source-id.ts";

test.each([
  ["https://www.harbour-post.example/news", "harbour-post-example"],
  ["http://127.0.0.1:8080", "127-0-0-1-8080"],
  ["https://новини.example/", "xn-b1amarcd-example"],
  ["", "source"],
])("%s", (homepage, id) => expect(sourceIdOf(homepage)).toMatch(new RegExp(`^${id}$`)));

test("an id is never longer than a table can show", () => {
  expect(sourceIdOf(`https://${"a".repeat(60)}.${"b".repeat(60)}.example`).length).toBeLessThanOrEqual(60);
});
