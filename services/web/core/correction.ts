import { z } from "zod";
import { figureText } from "#shared/domain/index.ts";
import { titleOf, wordOf } from "./rollup.ts";

/** What a claim says, as far as a reviewer can correct it; both a correction and what was read before it. */
const said = z.object({
  points: z.array(z.number()),
  status: z.string().nullable(),
  figures: z.array(
    z
      .object({
        value: z.number(),
        unit: z.string(),
        valueMax: z.number().nullish(),
        value_max: z.number().nullish(),
      })
      .transform(({ value_max, valueMax, ...rest }) => ({
        ...rest,
        valueMax: valueMax ?? value_max ?? null,
      })),
  ),
});

/** "point 4: in progress, 16 %" for a stored correction or original; null where there is none. */
export function saidText(stored: unknown): string | null {
  const parsed = said.safeParse(stored);
  if (!parsed.success) return null;
  const { points, status, figures } = parsed.data;
  const words = [status ? wordOf(status) : "", ...figures.map(figureText)].filter(Boolean).join(", ");
  return `point ${points.join(", ")}: ${words || "mentioned"}`;
}

/** What a reviewer did; a correction with what it put in the place of what was read. */
export function verdictText(row: { verdict: string; correction: unknown }): string {
  const correction = saidText(row.correction);
  if (correction) return `Corrected to ${correction}`;
  return row.verdict === "pending" ? "Earlier verdict taken back" : titleOf(row.verdict);
}
