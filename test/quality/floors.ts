import type { Measures } from "./measure.ts";

/** Rates lose their third decimal, forms are kept in steps of 0.05: they have few rows each. */
const down = (value: number, step: number) => Math.floor(value / step + 1e-9) * step;
const tidy = (value: number) => Number(value.toFixed(2));

type Rates = Record<string, number>;

function belowIn(name: string, floors: Rates, measured: Rates): string[] {
  return Object.entries(floors)
    .filter(([key, floor]) => (measured[key] ?? 0) < floor)
    .map(([key, floor]) => `${name} ${key}: ${(measured[key] ?? 0).toFixed(3)}, floor ${floor}`);
}

/** One line for each measure below its floor. */
export function below(floors: Measures, measured: Measures): string[] {
  return [
    ...belowIn("seen", floors.parts.seen, measured.parts.seen),
    ...belowIn("held", floors.parts.held, measured.parts.held),
    ...belowIn("form", floors.forms, measured.forms),
  ];
}

function raiseIn(floors: Rates, measured: Rates, step: number): Rates {
  const keys = [...new Set([...Object.keys(floors), ...Object.keys(measured)])];
  const higher = (key: string) => Math.max(floors[key] ?? 0, tidy(down(measured[key] ?? 0, step)));
  return Object.fromEntries(keys.map((key) => [key, higher(key)]));
}

/** The floors lifted to what was measured; none is ever lowered. */
export function raise(floors: Measures, measured: Measures): Measures {
  return {
    parts: {
      seen: raiseIn(floors.parts.seen, measured.parts.seen, 0.01),
      held: raiseIn(floors.parts.held, measured.parts.held, 0.01),
    },
    forms: raiseIn(floors.forms, measured.forms, 0.05),
  };
}
