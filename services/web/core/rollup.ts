import type { AssessedStatus, DutyKind } from "#shared/domain/index.ts";

export type Rollup = "not started" | "under way" | "done or holding" | "failed or partial" | "cannot say";

/**
 * Five words for the board. Failure flags win over the rung, for a broken duty is broken however
 * far it had come. `operational` is "holding" only for a continuous duty: elsewhere the criterion is still open. No claim is "cannot say", never "not started": absence of
 * coverage says nothing about the world.
 */
export function rollupOf(status: AssessedStatus, flags: readonly string[], duty: DutyKind): Rollup {
  if (flags.includes("violated") || flags.includes("rejected")) return "failed or partial";
  if (status === "not_assessed") return "cannot say";
  if (flags.includes("disputed")) return "cannot say";
  if (status === "completed") return "done or holding";
  if (status === "operational") return duty === "continuous" ? "done or holding" : "under way";
  if (status === "in_progress") return flags.includes("reversed") ? "failed or partial" : "under way";
  return "not started";
}

const WORDS: Record<string, string> = {
  not_assessed: "Not assessed",
  single_source: "status from one source",
};

/** The word that a reader sees for a status, a flag or a change's type. */
export function wordOf(key: string): string {
  const word = WORDS[key] ?? key.replaceAll("_", " ");
  return word;
}

/** Capitalised, for headings and cells of their own. */
export function titleOf(key: string): string {
  const word = wordOf(key);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Shape that stands beside the status word, so that it never rests on colour alone. */
export function shapeOf(rollup: Rollup): string {
  switch (rollup) {
    case "not started":
      return "○";
    case "under way":
      return "◐";
    case "done or holding":
      return "●";
    case "failed or partial":
      return "✕";
    case "cannot say":
      return "◇";
  }
}
