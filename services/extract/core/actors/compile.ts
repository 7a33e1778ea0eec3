import type { Actor, Plan } from "#shared/domain/index.ts";
import { genderOf, type Gender } from "./gender.ts";
import { addWording, newNode, type TrieNode, type Wording } from "./trie.ts";
import { fold } from "./words.ts";
import { ownerWordings, withOwners, type OwnerWording } from "./variants.ts";

/** What finding needs of a plan's actors, built once per plan. */
export interface ActorIndex {
  root: TrieNode;
  byId: Map<string, Actor>;
  gender: Map<string, Gender>;
  /** Lower-case given names of each person. */
  given: Map<string, Set<string>>;
}

const memo = new WeakMap<Plan, ActorIndex>();

const wording = (actorId: string, kind: Wording["kind"]): Wording => ({
  actorId,
  kind,
  from: null,
  to: null,
});

/** Adjectives with the noun for the people: "Russian", "Russians". */
function adjectives(actor: Actor): Set<string> {
  const own = actor.adjectives ?? [];
  return new Set([...own, ...own.filter((text) => text.endsWith("an")).map((text) => `${text}s`)]);
}

function addNames(root: TrieNode, actor: Actor, owners: readonly OwnerWording[]): void {
  const spellings = new Set([actor.name, ...actor.aliases]);
  for (const text of spellings) addWording(root, text, wording(actor.id, "alias"), false);
  for (const text of adjectives(actor)) addWording(root, text, wording(actor.id, "adjective"), false);
  if (actor.kind === "state" || actor.kind === "person") return;
  for (const text of spellings) {
    for (const variant of withOwners(text, owners)) {
      if (!spellings.has(variant)) addWording(root, variant, wording(actor.id, "alias"), true);
    }
  }
}

function addRoles(root: TrieNode, actor: Actor, owners: readonly OwnerWording[]): void {
  for (const role of actor.roles) {
    const base = { ...wording(actor.id, "role"), from: role.from, to: role.to };
    const wordings = new Set([role.title, ...withOwners(role.title, owners)]);
    for (const text of wordings) if (text.includes(" ")) addWording(root, text, base, true);
  }
}

function addSurname(root: TrieNode, actor: Actor): void {
  const parts = actor.name.split(" ");
  const surname = parts.at(-1) ?? "";
  if (actor.kind !== "person" || parts.length < 2 || actor.aliases.includes(surname)) return;
  addWording(root, surname, wording(actor.id, "surname"), false);
}

function givenNames(actor: Actor): Set<string> {
  const names = [actor.name, ...actor.aliases].filter((name) => name.includes(" "));
  return new Set(names.map((name) => fold(name.split(" ")[0] ?? "").toLowerCase()));
}

function build(plan: Plan): ActorIndex {
  const root = newNode();
  const owners = ownerWordings(plan.actors);
  for (const actor of plan.actors) {
    addNames(root, actor, owners);
    addRoles(root, actor, owners);
    addSurname(root, actor);
  }
  return {
    root,
    byId: new Map(plan.actors.map((actor) => [actor.id, actor])),
    gender: new Map(plan.actors.map((actor) => [actor.id, genderOf(actor)])),
    given: new Map(
      plan.actors.filter((a) => a.kind === "person").map((actor) => [actor.id, givenNames(actor)]),
    ),
  };
}

/** The index of a plan's actors; the same plan object gives the same index. */
export function compileActors(plan: Plan): ActorIndex {
  const known = memo.get(plan);
  if (known !== undefined) return known;
  const index = build(plan);
  memo.set(plan, index);
  return index;
}
