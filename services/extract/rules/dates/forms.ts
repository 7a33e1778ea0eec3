/** How a matched form becomes an interval; the readers are in the core. */
export type FormReader =
  | "iso"
  | "numeric"
  | "days"
  | "day"
  | "months"
  | "weekOf"
  | "weekOfMonth"
  | "month"
  | "part"
  | "quarter"
  | "half"
  | "season"
  | "relative"
  | "relativeMonth"
  | "relativeDay"
  | "years"
  | "decade"
  | "year"
  | "casual"
  | "feast"
  | "ago";

/**
 * A way to write a date. `pattern` is matched from its first word on, any case; `{month}`, `{day}`,
 * `{year}`, `{weekday}`, `{season}`, `{to}` stand for their words. Rows are tried in order.
 */
export interface DateForm {
  id: string;
  reason: string;
  reader: FormReader;
  pattern: string;
  examples: { match: string[]; not: string[] };
}

export const DATE_FORMS: DateForm[] = [
  {
    id: "iso",
    reason: "Machine-written dates and ranges.",
    reader: "iso",
    pattern: String.raw`(?<iso>(?:19|20)\d\d-\d\d-\d\d)(?:t[\d:.]+(?:z|[+-]\d\d:?\d\d)?)?(?:(?: ?/ ?| {to} | ?– ?)(?<iso2>(?:19|20)\d\d-\d\d-\d\d))?`,
    examples: { match: ["2025-12-22", "2026-01-05/2026-01-09"], not: ["1234-12-22"] },
  },
  {
    id: "iso-month",
    reason: "Machine-written months.",
    reader: "month",
    pattern: String.raw`(?<year>(?:19|20)\d\d)-(?<monthNumber>0[1-9]|1[0-2])`,
    examples: { match: ["in 2026-03"], not: ["2026-33"] },
  },
  {
    id: "numeric",
    reason: "Day first unless the second number cannot be a month.",
    reader: "numeric",
    pattern: String.raw`(?<a>\d{1,2})(?<sep>[./])(?<b>\d{1,2})\k<sep>(?<year>(?:19|20)\d\d)`,
    examples: { match: ["22.12.2025", "12/22/2025"], not: ["99/99/2025"] },
  },
  {
    id: "days-month",
    reason: "A range of days before the month.",
    reader: "days",
    pattern: String.raw`(?:{weekday},? )?{day}(?: {month},? {year})? ?{to} ?(?:{weekday},? )?{day2}(?: of)? {month2}(?:,? {year2})?`,
    examples: { match: ["18 - 22 Dec 2025", "from 3 to 5 May 2026"], not: ["18 - 22 decrees"] },
  },
  {
    id: "day-month-to",
    reason: "A range over two months, day first.",
    reader: "days",
    pattern: String.raw`{day} {month}(?:,? {year})? ?{to} ?{day2} {month2}(?:,? {year2})?`,
    examples: { match: ["30 December to 2 January 2026"], not: ["30 to 2"] },
  },
  {
    id: "week-of",
    reason: "A week by one of its days.",
    reader: "weekOf",
    pattern: String.raw`week of (?:{weekday},? )?(?:the )?(?:{month} {day}(?![\d:]|,\d|\.\d)|{day2}(?: of)? {month2})(?:,? {year})?`,
    examples: { match: ["in the week of March 9", "the week of 9 March 2026"], not: ["a week of talks"] },
  },
  {
    id: "month-days",
    reason: "A range of days after the month.",
    reader: "days",
    pattern: String.raw`(?:{weekday},? )?{month} {day} ?{to} ?(?:{month2} )?{day2}(?!\d|:|,\d|[- ](?:million|billion|%))(?:,? {year})?`,
    examples: { match: ["Dec 18-22, 2025", "December 30 to January 2"], not: ["Dec 2025"] },
  },
  {
    id: "month-day",
    reason: "American order.",
    reader: "day",
    pattern: String.raw`(?:{weekday},? )?{month} {day}(?![\d:]|,\d|\.\d| ?%)(?:,? {year})?`,
    examples: { match: ["Dec. 14, 2025", "Tuesday, March 6"], not: ["he may 14 times"] },
  },
  {
    id: "day-month",
    reason: "European order.",
    reader: "day",
    pattern: String.raw`(?:{weekday},? )?(?:the )?{day}(?: of)? {month}(?:,? {year})?`,
    examples: { match: ["14 Dec 2025", "the 6th of March", "Monday 22 December"], not: ["14 declarations"] },
  },
  {
    id: "part-month",
    reason: "Thirds of a month.",
    reader: "part",
    pattern: String.raw`(?:the )?{part}(?:[- ]of)?(?: the)?[- ]{month}(?:,? {year})?`,
    examples: { match: ["early March 2026", "the end of January"], not: ["early voting"] },
  },
  {
    id: "week-of-month",
    reason: "A week of a month by its number: seven days each from the first, the last seven of it.",
    reader: "weekOfMonth",
    pattern: String.raw`(?:the )?(?<nth>first|second|third|fourth|last|final) week (?:of|in) {month}(?:,? {year})?`,
    examples: {
      match: ["in the first week of April", "the last week of January 2026"],
      not: ["the first week of talks"],
    },
  },
  {
    id: "feast",
    reason:
      "Feasts on a fixed day that deadlines are set by, after a preposition. Easter is left out: the two churches differ.",
    reader: "feast",
    pattern: String.raw`{feast}(?! (?:truce|ceasefire|gift|message|card|tree))`,
    examples: {
      match: ["a deal by Christmas", "on New Year's Eve"],
      not: ["a Christmas truce", "Merry Christmas"],
    },
  },
  {
    id: "months",
    reason: "A range of months.",
    reader: "months",
    pattern: String.raw`{month}(?:,? {year})? ?{to} ?{month2}(?:,? {year2})?`,
    examples: {
      match: ["between March and June 2025", "December 2025 to March 2026"],
      not: ["they march to Kyiv"],
    },
  },
  {
    id: "month-year",
    reason: "A month.",
    reader: "month",
    pattern: String.raw`{month},?(?: of)? (?:{year}|(?<rel>this|last|next) year)`,
    examples: { match: ["by March 2026", "in November last year"], not: ["march 26"] },
  },
  {
    id: "quarter",
    reason: "Quarters by number.",
    reader: "quarter",
    pattern: String.raw`q(?<q>[1-4])(?:,? (?:of )?{year})?|{year2} q(?<q2>[1-4])`,
    examples: { match: ["Q1 2026", "2026 Q3"], not: ["Q5 2026"] },
  },
  {
    id: "quarter-words",
    reason: "Quarters in words.",
    reader: "quarter",
    pattern: String.raw`(?:the )?(?<qw>first|second|third|fourth|last|final) quarter(?: of)?(?: {year}| (?<rel>this|next|last) year| the year)`,
    examples: {
      match: ["the third quarter of 2026", "first quarter of next year"],
      not: ["a quarter of 2026 homes"],
    },
  },
  {
    id: "half",
    reason: "Halves of a year.",
    reader: "half",
    pattern: String.raw`h(?<h>[12]),?(?: of)? {year}|(?:the )?(?<hw>first|second|last|latter) half(?: of)?(?: {year2}| (?<rel>this|next|last) year| the year)`,
    examples: { match: ["H1 2026", "the second half of 2026"], not: ["H3 2026"] },
  },
  {
    id: "season",
    reason: "Meteorological seasons.",
    reader: "season",
    pattern: String.raw`(?:the )?{season}(?: of)? {year}(?:[/-](?:20)?\d\d)?|(?<rel>this|next|last) {season2}`,
    examples: { match: ["spring 2026", "last winter"], not: ["a spring offensive"] },
  },
  {
    id: "part-year",
    reason: "Thirds of a year.",
    reader: "part",
    pattern: String.raw`(?:the )?{part}(?:[- ]of)?(?:[- ]{year}| (?<rel>this|next|last) year| the year)`,
    examples: { match: ["early 2025", "mid-2026", "the end of the year"], not: ["early results"] },
  },
  {
    id: "year-end",
    reason: "The last month of the year, after a preposition; before a noun it only names the noun.",
    reader: "part",
    pattern: "year-?end|year['’]s end",
    examples: { match: ["by year-end", "before yearend", "by year's end"], not: ["his year-end speech"] },
  },
  {
    id: "relative",
    reason: "Calendar units around the day of reference.",
    reader: "relative",
    pattern: String.raw`(?:(?<rel>this|last|next|previous|the previous|the coming) (?<unit>week(?:end)?|month|quarter|year)|the (?<unit2>weekend))(?!-|'s end)`,
    examples: {
      match: ["last week", "next year", "this weekend", "met over the weekend"],
      not: ["this week-long truce"],
    },
  },
  {
    id: "relative-month",
    reason: "A month around the day of reference.",
    reader: "relativeMonth",
    pattern: String.raw`(?<rel>this|last|next|this past|this coming) {month}`,
    examples: { match: ["last November"], not: ["last man"] },
  },
  {
    id: "relative-day",
    reason: "A weekday, nearest in the past unless the clause looks forward.",
    reader: "relativeDay",
    pattern: String.raw`(?:(?<rel>this|last|next|this past|this coming) )?{weekday}`,
    examples: { match: ["on Monday", "next Friday"], not: ["the sun rose"] },
  },
  {
    id: "years",
    reason: "A range of years.",
    reader: "years",
    pattern: String.raw`{year}(?:/|-| ?– ?| to | and | through | until )(?<year2>(?:19|20)\d\d|\d\d(?![\d-]))(?! (?:people|troops))`,
    examples: { match: ["2026-2027", "2025/26", "between 2014 and 2022"], not: ["3026-3027"] },
  },
  {
    id: "decade",
    reason: "Decades.",
    reader: "decade",
    pattern: String.raw`(?:the )?(?<decade>(?:19|20)\d0)'?s`,
    examples: { match: ["the 1990s"], not: ["1990"] },
  },
  {
    id: "casual",
    reason: "Days around the day of reference.",
    reader: "casual",
    pattern: String.raw`(?<day>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening))`,
    examples: { match: ["yesterday", "tonight"], not: ["nowadays"] },
  },
  {
    id: "ago",
    reason: "Counted back or on from the day of reference.",
    reader: "ago",
    pattern: String.raw`(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|several|a couple of|\d{1,3}) (?:days?|weeks?|months?|years?|fortnights?|decades?) (?:ago|earlier today|from now)`,
    examples: { match: ["two weeks ago", "10 days from now"], not: ["two weeks of talks"] },
  },
  {
    id: "month",
    reason: "A month by its full name.",
    reader: "month",
    pattern: String.raw`{fullMonth}(?! \d)`,
    examples: { match: ["in November"], not: ["troops march on"] },
  },
  {
    id: "year",
    reason: "A year.",
    reader: "year",
    pattern: String.raw`{year}(?![\d%]|,\d{3}|\.\d| ?%| (?:people|troops|soldiers|prisoners|pows|personnel|homes|civilians|kg|kilograms|metres|meters|km|kilomet|miles|tonnes|tons|mw|megawatts|hectares|dollars|euros|million|billion|drones|missiles|men|women|children)\b|-(?:strong|plus|point|man|troop))`,
    examples: { match: ["in 2026", "by 2030"], not: ["2000 soldiers", "2,026 homes", "$2026"] },
  },
];
