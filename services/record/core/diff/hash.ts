import { isTrivialLine, withoutCounter } from "../../rules/trivial.ts";

/** Marks that publishing systems put in and take out without a change in the words. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2028-\u202F\u2060-\u2064\uFEFF]/g;
const QUOTES = /[\u2018\u2019\u201A\u201B\u2032]/g;
const DOUBLE_QUOTES = /[\u201C-\u201F\u2033\u00AB\u00BB]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/**
 * A text in the form that decides whether a page has changed: composed characters, plain quotes and
 * dashes, single spaces, no invisible marks, no lines of counters and clocks. Figures, case and
 * punctuation of all else stay as they are.
 */
export function normaliseForHash(text: string): string {
  const lines = text.split("\n").filter((line) => !isTrivialLine(line.trim()));
  const plain = lines
    .map(withoutCounter)
    .join("\n")
    .normalize("NFC")
    .replaceAll(INVISIBLE, " ")
    .replaceAll(QUOTES, "'");
  return plain.replaceAll(DOUBLE_QUOTES, '"').replaceAll(DASHES, "-").split(/\s+/u).filter(Boolean).join(" ");
}

/** Hash of a page's words: 16 hexadecimal digits, equal where `normaliseForHash` is. */
export function contentHash(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(normaliseForHash(text))) {
    low ^= byte;
    // FNV-1a 64: times 2^40 + 0x1b3, in two 32-bit halves.
    const product = (low >>> 0) * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + (low << 8)) | 0;
    low = product | 0;
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
