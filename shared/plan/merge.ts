import type { Actor, Baseline, Plan, Point, Topic } from "../domain/index.ts";
import type { Pack } from "./pack.ts";
import type { ActorsFile, BaselineFile, PointsFile } from "./schema.ts";

type RawActor = ActorsFile[number];
type RawPoint = PointsFile[number];

/** Copies without the keys that are undefined, which exact optional properties forbid. */
function defined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}

function toActor(raw: RawActor, taken: ReadonlySet<string>): Actor {
  const aliases = [...new Set([raw.name, ...raw.aliases])].filter((alias) => !taken.has(alias));
  const { id, name, kind, wikidata, camp, adjectives } = raw;
  const roles = raw.roles.flatMap(({ titles, from, to }) => titles.map((title) => ({ title, from, to })));
  return defined<Actor>({ id, name, kind, wikidata, camp, aliases, adjectives, roles });
}

/** Own and inherited actors; an alias that another actor overrides leaves its first owner. */
export function mergeActors(own: ActorsFile, inherited: ActorsFile): Actor[] {
  const all = [...inherited, ...own];
  const overrides = all.flatMap((actor) => actor.overrides);
  return all.map((actor) => {
    const taken = overrides.filter((override) => override.from === actor.id).map(({ alias }) => alias);
    return toActor(actor, new Set(taken));
  });
}

/** Own topics and those of the related points; an own topic stands in the place of one with its id. */
function topicsOf(raw: RawPoint, related: PointsFile): RawPoint["topics"] {
  const left = new Set([...raw.lessTopics, ...raw.topics.map(({ id }) => id)]);
  const theirs = related
    .filter(({ number }) => raw.topicsOf.includes(number))
    .flatMap(({ topics }) => topics);
  return [...theirs.filter(({ id }) => !left.has(id)), ...raw.topics];
}

function toPoint(raw: RawPoint, related: PointsFile): Point {
  const { topicsOf: _, lessTopics: __, ...own } = raw;
  return defined<Point>({
    ...own,
    follows: raw.follows,
    topics: topicsOf(raw, related).map((topic) =>
      defined<Topic>({ ...topic, with: topic.with, without: topic.without, echo: topic.echo }),
    ),
    metrics: raw.metrics.map((metric) =>
      defined<Point["metrics"][number]>({ ...metric, target: metric.target }),
    ),
  });
}

function toBaseline(raw: BaselineFile): Baseline | null {
  if (!raw) return null;
  const entries = raw.entries.map((entry) => ({
    ...entry,
    figures: entry.figures.map(({ kind, value, unit, of, metric, modality }) =>
      defined<Baseline["entries"][number]["figures"][number]>({ kind, value, unit, of, metric, modality }),
    ),
  }));
  return { ...raw, entries };
}

/** The plan that a pack describes; null where one of its files could not be read. */
export function mergePack(pack: Pack): Plan | null {
  const [plan, points, actors] = [pack.plan.value, pack.points.value, pack.actors.value];
  const milestones = pack.milestones.value;
  if (!plan || !points || !actors || !milestones) return null;
  const { actorsFrom: _, topicsFrom: __, ...head } = plan;
  return {
    ...head,
    points: points.map((point) => toPoint(point, pack.related?.value ?? [])),
    actors: mergeActors(actors, pack.inherited?.value ?? []),
    milestones,
    baseline: toBaseline(pack.baseline.value),
  };
}
