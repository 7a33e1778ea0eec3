import { shingles } from "./words.ts";

const SHINGLE_WORDS = 5;

/** Share of the shorter text's runs of five words that the other one has too, 0 to 1. */
export function containment(a: string, b: string): number {
  const [small, large] = [shingles(a, SHINGLE_WORDS), shingles(b, SHINGLE_WORDS)].sort(
    (x, y) => x.size - y.size,
  );
  if (small === undefined || large === undefined || small.size === 0) return 0;
  return [...small].filter((run) => large.has(run)).length / small.size;
}

/**
 * From here on two candidates carry the same text. One word in five changed leaves a third of the
 * runs of five (0.8^5); texts written apart share names and stock phrases, a few per cent.
 */
const SAME_STORY = 0.15;

/** True when two texts are copies, cuts or rewordings of one another: one origin, one story. */
export function sameStory(a: string, b: string): boolean {
  return containment(a, b) >= SAME_STORY;
}
