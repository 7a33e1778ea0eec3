import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { bundledPlans, loadPlan } from "../../plan/index.ts";
import { loadSources } from "./load.ts";

const SHIPPED = fileURLToPath(new URL("../../../sources.yaml", import.meta.url));

function written(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "sources-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "sources.yaml");
  writeFileSync(file, text);
  return file;
}

const ONE = `- id: harbour-post
  name: Harbour Post
  country: UA
  tier: local
  language: uk
  homepage: https://harbour.example
  feeds: [https://harbour.example/rss]
`;

test("the shipped file names at least sixty sources, none verified", () => {
  const specs = loadSources(SHIPPED);
  expect(specs.length).toBeGreaterThanOrEqual(60);
  expect(specs.filter((spec) => spec.verified)).toEqual([]);
  expect(specs.filter(({ country, language }) => !country || !language)).toEqual([]);
  const polled = specs.filter(({ feeds, sitemaps }) => feeds.length + sitemaps.length > 0);
  expect(polled.length).toBeGreaterThanOrEqual(60);
});

test("every camp of the shipped file is an actor of every bundled pack", () => {
  const camps = new Set(loadSources(SHIPPED).flatMap(({ camp }) => camp ?? []));
  for (const id of bundledPlans()) {
    const actors = new Set(loadPlan(id).actors.map((actor) => actor.id));
    expect([...camps].filter((camp) => !actors.has(camp))).toEqual([]);
  }
});

test.each([
  ["an unknown key", `${ONE}  colour: red\n`, /:8 \[0\]\.colour: unknown key/],
  ["a bad tier", ONE.replace("local", "big"), /:4 \[0\]\.tier: /],
  ["a missing field", ONE.replace("  name: Harbour Post\n", ""), /\[0\]\.name: .*missing - add it/],
  [
    "an address of another kind",
    ONE.replace("https://harbour.example/rss", "ftp://x.example/"),
    /:7 \[0\]\.feeds\[0\]/,
  ],
  ["a double id", ONE + ONE, /:8 \[1\]\.id: "harbour-post" stands twice/],
  ["broken YAML", "- id: [", /sources\.yaml:1 /],
])("%s is named with line and field", (_, text, message) => {
  expect(() => loadSources(written(text))).toThrow(message);
});

test("a missing file says so", () => {
  expect(() => loadSources("/nowhere/sources.yaml")).toThrow(/no such file - create it/);
});
