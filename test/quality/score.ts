import type { LabelledFigure, Row } from "./row.ts";

/** What was read on a sentence. */
export interface Reading {
  points: number[];
  figures: LabelledFigure[];
  actors: string[];
  dates: { from: string; to: string }[];
  /** The claim on it; null if there is none. */
  claim: { status: string | null; modality: string; speaker: string | null; quote: string } | null;
}

/** Things found, found in error and missed. */
export interface Tally {
  hit: number;
  wrong: number;
  missed: number;
}

export const SETS = ["points", "figures", "actors", "dates"] as const;
export const SINGLES = ["status", "modality", "speaker", "quote"] as const;
export const FIELDS = [...SETS, ...SINGLES] as const;
export type Field = (typeof FIELDS)[number];
/** A tally for each field that the row's label speaks of. */
export type RowScore = Partial<Record<Field, Tally>>;

/** Letters and digits only: spelling of accents, case and punctuation is not compared. */
function plain(text: string): string {
  const bare = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return bare.replaceAll(/[^a-z0-9]+/g, " ").trim();
}

/** The words of a speaker's name, without plurals; unnamed sources lose the mark that says so. */
function words(speaker: string | null): string[] {
  const name = plain((speaker ?? "").replace(/\(.*\)/, "")).replace(/s\b/g, "");
  return name.split(" ");
}

/**
 * Named speakers are the same if their names are; unnamed ones if what is read has all words of the
 * label: "source (unnamed)" is right for "source with knowledge of the call (unnamed)".
 */
function sameSpeaker(label: string | null, read: string | null): boolean {
  const [want, got] = [words(label), words(read)];
  const unnamed = [label, read].every((name) => name?.endsWith("(unnamed)"));
  return unnamed ? want.every((word) => got.includes(word)) : want.join(" ") === got.join(" ");
}

function figureKey(figure: LabelledFigure): string {
  const unit = figure.kind === "count" || figure.kind === "percent" ? figure.kind : plain(figure.unit);
  const round = (value: number | undefined) => value?.toPrecision(6) ?? "";
  return `${round(figure.value)}|${round(figure.valueMax)}|${unit}`;
}

function compare(must: string[], may: string[], read: string[]): Tally {
  const found = new Set(read);
  const allowed = new Set([...must, ...may]);
  const right = [...found].filter((key) => allowed.has(key)).length;
  return {
    hit: right,
    wrong: found.size - right,
    missed: [...new Set(must)].filter((key) => !found.has(key)).length,
  };
}

function scoreSets(row: Row, reading: Reading): RowScore {
  const { may = {} } = row;
  const days = (list: Reading["dates"]) => list.map(({ from, to }) => `${from}/${to}`);
  return {
    points: compare(row.points.map(String), (may.points ?? []).map(String), reading.points.map(String)),
    figures: compare(
      row.figures.map(figureKey),
      (may.figures ?? []).map(figureKey),
      reading.figures.map(figureKey),
    ),
    actors: compare(row.actors.map(plain), (may.actors ?? []).map(plain), reading.actors.map(plain)),
    ...(row.dates ? { dates: compare(days(row.dates), [], days(reading.dates)) } : {}),
  };
}

function single(right: boolean): Tally {
  return { hit: right ? 1 : 0, wrong: right ? 0 : 1, missed: right ? 0 : 1 };
}

/**
 * Compares a reading with a label. Modality, speaker and quote are only compared where there is, or
 * has to be, a claim; status always, since "no status" is a label of its own.
 */
export function scoreRow(row: Row, reading: Reading): RowScore {
  const { claim } = reading;
  const status = single(row.status.some((value) => value === (claim?.status ?? null)));
  const score: RowScore = { ...scoreSets(row, reading), status };
  if (!claim && row.points.length === 0) return score;
  return {
    ...score,
    modality: single(row.modality.some((value) => value === claim?.modality)),
    speaker: single(row.speaker.some((name) => claim !== null && sameSpeaker(name, claim.speaker))),
    quote: single(claim !== null && row.quote.some((value) => (value ?? "none") === claim.quote)),
  };
}

/** F1 of sets, share of right rows of single fields; null where nothing was to be read. */
export function rate(tally: Tally): number | null {
  const all = 2 * tally.hit + tally.wrong + tally.missed;
  return all === 0 ? null : (2 * tally.hit) / all;
}

/** Rate of each field over many rows. */
export function rates(scores: RowScore[]): Partial<Record<Field, number>> {
  const sum = (field: Field) =>
    scores.reduce<Tally>(
      (total, score) => ({
        hit: total.hit + (score[field]?.hit ?? 0),
        wrong: total.wrong + (score[field]?.wrong ?? 0),
        missed: total.missed + (score[field]?.missed ?? 0),
      }),
      { hit: 0, wrong: 0, missed: 0 },
    );
  const entries = FIELDS.map((field) => [field, rate(sum(field))] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

/** Share of fields that were read without any error, over all rows: one number for a form. */
export function share(scores: RowScore[]): number {
  const tallies = scores.flatMap((score) => Object.values(score));
  const right = tallies.filter((tally) => tally.wrong === 0 && tally.missed === 0).length;
  return right / tallies.length;
}
