import type { ActorMention, Span } from "#shared/domain/index.ts";
import { fullNameIn, headOf, shortNameIn } from "./names.ts";
import { unnamedSource } from "./unnamed.ts";

/** Who says something; `name` is the canonical name of the actor, of the unnamed source, or as written. */
export interface Voice {
  speaker: ActorMention | null;
  unnamed: string | null;
  name: string | null;
}

/** A document is no speaker, whoever has seen it. */
const DOCUMENT =
  /^(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]his|[Tt]hat|latest|leaked|new|revised|original|first|final|\d+-point|peace|\p{Lu}[\p{L}.]+(?:['’]s?)?|\p{L}+-(?:drafted|backed|proposed|written|brokered)) )*(?:draft|document|text|plan|proposal|counter-?proposal|copy|version|map|framework|agreement|deal|accord|treaty|constitution|[Aa]rticle|[Cc]harter|law|clause|provision|roadmap|[Dd]eclaration|[Mm]emorandum|[Pp]rotocol)s?\b/u;

/** True for the phrase of a document. */
export const isDocument = (phrase: string): boolean => DOCUMENT.test(phrase);

/** The name after an office: "the mayor, Anna Koval". */
const APPOSITION = /, (\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,3})$/u;
const OFFICE_OF =
  /^['’]s?(?: (?:\p{Ll}+ )?(?:office|administration|government|military|army|armed forces|air force|(?:co-?ordination )?headquarters|camp|delegation|statement|remarks|comments|verdict|message|answer|reply|response|words|comment|assessment|conclusion|view|warning|argument))?\s*$/u;
const POSSESSIVE = /^['’]s?(?:\s|$)/;

/** Mentions that begin inside a span; `actors` sorted by start. */
export function within(span: Span, actors: readonly ActorMention[]): ActorMention[] {
  let low = 0;
  let high = actors.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((actors[mid]?.end ?? 0) <= span.start) low = mid + 1;
    else high = mid;
  }
  const out: ActorMention[] = [];
  for (let i = low; i < actors.length && (actors[i]?.start ?? 0) < span.end; i++)
    out.push(actors[i] as ActorMention);
  return out;
}

const isPossessive = (text: string, mention: ActorMention): boolean =>
  POSSESSIVE.test(text.slice(mention.end, mention.end + 3));

/** The mention that heads a phrase: it ends the phrase before any preposition. */
function headed(text: string, phrase: Span, mentions: readonly ActorMention[]): ActorMention[] {
  const end = phrase.start + headOf(text.slice(phrase.start, phrase.end)).length;
  const last = mentions.findLast((mention) => mention.end <= end + 1 && !isPossessive(text, mention));
  if (last === undefined || /[\p{L}\p{N}]/u.test(text.slice(last.end, end))) return [];
  const joined = mentions.filter(
    (m) =>
      m.end <= last.start &&
      /^,? (?:and|&) (?:(?:the|its|his|her|their) )?$/.test(text.slice(m.end, last.start)),
  );
  return [...joined, last];
}

const known = (mentions: readonly ActorMention[]): Voice => ({
  speaker: mentions[0] ?? null,
  unnamed: null,
  name: mentions.length > 0 ? [...new Set(mentions.map((mention) => mention.name))].join(" and ") : null,
});

/** True for people of an actor rather than the actor: "European leaders". */
const isCrowd = ({ via, text }: ActorMention): boolean => via === "alias" && /\bleaders$/.test(text);

const crowd = (phrase: string): Voice => {
  const unnamed = unnamedSource(phrase);
  return { speaker: null, unnamed, name: unnamed };
};

const ARTICLE = /^the /i;
const FULL_NAME = /^ (\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,2})$/u;

/** "Ambassador to NATO Anna Koval": the name after an office and the body that it is held at. */
function nameAfterOffice(text: string, phrase: Span, mentions: readonly ActorMention[]): string | null {
  const body = mentions.findLast(
    (mention) =>
      mention.start > phrase.start &&
      / (?:to|of|at|for) (?:the )?$/.test(text.slice(phrase.start, mention.start)),
  );
  return body === undefined ? null : (FULL_NAME.exec(text.slice(body.end, phrase.end))?.[1] ?? null);
}

/**
 * Who a speaker's phrase names: an actor that heads it, else an unnamed source, else a full name
 * that is no actor of the plan.
 */
export function speakerOf(text: string, phrase: Span, actors: readonly ActorMention[]): Voice {
  const named = APPOSITION.exec(text.slice(phrase.start, phrase.end))?.[1];
  if (named !== undefined) {
    return speakerOf(text, { start: phrase.end - named.length, end: phrase.end }, actors);
  }
  const mentions = within(phrase, actors);
  const inner = text.slice(phrase.start, phrase.end);
  const opening = phrase.start + (ARTICLE.exec(inner)?.[0].length ?? 0);
  const whole = mentions.find(({ start, end }) => start <= opening && end >= phrase.end);
  const heads = whole ? [whole] : headed(text, phrase, mentions);
  if (heads.length > 0) return heads.every(isCrowd) ? crowd(inner) : known(heads);
  const office = mentions.find((mention) => OFFICE_OF.test(text.slice(mention.end, phrase.end)));
  if (office !== undefined) return known([office]);
  const full = nameAfterOffice(text, phrase, mentions) ?? fullNameIn(inner);
  const unnamed = unnamedSource(inner);
  const ended = full !== null && (unnamed === null || inner.trimEnd().endsWith(full));
  if (ended && !mentions.some((m) => m.text.includes(full))) {
    return { speaker: null, unnamed: null, name: full };
  }
  if (unnamed !== null) return { speaker: null, unnamed, name: unnamed };
  if (DOCUMENT.test(inner)) return { speaker: null, unnamed: null, name: null };
  const other = mentions.findLast((mention) => !isPossessive(text, mention));
  if (other !== undefined) return known([other]);
  return { speaker: null, unnamed: null, name: shortNameIn(inner) };
}
