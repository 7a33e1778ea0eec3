import type { Actor } from "#shared/domain/index.ts";

/** A way to put a state, body or person before a noun: "Ukrainian", "Ukraine's", "US", "Trump's". */
export interface OwnerWording {
  text: string;
  actorId: string;
  /** The same behind the noun, for states: " of Ukraine". */
  behind?: string;
}

const possessive = (name: string): string => (name.endsWith("s") ? `${name}'` : `${name}'s`);

/** Short forms stand before a noun as they are ("US envoy"); longer names take an apostrophe. */
const isShort = (name: string): boolean => /^(?:\p{Lu}\.?){2,4}$/u.test(name);

function personWordings({ id, name, aliases }: Actor): OwnerWording[] {
  const names = new Set([name, ...aliases, name.split(" ").at(-1) ?? name]);
  return [...names].map((text) => ({ text: possessive(text), actorId: id }));
}

const TAKES_ARTICLE = /^(?:United|European|Netherlands)/u;
const behind = (name: string): string => (TAKES_ARTICLE.test(name) ? ` of the ${name}` : ` of ${name}`);

/** Every way the states, bodies and persons among the actors stand before a noun. */
export function ownerWordings(actors: readonly Actor[]): OwnerWording[] {
  const states = actors.filter(
    ({ kind, adjectives }) => (adjectives ?? []).length > 0 || kind === "state" || kind === "organisation",
  );
  const persons = actors.filter(({ kind }) => kind === "person").flatMap(personWordings);
  const others = states.flatMap((actor) => {
    const names = [actor.name, ...actor.aliases];
    const before = names.filter((name) => isShort(name) || name === actor.name);
    const owned = names.map((name) => ({
      text: possessive(name),
      actorId: actor.id,
      behind: behind(name),
    }));
    const plain = [...(actor.adjectives ?? []), ...before].map((text) => ({ text, actorId: actor.id }));
    return [...plain, ...owned];
  });
  return [...others, ...persons];
}

const LEADERS = new Map([["president", "leader"]]);

function tails(tail: string): string[] {
  const leader = LEADERS.get(tail.trim().toLowerCase());
  return leader === undefined ? [tail] : [tail, ` ${leader}`];
}

/**
 * All wordings of a title that begins with a state or person: "Ukrainian president" gives "Ukraine's
 * president", "president of Ukraine", "Ukrainian leader" and so on. Empty where the title begins with
 * neither.
 */
export function withOwners(title: string, owners: readonly OwnerWording[]): string[] {
  const lower = title.toLowerCase();
  const own = owners.find((owner) => lower.startsWith(`${owner.text.toLowerCase()} `));
  if (own === undefined) return [];
  const same = owners.filter((owner) => owner.actorId === own.actorId);
  return tails(title.slice(own.text.length)).flatMap((tail) =>
    same.flatMap((owner) => [
      owner.text + tail,
      ...(owner.behind === undefined ? [] : [tail.trim() + owner.behind]),
    ]),
  );
}
