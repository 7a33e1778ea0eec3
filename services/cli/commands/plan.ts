import { checkPlan, loadPlan } from "#shared/plan/index.ts";
import { UsageError } from "../usage.ts";

/** `plan check <folder>`: every problem of a pack, a line each; throws if there is any. */
export async function planCommand(args: string[]): Promise<string> {
  const [action, folder, ...rest] = args;
  if (action !== "check" || !folder || rest.length > 0)
    throw new UsageError("plan: expected plan check <folder>");
  const problems = checkPlan(folder);
  if (problems.length > 0) {
    throw new Error(
      `${problems.join("\n")}\n${folder}: ${problems.length} ${problems.length === 1 ? "problem" : "problems"}`,
    );
  }
  const plan = loadPlan(folder);
  return `${folder}: good; plan ${plan.id} with ${plan.points.length} points, ${plan.actors.length} actors, ${plan.milestones.length} milestones`;
}
