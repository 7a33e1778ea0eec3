import type { ActorMention } from "#shared/domain/index.ts";
import type { Found } from "./candidates.ts";
import { isCapital, type Word } from "./words.ts";

/** A role that names its holder becomes one mention; one that names somebody else is none. */
export function mergeRoles(text: string, words: readonly Word[], found: readonly Found[]): Found[] {
  const out: Found[] = [];
  for (let i = 0; i < found.length; i++) {
    const one = found[i];
    if (one === undefined) continue;
    const next = found[i + 1];
    const word = words[one.to];
    const joined = word !== undefined && /^[ \u00a0]$/u.test(text.slice(one.end, word.start));
    if (one.via !== "role" || !joined || !isCapital(word.key)) {
      out.push(one);
    } else if (next !== undefined && next.id === one.id && next.from === one.to) {
      out.push({ ...next, start: one.start, from: one.from, text: text.slice(one.start, next.end) });
      i++;
    }
  }
  return out;
}

/** Drops what only finding needs. */
export function plain({ start, end, id, name, text, via }: Found): ActorMention {
  return { start, end, id, name, text, via };
}
