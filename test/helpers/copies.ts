/** Repeatable random numbers from 0 to 1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const LEXICON = Array.from({ length: 3000 }, (_value, index) => `w${index.toString(36)}`);

/** Words as newsrooms use them: few very often, most seldom (a power law). */
export function madeUpWords(next: () => number, length: number): string[] {
  return Array.from({ length }, () => LEXICON[Math.floor(LEXICON.length * next() ** 3)] ?? "w");
}

/** Texts that have nothing to do with each other, of 150 to 650 words. */
export function madeUpBodies(count: number): string[] {
  return Array.from({ length: count }, (_value, index) => {
    const next = random(index + 1);
    return madeUpWords(next, 150 + Math.floor(next() * 500)).join(" ");
  });
}

const cut = (words: string[], share: number) => words.slice(0, Math.ceil(words.length * share));

/** What becomes of a text on its way through newsrooms, by kind. */
export function copiesOf(text: string, next: () => number): Record<string, string> {
  const words = text.split(/\s+/);
  const kinds: Record<string, string[]> = {
    "wire copy, boilerplate added": [...madeUpWords(next, 30), ...words, ...madeUpWords(next, 60)],
    "headline and lead changed": [...madeUpWords(next, 30), ...words.slice(30)],
    "first 60 %": cut(words, 0.6),
    "first 30 %": cut(words, 0.3),
    "20 % of words changed": words.map((word) => (next() < 0.2 ? `new${Math.floor(next() * 1e6)}` : word)),
    "every third sentence gone": text.split(/(?<=[.!?])\s+/).filter((_part, index) => index % 3 !== 2),
    "two paragraphs put in": [
      ...words.slice(0, Math.floor(words.length / 2)),
      ...madeUpWords(next, 120),
      ...words.slice(Math.floor(words.length / 2)),
    ],
  };
  return Object.fromEntries(Object.entries(kinds).map(([kind, parts]) => [kind, parts.join(" ")]));
}
