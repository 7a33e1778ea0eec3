import {
  CAPITALS,
  CONTINENTS,
  MAP_WORDS,
  OUTLET_VERBS,
  PLACE_AFTER,
  PLACES,
  SUPERLATIVES,
} from "../../rules/actors/context.ts";
import type { Word } from "./words.ts";

interface Around {
  text: string;
  words: readonly Word[];
}

/** True where a name is only a place: "in Moscow", "Europe's biggest". */
export function isPlaceOnly({ text, words }: Around, at: number, count: number): boolean {
  const name = words[at]?.lower ?? "";
  if (count > 1) return false;
  const before = words[at - 1]?.lower ?? "";
  if (CAPITALS.has(name)) {
    const acting = text.slice(words[at]?.end ?? 0, (words[at]?.end ?? 0) + 2).replace("’", "'") === "'s";
    const next = words[at + 1];
    if (next !== undefined && text[next.start - 1] === " " && PLACE_AFTER.has(next.lower)) return true;
    return PLACES.has(before) && !acting;
  }
  if (!CONTINENTS.has(name)) return false;
  const after = words[at + 1]?.lower === "s" ? words[at + 2]?.lower : words[at + 1]?.lower;
  return MAP_WORDS.has(before) || SUPERLATIVES.has(after ?? "");
}

/** True where an outlet reports in its own name, rather than being told. */
export function outletSpeaks({ text, words }: Around, at: number, count: number): boolean {
  const before = [words[at - 3], words[at - 2], words[at - 1]].map((word) => word?.lower ?? "");
  if (before[2] === "to" && before[1] === "according") return true;
  if (before[2] === "the" && before[1] === "to" && before[0] === "according") return true;
  for (let i = at + count; i < at + count + 4; i++) {
    const word = words[i];
    if (word === undefined || /[^\s,]/u.test(text.slice(words[i - 1]?.end ?? 0, word.start))) return false;
    if (OUTLET_VERBS.has(word.lower)) return true;
  }
  return false;
}
