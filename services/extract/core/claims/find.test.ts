import { describe, expect, it } from "vitest";
import type { Article, Block, Claim } from "#shared/domain/index.ts";
import { loadPlan } from "#shared/plan/index.ts";
import { explainClaims } from "./explain.ts";
import { findClaims } from "./find.ts";

const PLAN = loadPlan("ua-20-framework");
const TABLE_PLAN = loadPlan("ua-us-20-point");
const OPTIONS = { publishedAt: "2026-01-12", sourceId: "test" };

function articleOf(parts: (Partial<Block> & { text: string })[], title = "Envoys meet on Ukraine"): Article {
  let at = 0;
  const blocks = parts.map((part): Block => {
    const start = at;
    at += part.text.length + 1;
    return { kind: "paragraph", ...part, start, end: start + part.text.length };
  });
  return {
    title,
    authors: [],
    publishedAt: OPTIONS.publishedAt,
    modifiedAt: null,
    lang: "en",
    canonicalUrl: null,
    siteName: null,
    text: parts.map((part) => part.text).join("\n"),
    blocks,
  };
}

const claimsIn = (...texts: string[]): Claim[] =>
  findClaims(articleOf(texts.map((text) => ({ text }))), PLAN, OPTIONS).claims;
const top = (...texts: string[]): Claim | undefined =>
  claimsIn(...texts).toSorted((a, b) => b.confidence - a.confidence)[0];

const READINGS: [string, number[], string, string][] = [
  ["Moscow demanded the whole of Donbas, a demand rejected by Kyiv.", [14], "rejected", "asserted"],
  ["Envoys discussed a US-proposed vote on the Donbas.", [14], "negotiating", "asserted"],
  ["4. Ukraine agrees to cap its army.", [4], "proposed", "planned"],
  ["If Moscow leaves the Donbas would be a free economic zone.", [14], "proposed", "conditional"],
  ["A clause on the Donbas has been removed from the draft.", [14], "negotiating", "asserted"],
  ["Kyiv is unlikely to accept a pull-out from the Donbas.", [14], "disputed", "questioned"],
  ["Kyiv and Moscow agreed to keep talking about the Donbas.", [14], "negotiating", "asserted"],
  ["Kyiv rejected Moscow's demand for the whole of Donbas.", [14], "rejected", "asserted"],
  ["The ceasefire deal is 90% agreed, Mr Witkoff said.", [20], "negotiating", "asserted"],
  ["The draft would require Ukraine to hold elections within 100 days.", [18], "proposed", "planned"],
  ["Moscow will stop only if Kyiv leaves the Donbas.", [14], "proposed", "conditional"],
  ["Talks on the Zaporizhzhia nuclear plant are deadlocked, Kyiv says.", [12], "stalled", "asserted"],
  ["Russia violated the ceasefire twice, Ukraine's army said.", [20], "violated", "asserted"],
  ["Moscow offered a truce, an idea that Kyiv dismissed.", [20], "rejected", "asserted"],
  ["Kyiv wants a date for EU accession, but Budapest refuses to name one.", [7], "disputed", "asserted"],
  ["The prisoner swap was put off because of the refusal of one side.", [17], "stalled", "asserted"],
  ["Moscow will likely reject a ceasefire.", [20], "rejected", "questioned"],
  ["Ukraine and Russia exchanged 157 prisoners of war each on Thursday.", [17], "in_progress", "asserted"],
];

/** Zero-width characters and soft hyphens where publishers set them: inside, before and behind words. */
const sprinkled = (text: string): string =>
  text
    .replace(/ (?=of|the|and|to|on)/gu, " \u200b")
    .replace(/(?<=tal)ks|(?<=Zel)en|(?<=cea)se/gu, "\u00ad$&\u2060");

describe("a text with invisible characters", () => {
  it.each(READINGS)("is read as without them: %s", (text, points, status, modality) => {
    const odd = sprinkled(`In London, Mr Zelenskyy spoke of the talks. ${text}`);
    const page = articleOf([{ text: odd }]);
    const { claims, mentions } = findClaims(page, PLAN, OPTIONS);
    const claim = claims.toSorted((a, b) => b.confidence - a.confidence)[0];
    expect(claim).toMatchObject({ points, status, modality });
    for (const { evidence } of claims) expect(odd.slice(evidence.start, evidence.end)).toBe(evidence.exact);
    for (const actor of mentions.actors)
      expect(odd.slice(actor.start, actor.end).replace(/[\u00ad\u200b\u2060]/gu, "")).toBe(actor.text);
  });
});

describe("findClaims", () => {
  it.each(READINGS)("%s", (text, points, status, modality) => {
    expect(top(text)).toMatchObject({ points, status, modality });
  });

  it("goes on about the point before where a sentence names none, unless it speaks of the talks", () => {
    const named = "Moscow wants elections in Ukraine first.";
    expect(claimsIn(named, "Half of Kyiv is firmly against.")[1]).toMatchObject({ points: [18] });
    expect(claimsIn(named, "The talks failed to reach a deal.")[1]).toMatchObject({ points: [] });
  });

  it("gives a party's act its name only where the sentence is about it", () => {
    const whole = top("Kyiv refuses to cede the Donbas to Moscow.");
    expect(whole).toMatchObject({ attributedTo: "Ukraine", quote: "indirect" });
    const aside = top(
      "The envoys meet for a second round of talks in the Gulf later this week, while Kyiv refuses to cede the Donbas.",
    );
    expect(aside).toMatchObject({ attributedTo: null, quote: "none" });
  });

  it("binds a claim to its exact words and repeats its id", () => {
    const text = "Kyiv rejected the idea. Hungary blocks Ukraine's EU accession.";
    const [first] = claimsIn(text).filter((claim) => claim.points.includes(7));
    expect(text.slice(first?.evidence.start, first?.evidence.end)).toBe(first?.evidence.exact);
    expect(claimsIn(text)).toEqual(claimsIn(text));
    expect(new Set(claimsIn(text, text).map((claim) => claim.id)).size).toBe(claimsIn(text, text).length);
  });

  it("carries a point to a sentence that points back", () => {
    const found = claimsIn("Moscow demands the whole of Donbas. Kyiv has rejected the demand.");
    expect(found.some((claim) => claim.status === "rejected" && claim.points.includes(14))).toBe(true);
  });

  it("sets a speaker who says we against the side that is named", () => {
    const [only] = claimsIn(
      '"Moscow demands the whole of Donbas, but we do not accept that," Zelenskyy said.',
    );
    expect(only).toMatchObject({ points: [14], status: "disputed" });
    const own = claimsIn('"Ukraine has agreed to a ceasefire, but we will not cede Donbas," Zelenskyy said.');
    expect(own.map((claim) => claim.status)).not.toContain("disputed");
  });

  it("names a point again by a looser word once it was named", () => {
    const [again] = claimsIn(
      "Kyiv named the Zaporizhzhia nuclear plant. The venture would be run by three.",
    ).slice(-1);
    expect(again).toMatchObject({ points: [12], status: "proposed" });
    expect(claimsIn("The venture would be run by three.")).toEqual([]);
  });

  it("gives no status to a denial, a question and what nobody knows", () => {
    for (const text of [
      "Moscow denied that it had agreed to a ceasefire, Peskov said.",
      "Will Ukraine hold elections, Zelenskyy asked?",
      "It remains to be seen whether Moscow accepts the security guarantees, Macron said.",
    ])
      expect(
        claimsIn(text).map((claim) => claim.status),
        text,
      ).toEqual([null]);
  });

  it("takes unnamed progress for the talks where the page is about them", () => {
    const said = [{ text: "He said a lot of progress had been made." }];
    expect(findClaims(articleOf(said, "Ukraine peace talks go on"), PLAN, OPTIONS).claims).toMatchObject([
      { points: [], status: "negotiating" },
    ]);
    expect(findClaims(articleOf(said, "Ukraine opens a school"), PLAN, OPTIONS).claims).toEqual([]);
  });

  const onPage = (title: string, ...texts: string[]): Claim[] =>
    findClaims(
      articleOf(
        texts.map((text) => ({ text })),
        title,
      ),
      PLAN,
      OPTIONS,
    ).claims;

  it("makes no claim on a long page that names the parties in passing or not at all", () => {
    const filler =
      "The cook swaps meat for beans and says the change would be unacceptable to nobody. ".repeat(25);
    const truce = "The buffer zone between the two kitchens would be opened under the draft.";
    for (const title of ["Swapping meat for beans", "A chef from Ukraine swaps meat for beans"])
      expect(findClaims(articleOf([{ text: filler }, { text: truce }], title), PLAN, OPTIONS).claims).toEqual(
        [],
      );
  });

  it("knows a page that names no party by sure wording of a point, unless it names another war", () => {
    const said = "Several states rejected a multinational force.";
    expect(onPage("Who would join a multinational force", said)[0]?.points).toContain(5);
    expect(onPage("Who would join a multinational force for Gaza", said)).toEqual([]);
    expect(onPage("Who would join a multinational force", "Talks on Sudan went on.", said)).toEqual([]);
  });

  it("leaves pages on other matters alone, whatever they share with the plan", () => {
    expect(onPage("Count disputed in the midterms", "Officials rejected the election result.")).toEqual([]);
    expect(onPage("Davis Cup in Madrid", "Russia refused to send a team, Spain said.")).toEqual([]);
    const gaza = [
      "Mediators say that trucks rolled in under point 7 of that Gaza plan.",
      "The two sides accuse each other of breaking the ceasefire there.",
    ];
    expect(onPage("What Gaza's 20 points say", ...gaza)).toEqual([]);
    expect(onPage("Swapping meat for beans", "Doctors reject meat as unacceptable.")).toEqual([]);
  });

  it("takes the lead of a page to be about the one point of its title", () => {
    const title = "Ukraine and the prisoner swap";
    expect(onPage(title, "Moscow has turned it down for now.")[0]).toMatchObject({
      points: [17],
      status: "rejected",
      rule: "rejected.word",
    });
    expect(onPage(title, "The talks broke down after an hour.")[0]?.points).toEqual([]);
    expect(onPage(title, "The weather was cold.")).toEqual([]);
  });

  it("takes a party's plain act for one on the talks, but not of the fighting", () => {
    expect(claimsIn("Moscow has turned down what Washington wants.")[0]).toMatchObject({
      points: [],
      status: "rejected",
    });
    expect(claimsIn("Moscow has turned down the volume, and drones struck a depot.")).toEqual([]);
  });

  it("leaves other plans and bare mentions alone", () => {
    expect(
      findClaims(
        articleOf([{ text: "The 20-point plan for Gaza includes a ceasefire." }], "Gaza"),
        PLAN,
        OPTIONS,
      ).claims,
    ).toEqual([]);
    expect(claimsIn("He drove through the Donbas.")).toEqual([]);
  });

  it("reads a table row by its columns", () => {
    const headers = ["#", "Milestone", "Status (as of 22 Dec 2025)"];
    const cells = [
      "4",
      "Mine-Clearance Initiative",
      "15 % of contaminated zones cleared; target 60 % by 2026",
    ];
    const { claims } = findClaims(
      articleOf([{ kind: "row", text: cells.join(" | "), cells, headers }]),
      TABLE_PLAN,
      OPTIONS,
    );
    expect(claims[0]).toMatchObject({ points: [4], status: "in_progress", validFrom: "2025-12-22" });
    expect(claims[1]).toMatchObject({ modality: "planned", figures: [{ value: 60, modality: "planned" }] });
  });

  it("reads the same row when the table was flattened to a line", () => {
    const line =
      "4 Mine-Clearance Initiative Robots and engineers are sent. 15 % of contaminated zones cleared.";
    const { claims } = findClaims(articleOf([{ text: line }]), TABLE_PLAN, OPTIONS);
    expect(claims[0]).toMatchObject({ points: [4], status: "in_progress", figures: [{ value: 15 }] });
  });

  it("tells why a sentence makes no claim", () => {
    const { missed } = explainClaims(articleOf([{ text: "He drove through the Donbas." }]), PLAN, OPTIONS);
    expect(missed[0]?.why).toContain("mentions a point");
  });
});
