import type { FigureKind } from "#shared/domain/index.ts";
import { CURRENCIES } from "../../rules/figures/currencies.ts";
import { NUMBER_WORDS } from "../../rules/figures/number-words.ts";
import type { NumberWordRow } from "../../rules/figures/types.ts";
import { UNITS } from "../../rules/figures/units.ts";

type Alone = Exclude<NumberWordRow["role"], "many" | "several" | "twice" | "suffix">;

export interface NumberWord {
  role: Alone;
  value: number;
}

export interface Unit {
  kind: FigureKind;
  unit: string;
  factor: number;
}

/** False for words that are numbers only together with what stands beside them. */
const isAlone = (role: NumberWordRow["role"]): role is Alone =>
  !["many", "several", "twice", "suffix"].includes(role);

function numberWords(): Map<string, NumberWord> {
  const map = new Map<string, NumberWord>();
  for (const { role, words } of NUMBER_WORDS) {
    if (!isAlone(role)) continue;
    for (const [word, value] of Object.entries(words)) map.set(word, { role, value });
  }
  return map;
}

const valuesOf = (role: NumberWordRow["role"]): Map<string, number> =>
  new Map(NUMBER_WORDS.filter((row) => row.role === role).flatMap((row) => Object.entries(row.words)));

export const NUMBERS = numberWords();
/** Spelled numbers below a hundred. */
export const SMALL_WORDS = [...NUMBERS].flatMap(([word, { role }]) => (role === "small" ? word : []));
export const MANY = valuesOf("many");
export const SEVERAL = valuesOf("several");
export const TWICE = valuesOf("twice");
export const SUFFIXES = valuesOf("suffix");

function unitWords(): Map<string, Unit> {
  const map = new Map<string, Unit>();
  for (const { kind, unit, words, factor = 1 } of UNITS)
    for (const w of words) map.set(w, { kind, unit, factor });
  for (const { id, words, cents = [] } of CURRENCIES) {
    for (const w of words) map.set(w, { kind: "money", unit: id, factor: 1 });
    for (const w of cents) map.set(w, { kind: "money", unit: id, factor: 0.01 });
  }
  return map;
}

/** Words and phrases after a number, lower case. */
export const UNIT_WORDS = unitWords();
/** The most words a unit phrase has. */
export const UNIT_REACH = 4;

/** Case-sensitive signs after a number. */
export const UNIT_SIGNS = new Map<string, Unit>(
  UNITS.flatMap(({ kind, unit, signs = [], factor = 1 }) =>
    signs.map((s): [string, Unit] => [s, { kind, unit, factor }]),
  ),
);

/** Lower-case money signs and codes; codes are ISO 4217. */
export const MONEY_SIGNS = new Map<string, string>([
  ...CURRENCIES.flatMap(({ id, signs }) => signs.map((s): [string, string] => [s, id])),
  ...CURRENCIES.map(({ id }): [string, string] => [id.toLowerCase(), id]),
]);
/** ISO codes that are also words, so that they count only in capitals. */
export const CODES = new Set(CURRENCIES.map(({ id }) => id));
