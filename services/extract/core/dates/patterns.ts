import { DATE_FORMS, type FormReader } from "../../rules/dates/forms.ts";
import { FEASTS, FULL_MONTHS, MONTHS, PARTS, SEASONS, WEEKDAYS } from "../../rules/dates/words.ts";

const YEAR = String.raw`(?:19|20)\d\d(?!\d)`;
const DAY = String.raw`\d{1,2}(?!\d)`;
const SLOTS: Record<string, string> = {
  month: String.raw`(?<month>${MONTHS.join("|")})(?![a-z])\.?`,
  month2: String.raw`(?<month2>${MONTHS.join("|")})(?![a-z])\.?`,
  fullMonth: `(?<month>${FULL_MONTHS.join("|")})`,
  day: `(?<day>${DAY})(?:st|nd|rd|th)?`,
  day2: `(?<day2>${DAY})(?:st|nd|rd|th)?`,
  year: `(?<year>${YEAR})`,
  year2: `(?<year2>${YEAR})`,
  weekday: `(?<weekday>${WEEKDAYS.join("|")})`,
  season: `(?<season>${Object.keys(SEASONS).join("|")})`,
  season2: `(?<season2>${Object.keys(SEASONS).join("|")})`,
  part: `(?<part>${Object.keys(PARTS).join("|")})`,
  feast: `(?<feast>${Object.keys(FEASTS).join("|").replaceAll("'", "['’]")})`,
  to: "(?:-|–|/|to|and|through|until|till)",
};

/** A slot that a pattern uses twice (in two alternatives, or as a mere prefix) names its group once. */
function expand(pattern: string): string {
  const seen = new Set<string>();
  return pattern.replace(/\{([a-zA-Z]+\d?)\}/g, (whole, name: string) => {
    const slot = SLOTS[name];
    if (!slot) return whole;
    if (!seen.has(name)) {
      seen.add(name);
      return slot;
    }
    return slot.replace(/\(\?<\w+>/, "(?:");
  });
}

export interface CompiledForm {
  id: string;
  reader: FormReader;
  re: RegExp;
}

export const FORMS: CompiledForm[] = DATE_FORMS.map(({ id, reader, pattern }) => ({
  id,
  reader,
  re: new RegExp(`(?:${expand(pattern)})(?![a-z0-9])`, "y"),
}));

/** Where an expression of any form can start; one pass over the text finds them all. */
export const CUE = new RegExp(
  String.raw`(?<![\w$€£.,-])(?:(?:19|20)\d\d(?!\d)|\d{1,2}(?:st|nd|rd|th)?(?:[./]\d{1,2}[./]|(?: of)? (?:${MONTHS.join("|")})(?![a-z])| ?(?:-|–|/|to|and|until|through) ?\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTHS.join("|")})(?![a-z]))|(?:${MONTHS.join("|")})(?![a-z])|(?:${WEEKDAYS.join("|")})(?![a-z])|(?:${Object.keys(PARTS).join("|")})(?=[- ])|q[1-4](?!\w)|h[12](?= |,)|(?:first|second|third|fourth|last|final|latter) (?:quarter|half)|(?:${Object.keys(SEASONS).join("|")})(?= )|(?:this|last|next|previous|the previous|the coming) [a-z]|the weekend|week of (?=[a-z0-9])|(?:first|second|third|fourth|last|final) week (?:of|in) (?=[a-z])|year(?:-?end|['’]s end)|christmas|new year['’]s (?:eve|day)|the day (?:before|after)|yesterday|today|tomorrow|tonight|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|several|couple of|\d{1,3}) (?:day|week|month|year|fortnight|decade)s? (?:ago|from now))`,
  "g",
);
