import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { bundledPlans, checkPlan, loadPlan } from "./index.ts";

/** A new folder that goes with its test. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "plan-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A small valid pack in a new folder; `files` replaces some of its files. */
function pack(files: Record<string, string>): string {
  const folder = newFolder();
  const base: Record<string, string> = {
    "plan.yaml": "id: river-pact\ntitle: River pact\nshortTitle: Pact\nannounced: 2026-01-05\n",
    "points.yaml":
      "- number: 1\n  title: Bridges\n  criterion: All bridges are open.\n  duty: one_off\n" +
      "  metrics:\n    - { id: bridges, title: Bridges open, kind: count, unit: bridge, of: [bridge] }\n",
    "actors.yaml":
      "- { id: east, name: East, kind: state, aliases: [Eastern side] }\n" +
      "- { id: west, name: West, kind: state, aliases: [Western side] }\n",
  };
  for (const [name, text] of Object.entries({ ...base, ...files })) writeFileSync(join(folder, name), text);
  return folder;
}

const actors = (...rows: string[]): Record<string, string> => ({ "actors.yaml": `${rows.join("\n")}\n` });
const east = "- { id: east, name: East, kind: state, aliases: [Eastern side] }";
const milestone = (more: string): Record<string, string> => ({
  "milestones.yaml": `- { id: m, title: M, metBy: { statuses: [completed], words: [open] }, ${more} }\n`,
});

test.each(bundledPlans())("bundled pack %s loads without a problem", (id) => {
  expect(checkPlan(id)).toEqual([]);
});

test.each([
  ["ua-us-20-point", 20],
  ["ua-20-framework", 20],
  ["ua-28-point", 28],
])("%s has its points in order and at least 130 actors", (id, count) => {
  const plan = loadPlan(id);
  expect(plan.points.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
  expect(plan.actors.length).toBeGreaterThanOrEqual(130);
  expect(plan.actors.every((actor) => actor.roles.every((role) => role.title))).toBe(true);
});

test("the source article's pack starts with twenty entries and four milestones", () => {
  const plan = loadPlan("ua-us-20-point");
  expect(plan.baseline?.entries.map(({ point }) => point)).toHaveLength(20);
  expect(plan.milestones.map(({ points }) => points)).toEqual([[9], [18], [7], [19]]);
});

test("an override moves an alias from one actor to another", () => {
  const aliasesOf = (id: string, actor: string): string[] =>
    loadPlan(id).actors.find((row) => row.id === actor)?.aliases ?? [];
  expect(aliasesOf("ua-20-framework", "russia")).toContain("Kremlin");
  expect(aliasesOf("ua-us-20-point", "russia")).not.toContain("Kremlin");
  expect(aliasesOf("ua-us-20-point", "kremlin")).toContain("Kremlin");
});

test("a small pack loads from a folder, with defaults", () => {
  const plan = loadPlan(pack({}));
  expect(plan).toMatchObject({ id: "river-pact", follows: null, baseline: null, milestones: [] });
  expect(plan.actors[0]?.aliases).toEqual(["East", "Eastern side"]);
});

const TOPICS_FROM = "id: a\ntitle: A\nshortTitle: A\nannounced: 2026-01-05\ntopicsFrom: ua-20-framework\n";
const point = (more: string): string => `- { number: 1, title: P, criterion: C., duty: one_off, ${more} }\n`;

test("a point takes over topics of another pack's points, less those it does not want, its own first", () => {
  const whole = loadPlan("ua-20-framework").points.find(({ number }) => number === 11)?.topics ?? [];
  const [first, second] = whole;
  const own = `topicsOf: [11], lessTopics: [${first?.id}], topics: [{ id: ${second?.id}, text: mine, weight: 0.5 }]`;
  const plan = loadPlan(pack({ "plan.yaml": TOPICS_FROM, "points.yaml": point(own) }));
  const topics = plan.points[0]?.topics ?? [];
  expect(topics.map(({ id }) => id).toSorted()).toEqual(
    whole.flatMap(({ id }) => (id === first?.id ? [] : [id])).toSorted(),
  );
  expect(topics.find(({ id }) => id === second?.id)?.text).toBe("mine");
});

test.each<[string, Record<string, string>, RegExp]>([
  [
    "topics of a point that is not there",
    { "plan.yaml": TOPICS_FROM, "points.yaml": point("topicsOf: [21]") },
    /points\.yaml:1 \[0\]\.topicsOf\[0\]: no point 21 in ua-20-framework/,
  ],
  [
    "topics of no pack",
    { "points.yaml": point("topicsOf: [1]") },
    /topicsOf\[0\]: no pack to take topics from - set `topicsFrom`/,
  ],
  [
    "leaving out what is not there",
    { "plan.yaml": TOPICS_FROM, "points.yaml": point("topicsOf: [11], lessTopics: [x]") },
    /lessTopics\[0\]: no topic "x" among those taken over/,
  ],
  [
    "a lost pack",
    { "plan.yaml": TOPICS_FROM.replace("ua-20-framework", "nowhere") },
    /plan\.yaml:\d+ topicsFrom: no such pack/,
  ],
  ["broken YAML", { "points.yaml": "- number: [\n" }, /points\.yaml:\d+ /],
  [
    "an unknown key",
    actors("- { id: east, name: East, kind: state, colour: red }"),
    /actors\.yaml:1 \[0\]\.colour: unknown key/,
  ],
  ["a missing key", { "plan.yaml": "id: a\ntitle: A\nshortTitle: A\n" }, /announced: .*missing - add it/],
  ["a bad value", actors("- { id: east, name: East, kind: planet }"), /actors\.yaml:1 \[0\]\.kind: /],
  [
    "two actors with one alias",
    actors(east, "- { id: west, name: West, kind: state, aliases: [East] }"),
    /actors\.yaml:2 .*"East" stands for east and west/,
  ],
  [
    "an idle override",
    actors(east, "- { id: w, name: W, kind: state, overrides: [{ alias: X, from: east, reason: r }] }"),
    /not an alias of both/,
  ],
  ["a double id", actors(east, "- { id: east, name: E2, kind: state }"), /id east stands twice/],
  [
    "a lost camp",
    actors("- { id: ann, name: Ann, kind: person, camp: north }"),
    /\[0\]\.camp: "north" is no actor's id/,
  ],
  [
    "roles out of order",
    actors(
      "- { id: ann, name: Ann, kind: person, roles: [{ titles: [mayor], from: 2026-02-01, to: 2025-02-01 }] }",
    ),
    /ends 2025-02-01, before it begins/,
  ],
  [
    "one office held twice",
    actors(
      "- { id: a, name: Ann, kind: person, roles: [{ titles: [mayor] }] }",
      "- { id: b, name: Bo, kind: person, roles: [{ titles: [Mayor] }] }",
    ),
    /also held by a/,
  ],
  ["a milestone of no point", milestone("from: 2026-01-01, to: 2026-02-01, points: [7]"), /no point 7/],
  [
    "a milestone of no actor",
    milestone("from: 2026-01-01, to: 2026-02-01, points: [1], lead: [North]"),
    /no actor is named "North"/,
  ],
  [
    "a window that ends first",
    milestone("from: 2026-03-01, to: 2026-02-01, points: [1]"),
    /ends before it begins/,
  ],
  [
    "a lost pack",
    { "plan.yaml": "id: a\ntitle: A\nshortTitle: A\nannounced: 2026-01-01\nfollows: nowhere\n" },
    /plan\.yaml:5 follows: no such pack/,
  ],
  [
    "a metric of no point",
    {
      "baseline.yaml":
        "asOf: 2026-01-01\nsource: S\nentries:\n  - { point: 1, status: agreed, quote: q, figures: [{ kind: count, value: 1, unit: bridge, metric: boats }] }\n",
    },
    /has no metric "boats"/,
  ],
  [
    "a double confusable",
    {
      "plan.yaml":
        "id: a\ntitle: A\nshortTitle: A\nannounced: 2026-01-01\nconfusables: [{ id: x, text: t, reason: r }, { id: x, text: u, reason: r }]\n",
    },
    /confusable id "x" stands twice/,
  ],
])("%s is named with its place", (_, files, message) => {
  const folder = pack(files);
  expect(checkPlan(folder).join("\n")).toMatch(message);
  expect(() => loadPlan(folder)).toThrow(message);
});

test("a metric id and a followed point are checked", () => {
  const text = readFileSync(join(pack({}), "points.yaml"), "utf8");
  const double = text + text.replace("number: 1", "number: 2").concat("  follows: [3]\n");
  const problems = checkPlan(pack({ "points.yaml": double })).join("\n");
  expect(problems).toMatch(/metric id "bridges" stands twice/);
  expect(problems).toMatch(/follows no other/);
});

test("an unknown id names the bundled packs", () => {
  expect(() => loadPlan("no-such-plan")).toThrow(/ua-20-framework/);
});

test("a copied pack loads from elsewhere", () => {
  const folder = newFolder();
  cpSync(new URL("./packs/ua-us-20-point", import.meta.url), folder, { recursive: true });
  expect(loadPlan(folder).points).toHaveLength(20);
});
