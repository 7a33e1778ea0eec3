/**
 * `npm run quality [-- --raise] [-- --fails FIELD]`: measures the rules on the corpus, raises the
 * floors if asked, and runs the public sets where they lie beside the project.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { below, raise } from "./floors.ts";
import { measure, scored, table, type Measures } from "./measure.ts";
import { read } from "./read.ts";
import { FIELDS } from "./score.ts";

const FLOORS = new URL("floors.json", import.meta.url);
const BENCH = "../shared/bench";

/** Public sets: name, and the arguments to Node. */
const PUBLIC: [string, string[]][] = [
  ["claims", [`${BENCH}/claims/score.mjs`]],
  ["figures", [`${BENCH}/figures/figures.mjs`, `${BENCH}/figures/adapters/project.mjs`]],
  ["articles", [`${BENCH}/article/run.mjs`, "--extractor", `${BENCH}/article/peers/project.mjs`]],
];

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Shows the seen rows on which a field was misread; the held part stays unseen. */
function showFails(field: string): void {
  const known = FIELDS.find((name) => name === field);
  if (!known) throw new Error(`--fails takes one of ${FIELDS.join(", ")}`);
  for (const { row, score } of scored("seen")) {
    const tally = score[known];
    if (!tally || tally.wrong + tally.missed === 0) continue;
    const reading = read(row);
    const [want, got] = [
      { ...row, ...row.may },
      { ...reading, ...reading.claim },
    ];
    print(`- ${row.id} want ${JSON.stringify(row[known])} got ${JSON.stringify(got[known] ?? null)}`);
    print(`    ${want.sentence}`);
  }
}

function runPublic(): void {
  for (const [name, args] of PUBLIC) {
    if (!existsSync(args[0] ?? "")) continue;
    print(`\npublic set: ${name}`);
    spawnSync(process.execPath, args, { stdio: "inherit" });
  }
}

const { values } = parseArgs({ options: { raise: { type: "boolean" }, fails: { type: "string" } } });
if (values.fails === undefined) {
  const floors = JSON.parse(readFileSync(FLOORS, "utf8")) as Measures;
  const measured = measure();
  print(table(measured));
  const lower = below(floors, measured);
  if (lower.length > 0) {
    print(`\nbelow the floor:\n${lower.join("\n")}`);
    process.exitCode = 1;
  }
  if (values.raise) writeFileSync(FLOORS, `${JSON.stringify(raise(floors, measured), null, 2)}\n`);
  runPublic();
} else {
  showFails(values.fails);
}
