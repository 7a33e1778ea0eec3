import { describe, expect, test } from "vitest";
import type { Evidence } from "#shared/domain/index.ts";
import { contentHash, evidenceState, findEvidence, normaliseForHash } from "./index.ts";

describe("contentHash", () => {
  test("is FNV-1a of 64 bits", () => {
    expect([contentHash(""), contentHash("a"), contentHash("foobar")]).toEqual([
      "cbf29ce484222325",
      "af63dc4c8601ec8c",
      "85944171f73967e8",
    ]);
  });

  test.each([
    ["The “truce” holds", 'The "truce"  holds\n'],
    ["Kyiv’s plan", "Kyiv's plan"],
    ["2025–2026", "2025-2026"],
    ["cease\u00ADfire line", "cease fire line"],
    ["café", "cafe\u0301"],
  ])("%j and %j are the same words", (a, b) => expect(normaliseForHash(a)).toBe(normaliseForHash(b)));

  test.each([
    ["15 % done", "16 % done"],
    ["He agreed.", "He agreed?"],
    ["us", "US"],
  ])("%j and %j are not", (a, b) => expect(contentHash(a)).not.toBe(contentHash(b)));
});

const BEFORE = "Envoys met in Vienna on Monday.";
const QUOTE = "The two sides agreed to free 300 prisoners by Friday.";
const AFTER = "A second round is planned for next week.";

function evidenceIn(text: string, exact: string): Evidence {
  const start = text.indexOf(exact);
  const end = start + exact.length;
  return {
    start,
    end,
    exact,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
  };
}

describe("evidenceState", () => {
  const evidence = evidenceIn(`${BEFORE} ${QUOTE} ${AFTER}`, QUOTE);

  test.each([
    ["unchanged", `${BEFORE} ${QUOTE} ${AFTER}`, "intact"],
    ["moved down", `An update was added.\n${BEFORE}\n${QUOTE}\n${AFTER}`, "intact"],
    ["new words before it", `Something else. ${QUOTE} ${AFTER}`, "intact"],
    ["new words after it", `${BEFORE} ${QUOTE} Nobody commented.`, "intact"],
    ["a figure changed", `${BEFORE} ${QUOTE.replace("300", "200")} ${AFTER}`, "edited"],
    [
      "a figure changed, and what follows",
      `${BEFORE} ${QUOTE.replace("300", "200")} Nobody commented.`,
      "edited",
    ],
    [
      "a figure changed, and what precedes",
      `Something else. ${QUOTE.replace("300", "200")} ${AFTER}`,
      "edited",
    ],
    ["taken out", `${BEFORE} ${AFTER}`, "gone"],
    ["replaced", `${BEFORE} Journalists were not admitted to the hall. ${AFTER}`, "gone"],
    ["only a look-alike elsewhere", `${BEFORE} ${AFTER} In March too: ${QUOTE} That failed.`, "gone"],
    ["another page", "Nothing here.", "gone"],
    ["empty", "", "gone"],
  ])("%s", (_name, text, state) => expect(evidenceState(evidence, text)).toBe(state));

  test("gives the words that now stand there", () => {
    const changed = QUOTE.replace("300", "200");
    expect(findEvidence(evidence, `${BEFORE} ${changed} ${AFTER}`).now).toBe(changed);
    expect(findEvidence(evidence, `${BEFORE} ${changed} Nobody commented.`).now).toBe(changed);
  });

  test("a quote that is the whole text", () => {
    const whole = evidenceIn(QUOTE, QUOTE);
    expect(evidenceState(whole, QUOTE)).toBe("intact");
    expect(evidenceState(whole, `Not so: ${QUOTE} It failed.`)).toBe("gone");
  });
});

describe("what is no news", () => {
  const text =
    "By Ann Author 900 views\nUpdated 3 minutes ago\nThe two sides agreed to free 300 prisoners.\n12 likes";

  test.each([
    ["counters", text.replace("900", "1,200").replace("12 likes", "57 likes")],
    ["clocks", text.replace("3 minutes", "2 hours")],
    ["white space and blank lines", text.replaceAll("\n", "\n\n  ")],
    ["a counter that comes", `${text}\n4 comments`],
  ])("%s make no new version", (_name, other) => expect(contentHash(other)).toBe(contentHash(text)));

  test("a figure of the text does", () => {
    expect(contentHash(text.replace("300", "200"))).not.toBe(contentHash(text));
  });
});
