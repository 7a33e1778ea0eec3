import { CUES, type Frame } from "../../rules/quotes/cues.ts";
import type { Element } from "./element.ts";

/** A cue at elements `from` to `to` (end exclusive). */
export interface Cue {
  from: number;
  to: number;
  rule: string;
  frame: Frame;
  /** Who it reports, where the construction says so. */
  owner?: { from: number; to: number };
}

interface Form {
  words: string[];
  rule: string;
  frame: Frame;
}

function index(): Map<string, Form[]> {
  const out = new Map<string, Form[]>();
  for (const { id, frame, forms } of CUES) {
    for (const form of forms.split("|")) {
      const words = form.split(" ");
      const key = words[0] ?? "";
      const known = out.get(key) ?? [];
      known.push({ words, rule: id, frame });
      out.set(
        key,
        known.toSorted((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return out;
}

const FORMS = index();

/** Forms that report an act or a view. */
export const ACT_FORMS: ReadonlySet<string> = new Set(
  CUES.filter((row) => row.frame === "act" || row.frame === "think").flatMap((row) => row.forms.split("|")),
);

function matches(elements: readonly Element[], at: number, form: Form): boolean {
  return form.words.every((word, i) => elements[at + i]?.lower === word);
}

/** Words that may be cues, in order; whether one is depends on its subject. */
export function cuesIn(elements: readonly Element[]): Cue[] {
  const out: Cue[] = [];
  for (let at = 0; at < elements.length; at++) {
    const lower = elements[at]?.lower ?? "";
    const form = FORMS.get(lower)?.find((candidate) => matches(elements, at, candidate));
    if (form === undefined) continue;
    out.push({ from: at, to: at + form.words.length, rule: form.rule, frame: form.frame });
    at += form.words.length - 1;
  }
  return out;
}
