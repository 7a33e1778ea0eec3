import type { Span } from "#shared/domain/index.ts";

/** A stretch in quotation marks, marks included; `closed` is false where the paragraph ends first. */
export interface Quotation extends Span {
  closed: boolean;
  /** The text begins inside it: the opening mark stands before. */
  headless: boolean;
}

interface State {
  out: Quotation[];
  double: number;
  single: number;
  line: number;
}

const MARK = /["“”„«»‘’'\n]/g;
const OPENER = /["“„«]/;
const SPACE = /[\s\u00a0]/;
const OPENS_AFTER = /[\s\u00a0([{—–\-/:‘'“]/;
const WORDISH = /[\p{L}\p{N}]/u;
const PLURAL_REACH = 160;

const push = (state: State, start: number, end: number, closed: boolean, headless: boolean): void => {
  state.out.push({ start, end, closed, headless });
  state.double = -1;
  state.single = -1;
};

function opens(text: string, at: number): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  return OPENS_AFTER.test(before) && !SPACE.test(after);
}

function closes(text: string, at: number): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  return !SPACE.test(before) && !WORDISH.test(after);
}

function closeDouble(text: string, state: State, at: number): void {
  if (state.double >= 0) {
    push(state, state.double, at + 1, true, false);
    return;
  }
  const last = state.out.at(-1);
  const first = last === undefined || last.end <= state.line;
  const measure = /\d/.test(text[at - 1] ?? "");
  if (first && !measure && at > state.line) push(state, state.line, at + 1, true, true);
}

function openDouble(state: State, at: number): void {
  state.double = at;
  state.single = -1;
}

function straight(text: string, state: State, at: number): void {
  const closing = closes(text, at);
  const opening = opens(text, at);
  if (state.double >= 0 && (closing || !opening)) closeDouble(text, state, at);
  else if (opening) openDouble(state, at);
  else if (closing) closeDouble(text, state, at);
}

/** An apostrophe after a plural ("soldiers' pay") where a later mark closes the quotation. */
function isPlural(text: string, at: number): boolean {
  if (text[at - 1] !== "s" || text[at + 1] !== " ") return false;
  const rest = text.slice(at + 1, at + PLURAL_REACH);
  const later = rest.search(/[\p{L}\p{N}.,!?%]['’](?![\p{L}\p{N}])/u);
  const reopened = rest.search(/[ (][‘'“"][\p{L}\p{N}]/u);
  const line = rest.indexOf("\n");
  return later >= 0 && (reopened < 0 || later < reopened) && (line < 0 || later < line);
}

function single(text: string, state: State, at: number): void {
  if (state.double >= 0) return;
  const mark = text[at];
  if (state.single >= 0 && mark !== "‘" && closes(text, at) && !isPlural(text, at)) {
    push(state, state.single, at + 1, true, false);
  } else if (mark === "‘" || (mark === "'" && opens(text, at))) {
    if (state.single < 0) state.single = at;
  }
}

/** True for a single mark that opens a paragraph or follows a colon, with the next line going on. */
function goesOn(text: string, state: State, at: number): boolean {
  const opened = state.single === state.line || text.slice(state.single - 2, state.single) === ": ";
  return state.single >= 0 && opened && /^\s{0,8}['‘]/.test(text.slice(at, at + 12));
}

function newline(text: string, state: State, at: number): void {
  if (state.double >= 0) push(state, state.double, at, false, false);
  else if (goesOn(text, state, at)) push(state, state.single, at, false, false);
  state.single = -1;
  state.line = at + 1;
}

function step(text: string, state: State, at: number): void {
  const mark = text[at] ?? "";
  if (mark === "\n") newline(text, state, at);
  else if (mark === '"') straight(text, state, at);
  else if (OPENER.test(mark)) openDouble(state, at);
  else if (mark === "”" || mark === "»") closeDouble(text, state, at);
  else single(text, state, at);
}

/**
 * The stretches of a text in quotation marks, in order, never overlapping: straight, curly, low and
 * angled double marks, and single marks told from apostrophes. A line end closes an open quotation.
 */
export function pairMarks(text: string): Quotation[] {
  const state: State = { out: [], double: -1, single: -1, line: 0 };
  for (const match of text.matchAll(MARK)) step(text, state, match.index);
  newline(text, state, text.length);
  return state.out;
}
