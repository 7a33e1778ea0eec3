import { actorChecks } from "./checks-actors.ts";
import type { Pack } from "./pack.ts";
import type { YamlFile } from "./yaml-file.ts";

type Path = readonly PropertyKey[];

/** Keys that stand twice in a file, with the path of the later one. */
function duplicates(file: YamlFile<unknown>, keys: { key: string; path: Path }[], what: string): string[] {
  const seen = new Set<string>();
  return keys.flatMap(({ key, path }) => {
    const double = seen.has(key);
    seen.add(key);
    return double ? [file.problem(path, `${what} "${key}" stands twice - give each its own`)] : [];
  });
}

function pointChecks({ points }: Pack): string[] {
  const rows = points.value ?? [];
  const inner = (part: "metrics" | "topics") =>
    rows.flatMap((row, i) => row[part].map(({ id }, j) => ({ key: id, path: [i, part, j, "id"] })));
  const aliases = rows.flatMap((row, i) =>
    row.aliases.map((alias, j) => ({ key: alias.toLowerCase(), path: [i, "aliases", j] })),
  );
  const numbers = rows.map((row, i) => ({ key: String(row.number), path: [i, "number"] }));
  return [
    ...duplicates(points, numbers, "point number"),
    ...duplicates(points, inner("metrics"), "metric id"),
    ...duplicates(points, inner("topics"), "topic id"),
    ...duplicates(points, aliases, "alias"),
  ];
}

function followChecks({ plan, points, followed, lost }: Pack): string[] {
  const rows = points.value ?? [];
  if (lost.includes("follows")) return [];
  const known = new Set(followed?.value?.map((row) => row.number));
  return rows.flatMap((row, i) =>
    (row.follows ?? []).flatMap((number, j) => {
      if (known.has(number)) return [];
      const where = plan.value?.follows;
      const advice = where
        ? `no point ${number} in ${where} - name one of its points`
        : "the plan follows no other - set `follows` in plan.yaml or remove this";
      return [points.problem([i, "follows", j], advice)];
    }),
  );
}

function topicChecks({ plan, points, related, lost }: Pack): string[] {
  if (lost.includes("topicsFrom")) return [];
  const where = plan.value?.topicsFrom;
  const topics = new Map(related?.value?.map((row) => [row.number, row.topics.map(({ id }) => id)]));
  return (points.value ?? []).flatMap((row, i) => {
    const theirs = new Set(row.topicsOf.flatMap((number) => topics.get(number) ?? []));
    const strange = row.topicsOf.flatMap((number, j) => (topics.has(number) ? [] : [[number, j] as const]));
    const unknown = row.lessTopics.flatMap((id, j) => (theirs.has(id) ? [] : [[id, j] as const]));
    return [
      ...strange.map(([number, j]) => {
        const advice = where
          ? `no point ${number} in ${where} - name one of its points`
          : "no pack to take topics from - set `topicsFrom` in plan.yaml or remove this";
        return points.problem([i, "topicsOf", j], advice);
      }),
      ...unknown.map(([id, j]) =>
        points.problem([i, "lessTopics", j], `no topic "${id}" among those taken over - remove it`),
      ),
    ];
  });
}

function lostChecks({ plan, lost }: Pack): string[] {
  return lost.map((key) =>
    plan.problem([key], "no such pack beside this one or among the bundled - correct the id"),
  );
}

function planChecks({ plan }: Pack): string[] {
  const ids = plan.value?.confusables.map(({ id }, i) => ({ key: id, path: ["confusables", i, "id"] })) ?? [];
  return duplicates(plan, ids, "confusable id");
}

function milestoneChecks({ milestones, points, actors, inherited }: Pack): string[] {
  const rows = milestones.value ?? [];
  const numbers = new Set(points.value?.map((row) => row.number));
  const names = new Set([...(actors.value ?? []), ...(inherited?.value ?? [])].map((row) => row.name));
  const ids = rows.map(({ id }, i) => ({ key: id, path: [i, "id"] }));
  const found = rows.flatMap((row, i) => [
    ...row.points.flatMap((number, j) =>
      numbers.has(number)
        ? []
        : [milestones.problem([i, "points", j], `no point ${number} - name a point of the plan`)],
    ),
    ...row.lead.flatMap((name, j) =>
      names.has(name)
        ? []
        : [
            milestones.problem(
              [i, "lead", j],
              `no actor is named "${name}" - write an actor's name or add the actor`,
            ),
          ],
    ),
    ...(row.from > row.to
      ? [milestones.problem([i, "to"], "the window ends before it begins - swap the days")]
      : []),
  ]);
  return [...duplicates(milestones, ids, "milestone id"), ...found];
}

function baselineChecks({ baseline, points }: Pack): string[] {
  const metrics = new Map(points.value?.map((row) => [row.number, new Set(row.metrics.map(({ id }) => id))]));
  return (baseline.value?.entries ?? []).flatMap((entry, i) => {
    const own = metrics.get(entry.point);
    const path = ["entries", i];
    if (!own)
      return [baseline.problem([...path, "point"], `no point ${entry.point} - name a point of the plan`)];
    return entry.figures.flatMap(({ metric }, j) => {
      if (metric === undefined || own.has(metric)) return [];
      const advice = `point ${entry.point} has no metric "${metric}" - name one of its metrics`;
      return [baseline.problem([...path, "figures", j, "metric"], advice)];
    });
  });
}

/** What is wrong across the files of a pack; files that could not be read are left out. */
export function crossChecks(pack: Pack): string[] {
  const checks = [
    planChecks,
    lostChecks,
    pointChecks,
    followChecks,
    topicChecks,
    actorChecks,
    milestoneChecks,
    baselineChecks,
  ];
  return checks.flatMap((check) => check(pack));
}
