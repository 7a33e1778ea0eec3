import { parseDocument } from "htmlparser2";
import { expect, test } from "vitest";
import { toAtom } from "./atom.ts";

const AT = new Date("2026-02-03T12:00:00Z");

test("control characters and half pairs do not break the document", () => {
  const xml = toAtom(
    { title: "News", link: "https://t.example/", self: "https://t.example/a.atom", updated: AT },
    [
      {
        id: "urn:1",
        title: "a\u0001b <b>&",
        link: "https://t.example/1",
        text: "x\ud800y",
        published: AT,
        updated: AT,
      },
    ],
  );
  expect(xml).not.toMatch(/[\u0000-\u0008]/);
  expect(xml).toContain("ab &lt;b&gt;&amp;");
  expect(xml.isWellFormed()).toBe(true);
  expect(xml).toContain("<generator>Peace Tracker</generator>");
  expect(parseDocument(xml, { xmlMode: true }).children.length).toBeGreaterThan(0);
});
