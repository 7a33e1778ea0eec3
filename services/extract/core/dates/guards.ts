const PREPOSITION =
  /\b(?:in|by|since|until|till|from|before|after|during|of|to|through|for|last|next|this|early|late|mid|between|and|or|around|as of|every|each|per|(?:as|no|not) (?:early|late|soon|earlier|later|sooner) (?:as|than)) (?:the )?$/i;
/** "The truce offered for Christmas" names an occasion, "a deal by Christmas" a day. */
const DEADLINE = /\b(?:by|before|until|till|after|since|on|around|over|than) $/i;
const REACH = 48;
const NAMES = new Set(["march", "may", "april", "june", "august"]);
const LABEL =
  /\b(?:resolution|no|nos|article|decree|order|agenda|vision|horizon|euro|expo|flight|number|windows|point|page|room|protocol|law|series|model|unit|case|block) $/i;
const NAMED_DAY = /\b(?:black|cyber|good|super|holy|easter|palm|bloody|ash|orange|red) $/i;
const NAMED_AFTER = /^\w+ (?:Times|Telegraph|Express|Mail|Mirror|Post|World|Star)\b/;
const COUNTED =
  /(?:\b(?:about|around|some|nearly|almost|approximately|more than|over|at least|up to|than) |[$€£#@/])$/i;

const BETWEEN = /\bbetween (?:the years )?$/i;
const TWO_YEARS = /^\d{4} and /;

/** "2014 and 2022" are two years, "between 2014 and 2022" is a span. */
const isPair = (plain: string, left: string, at: number): boolean =>
  TWO_YEARS.test(plain.slice(at, at + REACH)) && !BETWEEN.test(left);

/** Month words in small letters are verbs; a lone month that is also a name needs a preposition. */
export function isName(
  plain: string,
  groups: Record<string, string | undefined>,
  at: number,
  form: string,
): boolean {
  const left = plain.slice(Math.max(0, at - 24), at);
  if (form === "years" && isPair(plain, left, at)) return true;
  if (form === "year" || form === "years") return LABEL.test(left) || COUNTED.test(left);
  if (form === "year-end") return !PREPOSITION.test(left);
  if (form === "feast") return !DEADLINE.test(left);
  if (form === "relative-day") {
    return NAMED_DAY.test(left) || NAMED_AFTER.test(plain.slice(at, at + REACH));
  }
  const month = groups["month"];
  if (!month) return false;
  const where =
    at +
    plain
      .slice(at, at + REACH)
      .toLowerCase()
      .indexOf(month);
  if (/[a-z]/.test(plain[where] ?? "")) return true;
  if (form !== "month") return false;
  return NAMES.has(month) && !PREPOSITION.test(left);
}
