import { mix, shingles } from "./words.ts";

const HASHES = 128;
const SHINGLE_WORDS = 3;
/** Rows per band: 2 finds pairs from a Jaccard similarity of about 0.2 on (1 - (1 - s²)^64). */
const ROWS = 2;

const SEEDS = Array.from({ length: HASHES }, (_value, index) => ({
  factor: mix(index * 2 + 1) | 1,
  offset: mix(index * 2 + 2),
}));

/**
 * MinHash of a text over runs of three words: 128 signed 32-bit numbers. The share of equal
 * positions of two signatures estimates the Jaccard similarity of the texts. Empty for a text
 * without words.
 */
export function signature(text: string): number[] {
  const runs = shingles(text, SHINGLE_WORDS);
  if (runs.size === 0) return [];
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const run of runs) {
    for (const [index, { factor, offset }] of SEEDS.entries()) {
      const hash = mix(Math.imul(run, factor) + offset);
      if (hash < (least[index] ?? 0)) least[index] = hash;
    }
  }
  return Array.from(least, (value) => value | 0);
}

/**
 * Keys to look up likely copies by: 64 signed 32-bit integers, fit for a PostgreSQL `int[]` with a
 * GIN index (`bands && $1`). Texts that share one are candidates; `sameStory` decides.
 */
export function bands(minhash: number[]): number[] {
  const keys: number[] = [];
  for (let start = 0; start < minhash.length; start += ROWS) {
    let key = mix(start + 1);
    for (const value of minhash.slice(start, start + ROWS)) key = mix(Math.imul(key, 31) + value);
    keys.push(key | 0);
  }
  return keys;
}

/** Estimated Jaccard similarity of the texts behind two signatures, 0 to 1. */
export function similarity(a: number[], b: number[]): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  return a.filter((value, index) => value === b[index]).length / a.length;
}
