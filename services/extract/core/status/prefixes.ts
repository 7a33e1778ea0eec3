/** The first letters of a match; `open` where more may follow that is not listed. */
interface Start {
  text: string;
  open: boolean;
}

export const REACH = 5;
const MOST = 800;
const ANY: readonly Start[] = [{ text: "", open: true }];
const NOTHING: readonly Start[] = [{ text: "", open: false }];

/** The source of a regular expression and how far it is read. */
interface Cursor {
  source: string;
  at: number;
}

function cut(start: Start): Start {
  return start.text.length > REACH ? { text: start.text.slice(0, REACH), open: true } : start;
}

function joined(left: readonly Start[], right: readonly Start[]): readonly Start[] {
  const out = new Map<string, Start>();
  for (const a of left) {
    const both = a.open ? [a] : right.map((b) => cut({ text: a.text + b.text, open: b.open }));
    for (const one of both) out.set(`${one.text}${one.open ? "+" : ""}`, one);
  }
  return out.size > MOST ? initials(out.values()) : [...out.values()];
}

/** One entry for each first character. */
function initials(starts: Iterable<Start>): readonly Start[] {
  const letters = new Set([...starts].map((start) => start.text.slice(0, 1)));
  return [...letters].map((text) => ({ text, open: true }));
}

/** Members of a class that lists single characters and short ranges; anything where it does not. */
function classStarts(cursor: Cursor): readonly Start[] {
  const end = cursor.source.indexOf("]", cursor.at + 1);
  const body = cursor.source.slice(cursor.at + 1, end);
  cursor.at = end + 1;
  if (/^\^|\\/.test(body)) return ANY;
  const members = body.replace(/(.)-(.)/gu, (_, from: string, to: string) => {
    const codes = Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, i) => i);
    return codes.map((i) => String.fromCharCode(from.charCodeAt(0) + i)).join("");
  });
  return Array.from(members, (text) => ({ text, open: false }));
}

function escapeStarts(cursor: Cursor): readonly Start[] {
  const letter = cursor.source[cursor.at + 1] ?? "";
  cursor.at += 2;
  if (letter === "d") return Array.from("0123456789", (text) => ({ text, open: false }));
  if (letter === "b") return NOTHING;
  if (/[a-zA-Z0-9]/.test(letter)) {
    if (cursor.source[cursor.at] === "{") cursor.at = cursor.source.indexOf("}", cursor.at) + 1;
    return ANY;
  }
  return [{ text: letter, open: false }];
}

const TOKEN = /\\.|\[(?:\\.|[^\]\\])*\]|[^\\[]/suy;

/** Goes behind the group that opens at the cursor. */
function skipGroup(cursor: Cursor): void {
  let depth = 0;
  do {
    TOKEN.lastIndex = cursor.at;
    const token = TOKEN.exec(cursor.source)?.[0];
    if (token === undefined) return;
    cursor.at += token.length;
    if (token === "(") depth++;
    else if (token === ")") depth--;
  } while (depth > 0);
}

function groupStarts(cursor: Cursor): readonly Start[] {
  if (/^\(\?<?[=!]/.test(cursor.source.slice(cursor.at, cursor.at + 4))) {
    skipGroup(cursor);
    return NOTHING;
  }
  const named = /^\(\?(?::|<[a-z]+>)/i.exec(cursor.source.slice(cursor.at, cursor.at + 30));
  cursor.at += named?.[0].length ?? 1;
  const inner = choice(cursor);
  cursor.at++;
  return inner;
}

function atom(cursor: Cursor): readonly Start[] {
  const c = cursor.source[cursor.at] ?? "";
  if (c === "(") return groupStarts(cursor);
  if (c === "[") return classStarts(cursor);
  if (c === "\\") return escapeStarts(cursor);
  cursor.at++;
  if (c === ".") return ANY;
  return c === "^" || c === "$" ? NOTHING : [{ text: c, open: false }];
}

const QUANTIFIER = /(?:[?*+]|\{(\d+)(,?)\d*\})\??/y;

/** An atom as often as what follows it says; what may repeat is listed once. */
function repeated(cursor: Cursor): readonly Start[] {
  const once = atom(cursor);
  QUANTIFIER.lastIndex = cursor.at;
  const m = QUANTIFIER.exec(cursor.source);
  if (!m) return once;
  cursor.at += m[0].length;
  if (m[0].startsWith("?")) return [...once, ...NOTHING];
  const more = once.map((one) => ({ ...one, open: true }));
  return m[0].startsWith("*") || m[1] === "0" ? [...more, ...NOTHING] : more;
}

function sequence(cursor: Cursor): readonly Start[] {
  let starts: readonly Start[] = NOTHING;
  while (cursor.at < cursor.source.length && !/[|)]/.test(cursor.source[cursor.at] ?? "|"))
    starts = joined(starts, repeated(cursor));
  return starts;
}

function choice(cursor: Cursor): readonly Start[] {
  const all = [...sequence(cursor)];
  while (cursor.source[cursor.at] === "|") {
    cursor.at++;
    all.push(...sequence(cursor));
  }
  return all;
}

/**
 * The beginnings, of up to five characters, one of which every match of a pattern starts with; null
 * where a match may start with anything. `source` is the source of a regular expression.
 */
export function prefixesOf(source: string): ReadonlySet<string> | null {
  const starts = choice({ source, at: 0 });
  return starts.some((start) => start.text === "") ? null : new Set(starts.map((start) => start.text));
}
