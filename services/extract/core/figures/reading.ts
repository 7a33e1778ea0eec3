import type { Approx, FigureKind } from "#shared/domain/index.ts";
import type { Numeral } from "./numeral.ts";

/** A figure while it is being read. */
export interface Reading {
  n: Numeral;
  /** Span of number and unit. */
  start: number;
  end: number;
  /** Span with approximators. */
  outerStart: number;
  outerEnd: number;
  kind: FigureKind;
  unit: string;
  value: number;
  valueMax?: number;
  approx?: Approx;
  change?: "increase" | "decrease";
  of?: string;
  /** Joined to what it counts by a hyphen ("five-year"). */
  hyphen: boolean;
}

/** No unit of its own: it may take one from its neighbour in a range or list. */
export const isBare = (r: Reading): boolean => r.kind === "number";
