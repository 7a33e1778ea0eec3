import type { Actor } from "#shared/domain/index.ts";
import { FEMALE_NAMES } from "../../rules/actors/given-names.ts";
import { fold } from "./words.ts";

export type Gender = "female" | "male" | "none";

/** Which of "she", "he" and "it" may stand for an actor, read off its given name. */
export function genderOf(actor: Actor): Gender {
  if (actor.kind !== "person") return "none";
  const given = fold(actor.name.split(" ")[0] ?? "").toLowerCase();
  return FEMALE_NAMES.has(given) ? "female" : "male";
}
