import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../sentences/split.ts";
import { compileActors, findActors } from "./find.ts";
import { SAMPLE_PLAN } from "./fixture.ts";

const INDEX = compileActors(SAMPLE_PLAN);

function find(text: string, publishedAt: string | null = "2026-01-10") {
  const blocks: { start: number; end: number; kind: string }[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    blocks.push({ start, end: start + line.length, kind: "paragraph" });
    start += line.length + 1;
  }
  return findActors(text, splitSentences(text), blocks, INDEX, { publishedAt });
}

const ids = (text: string, publishedAt?: string | null): string[] => find(text, publishedAt).map((m) => m.id);

describe("compileActors", () => {
  it("compiles a plan once", () => {
    expect(compileActors(SAMPLE_PLAN)).toBe(INDEX);
  });
});

describe("findActors: names", () => {
  it("gives spans, canonical names and ids", () => {
    const [first] = find("Snow fell as Zelensky spoke.");
    expect(first).toEqual({
      start: 13,
      end: 21,
      id: "zelenskyy",
      name: "Volodymyr Zelenskyy",
      text: "Zelensky",
      via: "alias",
    });
  });

  it("takes the longest name and its possessive", () => {
    expect(ids("Volodymyr Zelenskyy's train left. The White House’s lights went on.")).toEqual([
      "zelenskyy",
      "us",
    ]);
  });

  it("keeps the full stop of an abbreviation and tells US from us", () => {
    expect(find("It helps the U.S. and us.").map((m) => m.text)).toEqual(["U.S."]);
  });

  it("reads accents and capitals alike", () => {
    expect(ids("Orban met PUTIN and Zelensky.")).toEqual(["orban", "putin", "zelenskyy"]);
  });

  it("respects letters of any script as word parts", () => {
    expect(ids("Trumpść and łNATO are no names, NATO is.")).toEqual(["nato"]);
  });

  it("finds long names in any case", () => {
    expect(ids("The coalition of the willing met.")).toEqual(["coalition"]);
  });

  it("finds bodies by every form of their state", () => {
    expect(
      ids("The U.S. Congress met. Russia’s foreign ministry wrote. American Congress rules apply."),
    ).toEqual(["congress", "rfm", "congress"]);
  });

  it("leaves another person of the same surname alone", () => {
    expect(ids("Melania Trump and Eric Trump waved to President Trump.")).toEqual(["trump"]);
  });

  it("takes a surname after the full name only", () => {
    expect(ids("Poroshenko spoke.")).toEqual([]);
    const found = find("Petro Poroshenko spoke. Mr Poroshenko left.");
    expect(found.map((m) => m.via)).toEqual(["alias", "surname"]);
  });
});

describe("findActors: roles", () => {
  it("resolves a role by the day of publication", () => {
    expect(ids("The Ukrainian president left.", "2026-01-10")).toEqual(["zelenskyy"]);
    expect(ids("The Ukrainian president left.", "2016-01-10")).toEqual(["poroshenko"]);
    expect(ids("The Ukrainian president left.", null)).toEqual(["zelenskyy"]);
  });

  it("reads leaders and possessives", () => {
    expect(ids("The Russian leader left. Ukraine’s president stayed.")).toEqual([
      "putin",
      "ukraine",
      "zelenskyy",
    ]);
  });

  it("reads the state behind the office", () => {
    expect(ids("The president of Ukraine left.")).toContain("zelenskyy");
    expect(ids("The president of the United States stayed.")).toContain("trump");
    expect(ids("The president of the club stayed.")).toEqual([]);
  });

  it("joins a role with the name it stands before", () => {
    expect(find("Ukrainian President Volodymyr Zelenskyy left.").map((m) => m.text)).toEqual([
      "Ukrainian President Volodymyr Zelenskyy",
    ]);
  });

  it("counts the state that a role names by its noun", () => {
    expect(ids("US special envoy Steve Witkoff left.")).toEqual(["us", "witkoff"]);
  });

  it("knows a person's man by the full name and the title of that person", () => {
    expect(ids("President Donald Trump's special envoy left.")).toEqual(["trump", "witkoff"]);
  });

  it("keeps the names inside a role", () => {
    expect(ids("Kremlin spokesman Dmitry Peskov met the president of the United States.")).toEqual([
      "russia",
      "peskov",
      "trump",
      "us",
    ]);
  });

  it("does not give a named other the role's holder", () => {
    expect(ids("Ukrainian President Leonid Kuchma signed it.")).toEqual([]);
  });
});

describe("findActors: pronouns", () => {
  it("follows the subject of the sentence before", () => {
    const found = find("Zelenskyy called Trump on Monday. He asked for more time.");
    expect(found.map((m) => [m.id, m.via])).toEqual([
      ["zelenskyy", "alias"],
      ["trump", "alias"],
      ["zelenskyy", "pronoun"],
    ]);
  });

  it("looks before the sentence for whoever closes a report in it", () => {
    expect(ids("Zelenskyy spoke. A pact with Trump is near, he said on Monday.")).toEqual([
      "zelenskyy",
      "trump",
      "zelenskyy",
    ]);
    expect(ids("Zelenskyy spoke. When Trump came in, he said on camera that it was near.").at(-1)).toBe(
      "trump",
    );
  });

  it("asks for the right gender", () => {
    expect(ids("Ursula von der Leyen met Putin. She left early.")).toEqual(["leyen", "putin", "leyen"]);
  });

  it("does not take the speaker inside a quotation", () => {
    expect(ids("Zelenskyy praised Trump. “He kept his word,” Zelenskyy said.")).toEqual([
      "zelenskyy",
      "trump",
      "trump",
      "zelenskyy",
    ]);
  });

  it("reaches into the paragraph before from a first sentence only", () => {
    expect(ids("Putin left.\nHe was tired.")).toEqual(["putin", "putin"]);
    expect(ids("Putin left.\nIt rained. He was tired.")).toEqual(["putin"]);
    expect(ids("Putin left.\nIt rained.\nHe was tired.")).toEqual(["putin"]);
  });

  it("resolves a bare office by who was named before", () => {
    expect(ids("Zelenskyy met farmers. Later the president flew home.")).toEqual(["zelenskyy", "zelenskyy"]);
  });
});

describe("findActors: hostile text", () => {
  it("gives sorted spans inside any text", () => {
    const pieces = fc.constantFrom(
      "Trump",
      "Russian ",
      "president ",
      "he ",
      "Ukrainian ",
      "’s ",
      "U.S. ",
      "(",
      "AP) — ",
      "\n",
      "“",
      "”",
      ". ",
      "and ",
      "Mr ",
      "\u200b",
      "\ud83d\ude00",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const found = find(text);
        expect(found.every((m) => text.slice(m.start, m.end) === m.text && m.text !== "")).toBe(true);
        expect(found.every((m, i) => i === 0 || (found[i - 1]?.start ?? 0) <= m.start)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
