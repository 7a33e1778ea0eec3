import { SOURCE_NOUNS } from "../../rules/quotes/words.ts";

const NAME = /(?:\p{Lu}[\p{L}'’.-]+)(?: (?:(?:de|von|van|der|la|al|bin) )?\p{Lu}[\p{L}'’.-]+){1,4}/gu;
const SURNAME = /(?:^|[ .])(\p{Lu}[\p{L}-]*\p{Ll}[\p{L}-]*(?:\.\p{Ll}{2,4})?|\p{Lu}{3,})$/u;
const PREPOSITION = /[ \n](?:of|for|from|in|at|with|to|on|by|who|close|familiar|present|briefed)[ \n]/;
const LINK = /^(?:of|for|and|the|on|&)$/;
/** "The Hungarian minister": of a country, and nobody's name. */
export const NATIONALITY = /^\p{Lu}\p{L}*(?:ian|can|ean|ish|ese|ench|tch)$/u;
const NO_NAME =
  /^(?:He|She|They|It|We|I|You|The|A|An|This|That|Those|These|Some|Many|Most|One|Two|Officials|Sources|However|Additionally|Meanwhile|Moreover|Furthermore|Still|Instead|Also|Earlier|Later|Yesterday|Today|Quote|Easter|Christmas|Neither|Either|Both|Each|Another|Other|Others|Under|After|Before|In|On|At|But|And|As|If|When|While|Although|Despite)$/;

/** The part of a phrase before its first preposition. */
export function headOf(phrase: string): string {
  const cut = phrase.search(PREPOSITION);
  return cut > 0 ? phrase.slice(0, cut) : phrase;
}

const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?$/;

/** A full name without the titles before it: "Mayor Anna Koval" gives "Anna Koval". */
function withoutTitles(name: string): string {
  const words = name.split(" ").filter((word, i) => i > 0 || !(NO_NAME.test(word) || HONORIFIC.test(word)));
  const title = words.findLastIndex((word) => SOURCE_NOUNS.has(word.toLowerCase().replace(/^.*-/, "")));
  return (title < 0 || title === words.length - 1 ? words : words.slice(title + 1)).join(" ");
}

/** A body whose whole name has prepositions: "the Department of Health and Human Services". */
function bodyName(phrase: string): string | null {
  const words = phrase.replace(/^the /i, "").split(/\s+/);
  const whole = words.every((word) => LINK.test(word) || /^\p{Lu}/u.test(word));
  return whole && words.length > 2 && /^\p{Lu}/u.test(words.at(-1) ?? "") ? words.join(" ") : null;
}

/** The full name that a speaker's phrase ends with, titles left out; null where it has none. */
export function fullNameIn(phrase: string): string | null {
  const full = [...headOf(phrase).matchAll(NAME)].at(-1)?.[0];
  if (full === undefined) return bodyName(phrase);
  const name = withoutTitles(full);
  return NATIONALITY.test(name) ? null : name;
}

const OWN_REPORT = / (?:reports?|reporting|data|estimates|figures|sources)$/;

/** A surname or a body's name in one word that ends the head of a phrase; null for other words. */
export function shortNameIn(phrase: string): string | null {
  const name = SURNAME.exec(headOf(phrase).trimEnd().replace(OWN_REPORT, ""))?.[1];
  return name === undefined || NO_NAME.test(name) || NATIONALITY.test(name) ? null : name;
}
