import type { FormReader } from "../../rules/dates/forms.ts";
import { FEASTS, PARTS, SEASONS } from "../../rules/dates/words.ts";
import { day, type Interval, monday, months, parseIso, span, year, yearOf } from "./calendar.ts";
import { pickYear } from "./tense.ts";
import { readAgo } from "./ago.ts";
import { type Context, type Groups, monthIndex, type Reader, stepOf } from "./context.ts";
import { readCasual, readRelative, readRelativeDay, readRelativeMonth } from "./relative.ts";

const around = (ctx: Context, make: (y: number) => Interval | null): Interval | null => {
  const y = yearOf(ctx.reference);
  return pickYear([make(y - 1), make(y), make(y + 1)], ctx.reference, ctx.tense);
};
/** The year a form names, outright or relative to the reference. */
const yearIn = (g: Groups, ctx: Context): number =>
  Number(g["year"] ?? g["year2"] ?? yearOf(ctx.reference) + stepOf(g["rel"]));

function readDays(g: Groups, ctx: Context): Interval | null {
  const last = monthIndex(g["month2"] ?? g["month"]);
  const first = monthIndex(g["month"] ?? g["month2"]);
  const make = (y: number): Interval | null => {
    const to = day(y, last, Number(g["day2"]));
    const fromYear = g["year2"] && g["year"] ? Number(g["year"]) : first > last ? y - 1 : y;
    const from = day(fromYear, first, Number(g["day"]));
    return from && to ? span(from, to) : null;
  };
  const named = g["year2"] ?? g["year"];
  return named ? make(Number(named)) : around(ctx, make);
}

function readDay(g: Groups, ctx: Context): Interval | null {
  const make = (y: number): Interval | null => day(y, monthIndex(g["month"]), Number(g["day"]));
  return g["year"] ? make(Number(g["year"])) : around(ctx, make);
}

function readWeekOf(g: Groups, ctx: Context): Interval | null {
  const at = readDay({ ...g, month: g["month"] ?? g["month2"], day: g["day"] ?? g["day2"] }, ctx);
  return at && { from: monday(at.from), to: monday(at.from) + 6, granularity: "week" };
}

function readMonths(g: Groups, ctx: Context): Interval | null {
  const [a, b] = [monthIndex(g["month"]), monthIndex(g["month2"])];
  const make = (y: number): Interval | null => {
    const from = g["year2"] && g["year"] ? Number(g["year"]) : a > b ? y - 1 : y;
    return span(months(from, a, 1, "month"), months(y, b, 1, "month"));
  };
  if (g["year2"]) return make(Number(g["year2"]));
  return g["year"] ? make(Number(g["year"]) + (a > b ? 1 : 0)) : around(ctx, make);
}

function readMonth(g: Groups, ctx: Context): Interval | null {
  const at = g["monthNumber"] ? Number(g["monthNumber"]) - 1 : monthIndex(g["month"]);
  const make = (y: number): Interval => months(y, at, 1, "month");
  return (g["year"] ?? g["rel"]) ? make(yearIn(g, ctx)) : around(ctx, make);
}

function thirdOfMonth(y: number, m: number, third: number): Interval {
  const whole = months(y, m, 1, "range");
  const starts = [whole.from, whole.from + 10, whole.from + 20];
  return {
    from: starts[third] ?? whole.from,
    to: third === 2 ? whole.to : (starts[third + 1] ?? whole.to) - 1,
    granularity: "range",
  };
}

function readPart(g: Groups, ctx: Context): Interval | null {
  const { third, edge } = PARTS[g["part"] ?? "end"] ?? { third: 2, edge: true };
  if (g["month"]) {
    const make = (y: number): Interval => thirdOfMonth(y, monthIndex(g["month"]), third);
    return g["year"] ? make(Number(g["year"])) : around(ctx, make);
  }
  const y = yearIn(g, ctx);
  return edge && third !== 1 ? months(y, third === 0 ? 0 : 11, 1, "range") : months(y, third * 4, 4, "range");
}

function readWeekOfMonth(g: Groups, ctx: Context): Interval | null {
  const nth = g["nth"] === "final" ? "last" : (g["nth"] ?? "first");
  const make = (y: number): Interval => {
    const whole = months(y, monthIndex(g["month"]), 1, "week");
    const from = nth === "last" ? whole.to - 6 : whole.from + 7 * ((ORDER[nth] ?? 1) - 1);
    return { from, to: from + 6, granularity: "week" };
  };
  return g["year"] ? make(Number(g["year"])) : around(ctx, make);
}

const readFeast: Reader = (g, ctx) => {
  const feast = FEASTS[(g["feast"] ?? "").replace("’", "'")];
  return feast ? around(ctx, (y) => day(y, feast.month, feast.day)) : null;
};

const ORDER: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, last: 4, final: 4 };

function readQuarter(g: Groups, ctx: Context): Interval | null {
  const q = Number(g["q"] ?? g["q2"] ?? ORDER[g["qw"] ?? ""] ?? 0);
  const make = (y: number): Interval => months(y, (q - 1) * 3, 3, "quarter");
  return (g["year"] ?? g["year2"] ?? g["qw"]) ? make(yearIn(g, ctx)) : around(ctx, make);
}

const readHalf: Reader = (g, ctx) =>
  months(yearIn(g, ctx), g["h"] === "1" || g["hw"] === "first" ? 0 : 6, 6, "half");

function readSeason(g: Groups, ctx: Context): Interval | null {
  const first = SEASONS[g["season"] ?? g["season2"] ?? ""] ?? 2;
  if (g["year"]) return months(Number(g["year"]), first, 3, "season");
  const y = yearOf(ctx.reference);
  const all = [y - 2, y - 1, y, y + 1].map((at) => months(at, first, 3, "season"));
  const step = stepOf(g["rel"]);
  if (step < 0) return all.findLast((s) => s.to < ctx.reference) ?? null;
  return all.find((s) => (step > 0 ? s.from > ctx.reference : s.to >= ctx.reference)) ?? null;
}

function readYears(g: Groups): Interval | null {
  const from = Number(g["year"]);
  const short = g["year2"] ?? "";
  const to = short.length === 2 ? Math.floor(from / 100) * 100 + Number(short) : Number(short);
  return to > from ? span(year(from), year(to)) : null;
}

function readNumeric(g: Groups): Interval | null {
  const [a, b] = [Number(g["a"]), Number(g["b"])];
  return b > 12 ? (a <= 12 ? day(Number(g["year"]), a - 1, b) : null) : day(Number(g["year"]), b - 1, a);
}

function readIso(g: Groups): Interval | null {
  const from = parseIso(g["iso"] ?? "");
  const to = g["iso2"] ? parseIso(g["iso2"]) : from;
  if (from === null || to === null || to < from) return null;
  return { from, to, granularity: from === to ? "day" : "range" };
}

const readDecade: Reader = (g) => span(year(Number(g["decade"])), year(Number(g["decade"]) + 9));

export const READERS: Record<FormReader, Reader> = {
  iso: readIso,
  numeric: readNumeric,
  days: readDays,
  day: readDay,
  months: readMonths,
  weekOf: readWeekOf,
  weekOfMonth: readWeekOfMonth,
  feast: readFeast,
  month: readMonth,
  part: readPart,
  quarter: readQuarter,
  half: readHalf,
  season: readSeason,
  relative: readRelative,
  relativeMonth: readRelativeMonth,
  relativeDay: readRelativeDay,
  years: readYears,
  decade: readDecade,
  year: (g) => year(Number(g["year"])),
  casual: readCasual,
  ago: (_, ctx) => readAgo(ctx.text, ctx.reference),
};
