import { z } from "zod";
import { readYaml } from "../../plan/yaml-file.ts";

export const TIERS = ["official", "wire", "national", "local", "other"] as const;

const webAddress = z.url({ protocol: /^https?$/, error: "expected an http or https address" });

const source = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens"),
  name: z.string().trim().min(1),
  /** ISO 3166-1 alpha-2; absent where nobody has said it yet. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "expected a country code of two capitals such as UA")
    .optional(),
  tier: z.enum(TIERS),
  /** Id of the actor whose side it takes; absent where it takes none. */
  camp: z.string().min(1).optional(),
  /** BCP 47 primary language; absent where nobody has said it yet. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, "expected a language code such as en")
    .optional(),
  homepage: webAddress,
  feeds: z.array(webAddress).default([]),
  /** News sitemaps, for publishers without a feed. */
  sitemaps: z.array(webAddress).default([]),
  /** True once somebody has seen the feeds answer. */
  verified: z.boolean().default(false),
});

const sourcesFile = z
  .array(source, "expected a list of sources, each beginning with - id:")
  .min(1, "the file names no source");

/** A publisher to poll, as the sources file describes it. */
export type SourceSpec = z.infer<typeof source>;

/** Ids and feed addresses that stand twice would be polled twice. */
function duplicateProblems(
  specs: SourceSpec[],
  problem: (path: PropertyKey[], text: string) => string,
): string[] {
  const seen = new Set<string>();
  const keys = specs.flatMap((spec, i) => [
    { key: spec.id, path: [i, "id"] },
    ...spec.feeds.map((feed, j) => ({ key: feed, path: [i, "feeds", j] })),
    ...spec.sitemaps.map((map, j) => ({ key: map, path: [i, "sitemaps", j] })),
  ]);
  return keys.flatMap(({ key, path }) => {
    const double = seen.has(key);
    seen.add(key);
    return double ? [problem(path, `"${key}" stands twice - keep one`)] : [];
  });
}

/**
 * Reads the sources file (YAML, a list). Throws one error that lists every problem as
 * `file:line field: what is wrong - what to do`.
 */
export function loadSources(path: string): SourceSpec[] {
  const read = readYaml(path, sourcesFile);
  const specs = read.value ?? [];
  const problems = [...read.problems, ...duplicateProblems(specs, read.problem)];
  if (problems.length > 0) throw new Error(`sources file ${path} cannot be loaded:\n${problems.join("\n")}`);
  return specs;
}
