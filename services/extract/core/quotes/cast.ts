import type { Actor } from "#shared/domain/index.ts";
import { genderOf } from "../actors/gender.ts";
import { OUTLET_NOUNS } from "../../rules/quotes/words.ts";

/** What is known of the actors who may speak. */
export interface Cast {
  persons: ReadonlySet<string>;
  /** Ids of the persons whom "she" stands for. */
  women: ReadonlySet<string>;
  /** Ids of outlets and offices, which mostly pass on what somebody else says. */
  relays: ReadonlySet<string>;
  /** Noun, alone or with the word before it, to the ids of those whom "the" before it may mean. */
  heads: ReadonlyMap<string, ReadonlySet<string>>;
}

const RELAYS: ReadonlySet<string> = new Set(["outlet", "office"]);

/** The last two words of a title: "prime minister". */
const office = (title: string): string => title.split(" ").slice(-2).join(" ").toLowerCase();
const lastWord = (name: string): string => name.slice(name.lastIndexOf(" ") + 1).toLowerCase();

/** Nouns that may stand for an actor: of its office, of its full name, or those of any outlet. */
function nounsOf({ kind, name, aliases, roles }: Actor): Iterable<string> {
  if (kind === "outlet") return OUTLET_NOUNS;
  if (kind === "person") return roles.flatMap(({ title }) => [lastWord(title), office(title)]);
  return [name, ...aliases].filter((one) => one.includes(" ")).map(lastWord);
}

const casts = new WeakMap<readonly Actor[], Cast>();

/** The cast of a plan's actors, made once. */
export function castOf(actors: readonly Actor[]): Cast {
  const known = casts.get(actors);
  if (known) return known;
  const heads = new Map<string, Set<string>>();
  for (const actor of actors) {
    for (const noun of nounsOf(actor)) heads.set(noun, (heads.get(noun) ?? new Set()).add(actor.id));
  }
  const persons = new Set(actors.filter(({ kind }) => kind === "person").map(({ id }) => id));
  const women = new Set(actors.filter((one) => genderOf(one) === "female").map(({ id }) => id));
  const relays = new Set(actors.filter(({ kind }) => RELAYS.has(kind)).map(({ id }) => id));
  const made = { persons, women, relays, heads };
  casts.set(actors, made);
  return made;
}
