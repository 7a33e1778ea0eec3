import { FULL_MONTHS } from "../../rules/dates/words.ts";
import type { Interval } from "./calendar.ts";
import type { Tense } from "./tense.ts";

export interface Context {
  reference: number;
  tense: Tense;
  text: string;
}
/** The named groups of a form's pattern. */
export type Groups = Record<string, string | undefined>;
/** Makes an interval of what a form matched; null where there is no such date. */
export type Reader = (g: Groups, ctx: Context) => Interval | null;

/** From 0; -1 where it names no month. */
export const monthIndex = (name: string | undefined): number =>
  FULL_MONTHS.findIndex((m) => m.startsWith((name ?? "?").slice(0, 3)));
const STEPS: Record<string, number> = {
  last: -1,
  previous: -1,
  "the previous": -1,
  "this past": -1,
  this: 0,
  next: 1,
  "the coming": 1,
  "this coming": 1,
};
/** Units back or on that "last", "this" or "next" mean. */
export const stepOf = (rel: string | undefined): number => STEPS[rel ?? "this"] ?? 0;
