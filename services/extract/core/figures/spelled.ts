import { readDigits } from "./digits.ts";
import { NUMBERS } from "./lexicon.ts";
import type { Numeral } from "./numeral.ts";
import { wordAt } from "./source.ts";

const MAX_ELEMENTS = 16;
const GAP = /(?: ?- ?| {1,2}and {1,2}| {1,2}|,? and )/y;

interface State {
  total: number;
  group: number;
  /** What may still be added must be smaller than this. */
  room: number;
  lastScale: number;
  scale: number;
  end: number;
  digits: boolean;
}

interface Element {
  end: number;
  role: "small" | "hundred" | "scale" | "dozen";
  value: number;
  digits: boolean;
}

function elementAt(s: string, at: number): Element | null {
  const word = wordAt(s, at);
  if (word) {
    const n = NUMBERS.get(word.text);
    return n && n.role !== "part" ? { end: word.end, role: n.role, value: n.value, digits: false } : null;
  }
  const n = readDigits(s, at);
  return n && n.form === "plain" ? { end: n.end, role: "small", value: n.value, digits: true } : null;
}

function addSmall(st: State, e: Element): boolean {
  if (e.value >= st.room) return false;
  st.group += e.value;
  st.room = !e.digits && e.value >= 20 ? 10 : 0;
  return true;
}

function multiply(st: State, e: Element): boolean {
  if (e.role === "hundred") {
    if (st.group >= 100 || (st.group === 0 && st.total > 0)) return false;
    st.group = (st.group || 1) * 100;
    st.room = 100;
    return true;
  }
  if (e.role === "dozen") {
    st.group = (st.group || 1) * e.value;
    st.room = 0;
    return true;
  }
  if (e.value >= st.lastScale) return false;
  st.total += (st.group || 1) * e.value;
  st.group = 0;
  st.lastScale = st.room = st.scale = e.value;
  return true;
}

function take(st: State, e: Element): boolean {
  const ok = e.role === "small" ? addSmall(st, e) : multiply(st, e);
  if (ok) {
    st.end = e.end;
    st.digits ||= e.digits;
  }
  return ok;
}

/** What joins the next element: digits are only joined to digits through a multiplier. */
function joins(s: string, gap: string, st: State, e: Element): boolean {
  if (e.role !== "small") return st.group > 0 || st.total > 0;
  if (gap.includes("-")) return !e.digits && st.room === 10 && e.value < 10;
  if (e.digits && gap.includes("and")) return st.room >= 100 && !/^ ?%|^-/.test(s.slice(e.end, e.end + 2));
  return !(e.digits && !gap.includes("and")) || isMultiplied(s, e.end);
}

function isMultiplied(s: string, at: number): boolean {
  const word = s[at] === " " ? wordAt(s, at + 1) : null;
  const role = word ? NUMBERS.get(word.text)?.role : undefined;
  return role === "hundred" || role === "scale";
}

/** Reads a cardinal of words, digits with multipliers, or both, from `at` on. */
export function readCardinal(s: string, at: number, article = false): Numeral | null {
  const st: State = {
    total: 0,
    group: 0,
    room: Infinity,
    lastScale: Infinity,
    scale: 1,
    end: -1,
    digits: false,
  };
  let next = at;
  for (let i = 0; i < MAX_ELEMENTS; i++) {
    const e = elementAt(s, next);
    if (!e) break;
    if (i === 0 && e.role !== "small" && !article) break;
    if (i > 0 && !joins(s, s.slice(st.end, next), st, e)) break;
    if (i > 0 && e.role === "small" && e.value === 0) break;
    if (!take(st, e)) break;
    GAP.lastIndex = st.end;
    const gap = GAP.exec(s);
    if (!gap) break;
    next = st.end + gap[0].length;
  }
  if (st.end < 0) return null;
  return {
    start: at,
    end: st.end,
    value: st.total + st.group,
    digits: st.digits,
    scale: st.scale,
    form: "plain",
  };
}
