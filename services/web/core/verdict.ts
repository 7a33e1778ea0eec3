import { z } from "zod";
import { STATUSES } from "#shared/domain/index.ts";

const number = z.coerce.number({ error: "must be a number" }).finite();
const reason = z.string().trim().max(1000, "at most 1000 characters").optional();

/** A figure as a reviewer gives it; the ordinal says which of the claim's figures it corrects. */
const figure = z.object({
  ordinal: z.number().int().min(0),
  value: number,
  valueMax: number.nullable(),
  unit: z.string().trim().min(1, "must name a unit").max(60),
  metric: z.string().max(100).nullable(),
});

/** What a claim says after a correction, in full. */
const correction = z.object({
  points: z
    .array(z.coerce.number({ error: "must be numbers of points" }).int().min(1).max(9999))
    .min(1)
    .max(20),
  status: z.enum(STATUSES).nullable(),
  figures: z.array(figure).max(50),
});

export type Correction = z.output<typeof correction>;

/** A reviewer's decision; `pending` takes an earlier one back. */
export const verdictSchema = z.discriminatedUnion("verdict", [
  z.object({ verdict: z.enum(["accepted", "rejected", "pending"]), reason }),
  z.object({ verdict: z.literal("corrected"), reason, correction }),
]);

export type Decision = z.output<typeof verdictSchema>;

const FIGURE_FIELD = /^figure-(\d{1,2})-value$/;

/** The fields of the verdict form in the shape of the schema; a figure without a value is left out. */
export function verdictFields(form: Record<string, unknown>): Record<string, unknown> {
  const text = (name: string) => (typeof form[name] === "string" ? form[name].trim() : "");
  const given = { verdict: form.verdict, ...(text("reason") ? { reason: text("reason") } : {}) };
  if (form.verdict !== "corrected") return given;
  const ordinals = Object.keys(form).flatMap((name) => FIGURE_FIELD.exec(name)?.[1] ?? []);
  const figures = ordinals
    .filter((n) => text(`figure-${n}-value`) !== "")
    .map((n) => ({
      ordinal: Number(n),
      value: plainNumber(text(`figure-${n}-value`)),
      valueMax: text(`figure-${n}-max`) === "" ? null : plainNumber(text(`figure-${n}-max`)),
      unit: text(`figure-${n}-unit`),
      metric: text(`figure-${n}-metric`) || null,
    }));
  const points = text("points")
    .split(/[\s,;]+/)
    .filter(Boolean);
  return { ...given, correction: { points, status: text("status") || null, figures } };
}

/** "3,500,000" as people type it. */
function plainNumber(text: string): string {
  return text.replaceAll(/[,\s](?=\d{3}(?:\D|$))/g, "");
}
