/** The words of a text for comparison: letters and digits only, case folded, in order. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** 32-bit FNV-1a over UTF-16 units, with a final mix so that all bits depend on all input. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  return mix(hash);
}

/** Bijective 32-bit mixer (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Hashes of all runs of `size` words; of the whole text where it is shorter; none where it is empty. */
export function shingles(text: string, size: number): Set<number> {
  const hashes = wordsOf(text).map(hashWord);
  const runs = Math.max(Math.min(hashes.length, 1), hashes.length - size + 1);
  const found = new Set<number>();
  for (let start = 0; start < runs; start += 1) {
    let hash = 17;
    for (const word of hashes.slice(start, start + size)) hash = mix(Math.imul(hash, 31) + word);
    found.add(hash);
  }
  return found;
}
