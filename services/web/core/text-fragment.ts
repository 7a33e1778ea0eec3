import type { Evidence } from "#shared/domain/index.ts";

const WORDS_OF_CONTEXT = 4;
const WORDS_OF_END = 5;
const LONG = 120;

const encode = (text: string) => encodeURIComponent(text).replaceAll("-", "%2D");

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}

/** Whole words at the end of the context before a quote; its first word may be cut, so it is left out. */
function before(prefix: string): string {
  const words = wordsOf(prefix.trimEnd().split("\n").at(-1) ?? "");
  const whole = prefix.trimEnd().includes("\n") ? words : words.slice(1);
  return /\s$/u.test(prefix) ? whole.slice(-WORDS_OF_CONTEXT).join(" ") : "";
}

function after(suffix: string): string {
  const line = suffix.trimStart().split("\n")[0] ?? "";
  const words = wordsOf(line);
  const whole = suffix.trimStart().includes("\n") ? words : words.slice(0, -1);
  return /^\s/u.test(suffix) ? whole.slice(0, WORDS_OF_CONTEXT).join(" ") : "";
}

function quoteOf(exact: string): string {
  const text = exact.trim();
  const lines = text.split("\n");
  if (text.length <= LONG && lines.length === 1) return encode(text);
  const start = wordsOf(lines[0] ?? "")
    .slice(0, WORDS_OF_END)
    .join(" ");
  const end = wordsOf(lines.at(-1) ?? "")
    .slice(-WORDS_OF_END)
    .join(" ");
  return `${encode(start)},${encode(end)}`;
}

/**
 * Address that scrolls a browser to the evidence on the publisher's page (WICG text fragments).
 * A bare quote lands on its first occurrence, so prefix and suffix are added where they end at a
 * word's border. Text that spans blocks is given by its first and last words. Null for addresses
 * that are not http or https.
 */
export function textFragmentUrl(url: string, evidence: Evidence): string | null {
  if (!/^https?:\/\//i.test(url)) return null;
  const prefix = before(evidence.prefix);
  const suffix = after(evidence.suffix);
  const parts = [prefix && `${encode(prefix)}-`, quoteOf(evidence.exact), suffix && `-${encode(suffix)}`];
  return `${url.split("#")[0]}#:~:text=${parts.filter(Boolean).join(",")}`;
}
