import { absolute } from "#shared/xml/address.ts";
import { orNull, squash } from "#shared/xml/clean.ts";
import { childrenOf, firstText, textOf } from "./select.ts";
import { isElement, type XmlElement } from "#shared/xml/nodes.ts";
import type { FeedAuthor } from "./types.ts";

const MAX_AUTHOR = 500;
/** Every entry may inherit the feed's people, so their number must not grow with the feed. */
const MAX_PEOPLE = 30;

function isEmail(word: string): boolean {
  return /^[^@\s]+@[^@\s]+$/.test(word);
}

function bare(word: string): string {
  return word
    .replace(/^[<([{"']+/, "")
    .replace(/[>)\]}"',;:]+$/, "")
    .replace(/^mailto:/i, "");
}

/** Reads `a@b.org (Name)`, `Name <a@b.org>`, `Name (a@b.org)`, a name or an address alone. */
export function parsePerson(text: string): FeedAuthor | null {
  const words = squash(text.slice(0, MAX_AUTHOR)).split(" ");
  const at = words.findIndex((word) => isEmail(bare(word)));
  const email = at < 0 ? null : bare(words[at] ?? "");
  const rest = words.filter((_, index) => index !== at).join(" ");
  const name = at < 0 ? orNull(rest) : orNull(rest.replace(/^[(<]+|[)>]+$/g, ""));
  return name === null && email === null ? null : { name, email, url: null };
}

function structured(element: XmlElement): FeedAuthor | null {
  const name = firstText(element, ["atom:name", "name", "itunes:name"]);
  const email = firstText(element, ["atom:email", "email", "itunes:email"]);
  const [link] = childrenOf(element, ["atom:uri", "uri", "atom:url", "url", "atom:homepage", "homepage"]);
  const url = link === undefined ? null : absolute(textOf(link), link.base);
  return name === null && email === null && url === null ? null : { name, email, url };
}

/** The person an element names, by its fields or by its text. */
export function personOf(element: XmlElement): FeedAuthor | null {
  const fields = element.children.some(isElement) ? structured(element) : null;
  return fields ?? parsePerson(textOf(element));
}

/** The people of the first of the groups of names that gives any; each once. */
export function peopleOf(element: XmlElement, groups: readonly (readonly string[])[]): FeedAuthor[] {
  for (const names of groups) {
    const people = childrenOf(element, names)
      .slice(0, MAX_PEOPLE)
      .map(personOf)
      .filter((person) => person !== null);
    const unique = new Map(people.map((person) => [JSON.stringify(person), person]));
    if (unique.size > 0) return [...unique.values()];
  }
  return [];
}
