import { load } from "cheerio/slim";
import pg from "pg";
import { benchPage } from "./corpus.ts";

const WORDS = [
  "agreed", "signed", "rejected", "delayed", "operational", "completed", "launched", "disbursed", "released", "ceasefire",
  "tribunal", "prisoners", "corridors", "guarantees", "audits", "tranche", "percent", "million", "Ukraine", "Russia",
]; // prettier-ignore
const RULES = WORDS.flatMap((word) => [
  new RegExp(`\\b${word}\\b`, "gi"),
  new RegExp(`\\b(has|have|had|was|were) (not )?(been )?${word}\\b`, "gi"),
  new RegExp(`\\b\\d[\\d.,]* (\\w+ ){0,3}${word}\\b`, "gi"),
]);

const TABLES = `
  CREATE SCHEMA bench_floor;
  CREATE TABLE bench_floor.article (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, url text UNIQUE, title text, body text,
    tsv tsvector GENERATED ALWAYS AS (to_tsvector('english', body)) STORED);
  CREATE INDEX ON bench_floor.article USING gin (tsv);
  CREATE TABLE bench_floor.claim (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article_id bigint REFERENCES bench_floor.article, word text, at integer)`;

const WRITE = `
  WITH written AS (
    INSERT INTO bench_floor.article (url, title, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id
  )
  INSERT INTO bench_floor.claim (article_id, word, at) SELECT id, word, at FROM written, unnest($4::text[], $5::int[]) AS t (word, at)`;

/**
 * What nobody can do without: parse the page, run sixty expressions over its text, write article and
 * claims with one statement. Returns the CPU time of this process, in ms.
 */
export async function runFloor(databaseUrl: string, count: number): Promise<number> {
  const pages = Array.from({ length: count }, (_, number) => benchPage(number));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(TABLES);
  const before = process.cpuUsage();
  for (const { path, html } of pages) {
    const $ = load(html);
    $("nav, aside, footer, script, style").remove();
    const text = $("article p")
      .toArray()
      .map((p) => $(p).text())
      .join("\n");
    const found = RULES.flatMap((rule) => [...text.matchAll(rule)]).slice(0, 15);
    const [words, offsets] = [found.map((m) => m[0]), found.map((m) => m.index)];
    await client.query(WRITE, [path, $("h1").text(), text, words, offsets]);
  }
  const used = process.cpuUsage(before);
  await client.query("DROP SCHEMA bench_floor CASCADE");
  await client.end();
  return (used.user + used.system) / 1000;
}
