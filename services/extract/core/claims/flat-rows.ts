import type { Block, DateMention } from "#shared/domain/index.ts";
import { LOST_HEADER } from "../../rules/claims/tables.ts";
import { fold } from "../status/fold.ts";
import { linksIn } from "./about.ts";
import { inside, type Document } from "./document.ts";
import { asOfDay, segmentsOf, type ReadDates, type TableRow } from "./table.ts";

const NUMBERED = /^\s{0,8}#?(\d{1,2})[.)]? +(?=\p{L})/u;
const HEADER_WORD = new RegExp(LOST_HEADER.pattern, "gu");
const MAX_LINE = 400;
const MAX_HEADER = 120;
const NAME_REACH = 12;

const isHeader = (folded: string): boolean =>
  folded.length <= MAX_HEADER && !folded.endsWith(".") && [...folded.matchAll(HEADER_WORD)].length >= 2;

/** "4 Mine-Clearance Initiative Deployment of … 15 % cleared.": number, name, description, state. */
function numberedRow(document: Document, block: Block, at: number, asOf: string | null): TableRow | null {
  const m = NUMBERED.exec(block.text);
  if (!m) return null;
  const from = block.start + m[0].length;
  const rest = { start: from, end: block.end };
  const mention = linksIn(document, rest).find(
    (one) => one.point === Number(m[1]) && one.start <= from + NAME_REACH,
  );
  if (!mention) return null;
  const sentences = inside(document.sentences, { start: block.start, end: block.end });
  const last = sentences.at(-1);
  const body = { start: mention.end, end: block.end };
  const state = last && last.start > mention.end ? { start: last.start, end: block.end } : body;
  const about =
    state.start > body.start
      ? segmentsOf(document.article.text, { start: body.start, end: state.start })
      : [];
  return {
    block: at,
    mentions: [{ ...mention, rule: "row.number", confidence: 0.97 }],
    about,
    status: [state],
    period: null,
    asOf,
  };
}

const PERIODS: ReadonlySet<DateMention["granularity"]> = new Set(["quarter", "half", "season"]);

/** "Q3 2026 First hearings of the tribunal …": a line that opens with a period and is no sentence. */
function datedRow(document: Document, block: Block, at: number): TableRow | null {
  if (/[.?!]$/u.test(block.text) || block.text.length > MAX_LINE) return null;
  const period = inside(document.dates, block)[0];
  if (!period || !PERIODS.has(period.granularity)) return null;
  if (document.article.text.slice(block.start, period.start).trim() !== "") return null;
  if (document.article.text.charAt(period.end) === ":") return null;
  const rest = { start: period.end, end: block.end };
  const mentions = linksIn(document, rest);
  return mentions.length > 0 ? { block: at, mentions, about: [], status: [rest], period, asOf: null } : null;
}

/** Lines that were table rows before the table was flattened to text. */
export function flatRows(document: Document, readDates: ReadDates): TableRow[] {
  const rows: TableRow[] = [];
  let asOf: string | null = null;
  document.article.blocks.forEach((block, at) => {
    if (block.kind === "row" || block.kind === "heading" || block.text.length > MAX_LINE) return;
    if (isHeader(fold(block.text))) asOf = asOfDay(block.text, readDates);
    const row = numberedRow(document, block, at, asOf) ?? datedRow(document, block, at);
    if (row) rows.push(row);
  });
  return rows;
}
