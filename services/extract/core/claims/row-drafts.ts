import type { Modality, Span, Status } from "#shared/domain/index.ts";
import { BARE_ACTS } from "../../rules/claims/tables.ts";
import { fold } from "../status/fold.ts";
import { readSentence } from "../status/read.ts";
import { inside, type Document } from "./document.ts";
import type { Draft, Fired } from "./draft.ts";
import { claimFigure, measures } from "./figures.ts";
import { periodOf } from "./period.ts";
import { segmentsOf, type TableRow } from "./table.ts";

const BARE = new RegExp(`(?<![\\p{L}\\p{N}])${BARE_ACTS.pattern}(?![\\p{L}\\p{N}])`, "u");
/** A cue in a cell counts from here; below it the bare participle decides. */
const SURE_CUE = 0.66;
const BARE_SCORE = 0.75;

interface State {
  status: Status | null;
  modality: Modality;
  rule: string;
  score: number;
}

/** Said after an act that was carried out, these do not take it back. */
const PROMISES: ReadonlySet<Status> = new Set(["proposed", "negotiating", "agreed"]);
const PARTIAL = /\d|pilot|first|initial|some|partly/u;

/** What a cell, or a part of it, says of its row's point; a cell leaves out subject and verb. */
function stateOf(folded: string): State {
  const { cues, markers } = readSentence(folded);
  const best = cues.filter((cue) => cue.weight >= SURE_CUE).toSorted((a, b) => b.weight - a.weight)[0];
  const ahead = markers.find((marker) => marker.modality === "planned");
  const bare = BARE.exec(folded);
  const modality = best?.modality ?? ahead?.modality ?? "asserted";
  const actFirst =
    bare !== null && best !== undefined && bare.index < best.start && PROMISES.has(best.status);
  if (best && !actFirst && !(best.status === "completed" && PARTIAL.test(folded))) {
    return { status: best.status, modality, rule: best.rule, score: best.weight };
  }
  if (bare || best) return { status: "in_progress", modality, rule: BARE_ACTS.id, score: BARE_SCORE };
  const weak = ahead ? cues[0] : undefined;
  return { status: weak?.status ?? null, modality, rule: weak?.rule ?? "row", score: weak?.weight ?? 0.4 };
}

/** What a row with a period of its own announces: the act named, planned for that period. */
function announced(folded: string): State {
  const state = stateOf(folded);
  const status = state.status === "completed" || state.status === null ? "in_progress" : state.status;
  return { ...state, status, modality: "planned", rule: "row.period", score: BARE_SCORE };
}

function segmentDraft(document: Document, row: TableRow, segment: Span, description: boolean): Draft {
  const { text, blocks } = document.article;
  const folded = fold(text.slice(segment.start, segment.end));
  const state = row.period ? announced(folded) : stateOf(folded);
  const points = [...new Set(row.mentions.map((one) => one.point))].sort((a, b) => a - b);
  const figures = inside(document.figures, segment).filter(measures);
  const date = row.period ?? inside(document.dates, segment)[0];
  const period = periodOf(date, state.modality);
  const block = blocks[row.block];
  const link = Math.max(...row.mentions.map((one) => one.confidence));
  const fired: Fired[] = [
    ...row.mentions.map(({ rule, start, end }) => ({ rule, start, end })),
    { rule: state.rule, ...segment },
  ];
  return {
    points,
    status: description
      ? null
      : (state.status ?? (date && state.modality === "planned" ? "in_progress" : null)),
    modality: state.modality,
    figures: figures.map((figure) =>
      claimFigure(document.plan, points, figure, { folded, offset: segment.start, modality: state.modality }),
    ),
    attributedTo: null,
    quote: "none",
    validFrom: date ? period.validFrom : row.asOf,
    validTo: period.validTo,
    span: { start: block?.start ?? segment.start, end: block?.end ?? segment.end },
    rule: state.rule,
    confidence:
      link * (0.4 + 0.6 * state.score) * (state.modality === "asserted" ? 1 : 0.85) * (description ? 0.6 : 1),
    fired,
  };
}

const sameClaim = (a: Draft, b: Draft): boolean =>
  a.modality === b.modality &&
  a.validFrom === b.validFrom &&
  a.validTo === b.validTo &&
  (a.status === b.status || b.status === null);

/** Segments that say the same of the point become one claim with all their figures. */
function joined(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const i = kept.findIndex((one) => sameClaim(one, draft));
    const same = kept[i];
    if (!same) kept.push(draft);
    else
      kept[i] = {
        ...same,
        figures: [...same.figures, ...draft.figures],
        fired: [...same.fired, ...draft.fired],
      };
  }
  return kept.filter((draft) => draft.status !== null || draft.figures.length > 0);
}

/** Claims of a table row on its points. */
export function rowDrafts(document: Document, row: TableRow): Draft[] {
  const { text } = document.article;
  const status = row.status
    .flatMap((span) => segmentsOf(text, span))
    .map((one) => segmentDraft(document, row, one, false));
  const about = row.about
    .flatMap((span) => segmentsOf(text, span))
    .map((one) => segmentDraft(document, row, one, true));
  return joined([...status, ...about.filter((draft) => draft.figures.length > 0)]);
}
