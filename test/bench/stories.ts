/**
 * Measure how copies of a text are joined to its story: synthetic edits of real or own bodies, and
 * unrelated pairs. `node test/bench/stories.ts [file]`, where the file is JSON whose values have an
 * `articleBody`; without it own texts are made up. STORED=50000 measures PostgreSQL among so many.
 */
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { startEmbedded } from "#shared/db/embedded/start.ts";
import { type Db, migrate, openDb } from "#shared/db/index.ts";
import { storyOf } from "../../services/record/adapters/stories.ts";
import { bands, sameStory, signature } from "../../services/record/core/shingles/index.ts";
import { copiesOf, madeUpBodies, madeUpWords, random } from "../helpers/copies.ts";

const [file] = process.argv.slice(2);
const bodies = file ? bodiesOf(file) : madeUpBodies(400);
const keyed = bodies.map((text) => ({ text, keys: new Set(bands(signature(text))) }));
const say = (line: string) => process.stdout.write(`${line}\n`);

function bodiesOf(from: string): string[] {
  const entries = Object.values(
    JSON.parse(readFileSync(from, "utf8")) as Record<string, { articleBody?: string }>,
  );
  return entries.map(({ articleBody = "" }) => articleBody).filter((text) => text.split(/\s+/).length >= 100);
}

say(`${bodies.length} bodies`);
const kinds = Object.keys(copiesOf("one two three", random(1)));
let joined = 0;
let all = 0;
for (const kind of kinds) {
  let candidates = 0;
  let found = 0;
  for (const [index, { text, keys }] of keyed.entries()) {
    const copy = copiesOf(text, random(index + 7777))[kind] ?? "";
    if (!bands(signature(copy)).some((key) => keys.has(key))) continue;
    candidates += 1;
    if (sameStory(text, copy)) found += 1;
  }
  joined += found;
  all += bodies.length;
  say(`${kind.padEnd(28)} candidates ${percent(candidates)}  joined ${percent(found)}`);
}
say(`${"all variants".padEnd(28)} joined ${((100 * joined) / all).toFixed(2)} %`);

let pairs = 0;
let near = 0;
let wrong = 0;
for (const [index, one] of keyed.entries()) {
  for (const other of keyed.slice(index + 1)) {
    pairs += 1;
    if (![...one.keys].some((key) => other.keys.has(key))) continue;
    near += 1;
    if (!sameStory(one.text, other.text)) continue;
    wrong += 1;
    if (process.env["SHOW"]) say(`  joined: ${one.text.slice(0, 60)} | ${other.text.slice(0, 60)}`);
  }
}
say(
  `unrelated pairs ${pairs}: candidates ${near} (${((1000 * near) / pairs).toFixed(1)} in 1,000), joined ${wrong} (${((1000 * wrong) / pairs).toFixed(2)} in 1,000)`,
);

const started = process.cpuUsage();
for (const { text } of keyed) bands(signature(text));
const { user, system } = process.cpuUsage(started);
say(`signature and bands: ${((user + system) / 1000 / bodies.length).toFixed(2)} CPU ms per text`);

const stored = Number(process.env["STORED"] ?? 0);
if (stored > 0) await measureStored(stored);

/** The same through PostgreSQL, among `count` other texts: how many copies find their story, and how fast. */
async function measureStored(count: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "tracker-stories-"));
  const server = await startEmbedded(folder);
  const db = openDb(server.url);
  try {
    await migrate(db);
    await sql`INSERT INTO source (id, name) VALUES ('s', 's')`.execute(db);
    const fill = random(42);
    for (let from = 0; from < count; from += 1000) {
      const texts = Array.from({ length: 1000 }, () => madeUpWords(fill, 120).join(" "));
      await insertTexts(db, from, texts);
    }
    await insertTexts(db, count, bodies);
    await sql`VACUUM ANALYZE article_version`.execute(db);
    let found = 0;
    let tried = 0;
    const began = performance.now();
    for (const [index, text] of bodies.slice(0, 60).entries()) {
      for (const copy of Object.values(copiesOf(text, random(index + 7777)))) {
        tried += 1;
        const version = { id: 0, articleId: 0, text: copy, bands: bands(signature(copy)), saidAt: "" };
        if ((await storyOf(db, version)) === count + index + 1) found += 1;
      }
    }
    const ms = (performance.now() - began) / tried;
    say(
      `among ${count} stored texts: ${((100 * found) / tried).toFixed(2)} % of ${tried} copies joined, ${ms.toFixed(1)} ms each`,
    );
  } finally {
    await db.destroy();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each text a version of an article and a story of its own, numbered from `from + 1`. */
async function insertTexts(db: Db, from: number, texts: readonly string[]): Promise<void> {
  const rows = texts.map((text, index) => ({ n: from + index + 1, text, bands: bands(signature(text)) }));
  await sql`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS t (n bigint, text text, bands int[])
    ), a AS (
      INSERT INTO article (id, source_id, url, canonical_key) OVERRIDING SYSTEM VALUE
      SELECT n, 's', n::text, n::text FROM given
    ), s AS (
      INSERT INTO story (id, first_version_id, first_published_at) OVERRIDING SYSTEM VALUE
      SELECT n, n, now() FROM given
    )
    INSERT INTO article_version (id, article_id, number, content_hash, title, published_at, text, blocks, rules_version, bands, story_id)
    OVERRIDING SYSTEM VALUE
    SELECT n, n, 1, n::text, '', now(), text, '[]', '', bands, n FROM given`.execute(db);
}

function percent(count: number): string {
  return `${((100 * count) / bodies.length).toFixed(1).padStart(5)} %`;
}
