import { readdirSync, readFileSync } from "node:fs";
import type { Modality, QuoteKind, Status } from "#shared/domain/index.ts";

/** A figure as labelled; a count's noun is not compared, other units are. */
export interface LabelledFigure {
  kind: string;
  value: number;
  valueMax?: number;
  unit: string;
}

/** What may be read beside what must be: the label leaves it open. */
interface Allowed {
  points?: number[];
  figures?: LabelledFigure[];
  actors?: string[];
}

/**
 * One labelled sentence in its context. Of `status`, `modality`, `speaker` and `quote` every reading
 * that counts as right; null is "none". Actors and speakers by their canonical names.
 */
export interface Row {
  id: string;
  /** The difficult forms of coverage that it shows. */
  form: string[];
  publisher: string;
  published: string;
  plan: string;
  title: string;
  before?: string;
  sentence: string;
  after?: string;
  points: number[];
  status: (Status | null)[];
  modality: Modality[];
  figures: LabelledFigure[];
  actors: string[];
  speaker: (string | null)[];
  quote: (Exclude<QuoteKind, "mixed"> | null)[];
  may?: Allowed;
  /** Calendar dates as ISO days, where the form is about them. */
  dates?: { from: string; to: string }[];
}

export const PARTS = ["seen", "held"] as const;
/** `seen` rows may be looked at by whoever writes rules, `held` rows are only ever scored. */
export type Part = (typeof PARTS)[number];

const CORPUS = new URL("corpus/", import.meta.url);

/** The rows of a part, from its files in `corpus/`. */
export function corpus(part: Part): Row[] {
  return readdirSync(CORPUS)
    .filter((file) => file.startsWith(`${part}-`))
    .flatMap((file) => readFileSync(new URL(file, CORPUS), "utf8").split("\n"))
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);
}
