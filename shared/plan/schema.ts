import { z } from "zod";
import { MODALITIES, STATUSES, type FigureKind } from "../domain/index.ts";

const FIGURE_KINDS = [
  "money",
  "percent",
  "percentage_point",
  "count",
  "duration",
  "distance",
  "area",
  "volume",
  "mass",
  "power",
  "energy",
  "voltage",
  "temperature",
  "speed",
  "ratio",
  "number",
] as const satisfies readonly FigureKind[];

const ACTOR_KINDS = ["person", "state", "organisation", "office", "group", "outlet"] as const;
const DUTY_KINDS = ["one_off", "threshold", "continuous", "conditional"] as const;

const text = z.string().trim().min(1);
const texts = z.array(text).default([]);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens");
const day = z.iso.date("expected a day as YYYY-MM-DD");
const openDay = day.nullable().default(null);
const pointNumber = z.int().positive();

export const planFile = z.strictObject({
  id,
  title: text,
  shortTitle: text,
  announced: day,
  follows: id.nullable().default(null),
  actorsFrom: id.optional(),
  topicsFrom: id.optional(),
  names: texts,
  context: texts,
  confusables: z.array(z.strictObject({ id, text, reason: text })).default([]),
});

const topic = z.strictObject({
  id,
  text,
  weight: z.number().min(0).max(1),
  with: z.array(text).optional(),
  without: z.array(text).optional(),
  echo: z.literal(true).optional(),
});

const metric = z.strictObject({
  id,
  title: text,
  kind: z.enum(FIGURE_KINDS),
  unit: text,
  of: texts,
  target: z.number().optional(),
});

export const pointsFile = z
  .array(
    z.strictObject({
      number: pointNumber,
      title: text,
      criterion: text,
      duty: z.enum(DUTY_KINDS),
      aliases: texts,
      topics: z.array(topic).default([]),
      /** Points of the pack named by `topicsFrom` whose topics lead to this point too. */
      topicsOf: z.array(pointNumber).default([]),
      /** Ids of theirs that do not. */
      lessTopics: z.array(id).default([]),
      metrics: z.array(metric).default([]),
      follows: z.array(pointNumber).optional(),
    }),
  )
  .min(1, "a plan needs at least one point");

/** Several wordings of one office share their dates; the loader makes one role of each. */
const role = z.strictObject({ titles: z.array(text).min(1), from: openDay, to: openDay });

export const actorsFile = z.array(
  z.strictObject({
    id,
    name: text,
    kind: z.enum(ACTOR_KINDS),
    wikidata: z
      .string()
      .regex(/^Q[1-9][0-9]*$/, "expected a Wikidata id such as Q42")
      .optional(),
    camp: id.optional(),
    aliases: texts,
    adjectives: z.array(text).optional(),
    roles: z.array(role).default([]),
    /** Wording that this actor takes over from another one, and why. */
    overrides: z.array(z.strictObject({ alias: text, from: id, reason: text })).default([]),
  }),
);

export const milestonesFile = z.array(
  z.strictObject({
    id,
    title: text,
    from: day,
    to: day,
    lead: texts,
    points: z.array(pointNumber).min(1),
    metBy: z.strictObject({ statuses: z.array(z.enum(STATUSES)).min(1), words: z.array(text).min(1) }),
  }),
);

const baselineFigure = z.strictObject({
  kind: z.enum(FIGURE_KINDS),
  value: z.number(),
  unit: text,
  of: text.optional(),
  metric: id.optional(),
  modality: z.enum(MODALITIES).optional(),
});

export const baselineFile = z
  .strictObject({
    asOf: day,
    source: text,
    sourceUrl: z.url().nullable().default(null),
    entries: z.array(
      z.strictObject({
        point: pointNumber,
        status: z.enum(STATUSES),
        validFrom: openDay,
        quote: text,
        figures: z.array(baselineFigure).default([]),
      }),
    ),
  })
  .nullable();

export type PlanFile = z.infer<typeof planFile>;
export type PointsFile = z.infer<typeof pointsFile>;
export type ActorsFile = z.infer<typeof actorsFile>;
export type MilestonesFile = z.infer<typeof milestonesFile>;
export type BaselineFile = z.infer<typeof baselineFile>;
