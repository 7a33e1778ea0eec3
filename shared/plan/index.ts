import { readdirSync } from "node:fs";
import type { Plan } from "../domain/index.ts";
import { crossChecks } from "./checks.ts";
import { mergePack } from "./merge.ts";
import { PACKS, packFolder, readPack, type Pack } from "./pack.ts";

function problemsOf(pack: Pack): string[] {
  const own = [pack.plan, pack.points, pack.actors, pack.milestones, pack.baseline];
  const files = [...own, pack.inherited, pack.related];
  return [...new Set([...files.flatMap((file) => file?.problems ?? []), ...crossChecks(pack)])];
}

/**
 * Every problem of a pack, one line each: `file:line path: what is wrong - what to do`; empty if it
 * loads. Takes a bundled pack's id or a folder.
 */
export function checkPlan(idOrFolder: string): string[] {
  return problemsOf(readPack(packFolder(idOrFolder)));
}

/**
 * Loads a plan pack by bundled id or folder, with the actors that it takes from another pack.
 * Throws one error that lists every problem.
 */
export function loadPlan(idOrFolder: string): Plan {
  const pack = readPack(packFolder(idOrFolder));
  const problems = problemsOf(pack);
  const plan = mergePack(pack);
  if (plan && problems.length === 0) return plan;
  const bundled = `bundled packs: ${bundledPlans().join(", ")}`;
  throw new Error(`plan pack ${idOrFolder} cannot be loaded (${bundled}):\n${problems.join("\n")}`);
}

/** Ids of the packs that ship with the product. */
export function bundledPlans(): string[] {
  const entries = readdirSync(PACKS, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
