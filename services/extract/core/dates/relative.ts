import { WEEKDAYS } from "../../rules/dates/words.ts";
import { type Interval, monday, monthOf, months, weekdayOf, year, yearOf } from "./calendar.ts";
import { type Context, type Groups, monthIndex, type Reader, stepOf } from "./context.ts";

/** "The weekend" is the last one, or the one that today is part of, unless its clause looks forward. */
function readWeekend(ctx: Context): Interval {
  const saturday = monday(ctx.reference) + 5;
  const from = ctx.tense !== "future" && saturday > ctx.reference ? saturday - 7 : saturday;
  return { from, to: from + 1, granularity: "range" };
}

export function readRelative(g: Groups, ctx: Context): Interval | null {
  if (g["unit2"]) return readWeekend(ctx);
  const step = stepOf(g["rel"]);
  const [y, m] = [yearOf(ctx.reference), monthOf(ctx.reference)];
  const week = monday(ctx.reference) + 7 * step;
  if (g["unit"] === "week") return { from: week, to: week + 6, granularity: "week" };
  if (g["unit"] === "weekend") return { from: week + 5, to: week + 6, granularity: "range" };
  if (g["unit"] === "month") return months(y, m + step, 1, "month");
  return g["unit"] === "quarter" ? months(y, (Math.floor(m / 3) + step) * 3, 3, "quarter") : year(y + step);
}

export function readRelativeMonth(g: Groups, ctx: Context): Interval | null {
  const at = monthIndex(g["month"]);
  const y = yearOf(ctx.reference);
  const here = months(y, at, 1, "month");
  const step = stepOf(g["rel"]);
  if (step < 0) return here.to < ctx.reference ? here : months(y - 1, at, 1, "month");
  return step > 0 && here.from <= ctx.reference ? months(y + 1, at, 1, "month") : here;
}

export function readRelativeDay(g: Groups, ctx: Context): Interval | null {
  const back = (weekdayOf(ctx.reference) - WEEKDAYS.indexOf(g["weekday"] ?? "") + 7) % 7;
  const step = g["rel"] ? stepOf(g["rel"]) : ctx.tense === "future" ? 1 : -1;
  const strict = g["rel"] !== undefined && step !== 0;
  const past = ctx.reference - (strict && back === 0 ? 7 : back);
  const on = ctx.reference + (back === 0 ? (strict ? 7 : 0) : 7 - back);
  const at = step < 0 ? past : on;
  return { from: at, to: at, granularity: "day" };
}

const CASUAL: Record<string, number> = {
  "the day before yesterday": -2,
  yesterday: -1,
  "last night": -1,
  tomorrow: 1,
  "the day after tomorrow": 2,
};
export const readCasual: Reader = (g, ctx) => {
  const at = ctx.reference + (CASUAL[g["day"] ?? ""] ?? 0);
  return { from: at, to: at, granularity: "day" };
};
