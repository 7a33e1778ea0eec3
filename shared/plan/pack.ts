import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  actorsFile,
  baselineFile,
  milestonesFile,
  planFile,
  pointsFile,
  type ActorsFile,
  type BaselineFile,
  type MilestonesFile,
  type PlanFile,
  type PointsFile,
} from "./schema.ts";
import { readYaml, type YamlFile } from "./yaml-file.ts";

export const PACKS = fileURLToPath(new URL("./packs/", import.meta.url));

/** The files of one pack as read, and those of the packs that it refers to. */
export interface Pack {
  folder: string;
  plan: YamlFile<PlanFile>;
  points: YamlFile<PointsFile>;
  actors: YamlFile<ActorsFile>;
  milestones: YamlFile<MilestonesFile>;
  baseline: YamlFile<BaselineFile>;
  /** Actors of the pack named by `actorsFrom`. */
  inherited: YamlFile<ActorsFile> | null;
  /** Points of the pack named by `topicsFrom`. */
  related: YamlFile<PointsFile> | null;
  /** Points of the pack named by `follows`. */
  followed: YamlFile<PointsFile> | null;
  /** Packs that it refers to and that are nowhere. */
  lost: string[];
}

/** Folder of a pack: a bundled id, or a folder anywhere. */
export function packFolder(idOrFolder: string): string {
  const bundled = join(PACKS, idOrFolder);
  const isId = /^[a-z0-9-]+$/.test(idOrFolder);
  return isId && existsSync(bundled) ? bundled : idOrFolder;
}

/** A pack that another one refers to stands beside it or is bundled. */
function neighbour(folder: string, id: string): string | null {
  const places = [join(dirname(folder), id), join(PACKS, id)];
  return places.find((place) => existsSync(join(place, "plan.yaml"))) ?? null;
}

export function readPack(folder: string): Pack {
  const plan = readYaml(join(folder, "plan.yaml"), planFile);
  const home = (key: "actorsFrom" | "topicsFrom" | "follows") => {
    const id = plan.value?.[key];
    return id ? neighbour(folder, id) : undefined;
  };
  const pointsOf = (at: string | null | undefined) =>
    at ? readYaml(join(at, "points.yaml"), pointsFile) : null;
  const actorsHome = home("actorsFrom");
  return {
    folder,
    plan,
    points: readYaml(join(folder, "points.yaml"), pointsFile),
    actors: readYaml(join(folder, "actors.yaml"), actorsFile, []),
    milestones: readYaml(join(folder, "milestones.yaml"), milestonesFile, []),
    baseline: readYaml(join(folder, "baseline.yaml"), baselineFile, null),
    inherited: actorsHome ? readYaml(join(actorsHome, "actors.yaml"), actorsFile) : null,
    related: pointsOf(home("topicsFrom")),
    followed: pointsOf(home("follows")),
    lost: (["actorsFrom", "topicsFrom", "follows"] as const).filter((key) => home(key) === null),
  };
}
