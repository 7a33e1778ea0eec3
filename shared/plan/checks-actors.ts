import type { Pack } from "./pack.ts";
import type { ActorsFile } from "./schema.ts";
import type { YamlFile } from "./yaml-file.ts";

type RawActor = ActorsFile[number];
type RawRole = RawActor["roles"][number];

interface Row {
  actor: RawActor;
  index: number;
  file: YamlFile<ActorsFile>;
}

function rowsOf(file: YamlFile<ActorsFile> | null): Row[] {
  return file?.value?.map((actor, index) => ({ actor, index, file })) ?? [];
}

/** Problems of wording that belongs to two actors, unless one of them overrides the other. */
function collisions(rows: Row[], part: "aliases" | "adjectives"): string[] {
  const taken = rows.flatMap(({ actor }) => actor.overrides.map((row) => `${row.from}\n${row.alias}`));
  const skip = new Set(part === "aliases" ? taken : []);
  const owner = new Map<string, string>();
  return rows.flatMap(({ actor, index, file }) => {
    const own = part === "aliases" ? [actor.name, ...actor.aliases] : (actor.adjectives ?? []);
    return [...new Set(own)].flatMap((text) => {
      if (skip.has(`${actor.id}\n${text}`)) return [];
      const first = owner.get(text);
      if (first === undefined) {
        owner.set(text, actor.id);
        return [];
      }
      const at = actor[part]?.indexOf(text) ?? -1;
      const path = at < 0 ? [index, "name"] : [index, part, at];
      const advice = "remove it from one of them, or document an override";
      return [file.problem(path, `"${text}" stands for ${first} and ${actor.id} - ${advice}`)];
    });
  });
}

function overrideProblems(row: Row, byId: Map<string, RawActor>): string[] {
  const { actor, index, file } = row;
  return actor.overrides.flatMap((override, i) => {
    const from = byId.get(override.from);
    const path = [index, "overrides", i];
    if (!from) return [file.problem(path, `no actor "${override.from}" - write an actor's id`)];
    const both = [from, actor].every((one) => [one.name, ...one.aliases].includes(override.alias));
    return both
      ? []
      : [file.problem(path, `"${override.alias}" is not an alias of both - remove the override`)];
  });
}

function campProblems({ actor, index, file }: Row, byId: Map<string, RawActor>): string[] {
  if (actor.camp === undefined) return [];
  const kind = byId.get(actor.camp)?.kind;
  if (kind === "state" || kind === "organisation" || kind === "group") return [];
  const what = kind ? `is a ${kind}, not a state, organisation or group` : "is no actor's id";
  return [file.problem([index, "camp"], `"${actor.camp}" ${what} - write the id of the side it speaks for`)];
}

function roleOrder({ actor, index, file }: Row): string[] {
  return actor.roles.flatMap(({ from, to }, i) =>
    from !== null && to !== null && from > to
      ? [
          file.problem(
            [index, "roles", i],
            `the role ends ${to}, before it begins ${from} - correct the days`,
          ),
        ]
      : [],
  );
}

function overlap(a: RawRole, b: RawRole): boolean {
  return (a.from ?? "") < (b.to ?? "9999") && (b.from ?? "") < (a.to ?? "9999");
}

/** A title that two actors hold on the same day could not be resolved to either. */
function sharedTitles(rows: Row[]): string[] {
  const held = new Map<string, { id: string; role: RawRole }[]>();
  return rows.flatMap(({ actor, index, file }) =>
    actor.roles.flatMap((role, i) =>
      role.titles.flatMap((title) => {
        const key = title.toLowerCase();
        const others = held.get(key) ?? [];
        held.set(key, [...others, { id: actor.id, role }]);
        const clash = others.find((other) => other.id !== actor.id && overlap(other.role, role));
        const advice =
          "date the roles so that one ends when the other begins, or word the title more narrowly";
        return clash
          ? [file.problem([index, "roles", i], `"${title}" is also held by ${clash.id} - ${advice}`)]
          : [];
      }),
    ),
  );
}

function doubleIds(rows: Row[]): string[] {
  const seen = new Set<string>();
  return rows.flatMap(({ actor, index, file }) => {
    const keys = [
      `id ${actor.id}`,
      `name ${actor.name}`,
      ...(actor.wikidata ? [`wikidata ${actor.wikidata}`] : []),
    ];
    const double = keys.filter((key) => seen.has(key));
    keys.forEach((key) => seen.add(key));
    return double.map((key) =>
      file.problem([index, key.split(" ")[0] ?? ""], `${key} stands twice - keep one`),
    );
  });
}

/** What is wrong among the actors of a pack and those that it inherits. */
export function actorChecks({ actors, inherited }: Pack): string[] {
  const rows = [...rowsOf(inherited), ...rowsOf(actors)];
  const byId = new Map(rows.map(({ actor }) => [actor.id, actor]));
  return [
    ...(inherited?.problems ?? []),
    ...doubleIds(rows),
    ...collisions(rows, "aliases"),
    ...collisions(rows, "adjectives"),
    ...rows.flatMap((row) => [...overrideProblems(row, byId), ...campProblems(row, byId), ...roleOrder(row)]),
    ...sharedTitles(rows),
  ];
}
