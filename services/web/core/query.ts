import { z } from "zod";

/** A query that cannot be served; the message names the parameter. */
export class BadQuery extends Error {
  override name = "BadQuery";
}

/** Nothing is there under this address. */
export class NotFound extends Error {
  override name = "NotFound";
}

function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `${issue.keys.join(", ")}: unknown parameter`;
  return `${issue.path.join(".") || "body"}: ${issue.message}`;
}

/**
 * Validate values by a schema; throws BadQuery that names each bad parameter. Empty strings count
 * as absent, as an unused field of a GET form sends them.
 */
export function readQuery<S extends z.ZodType>(schema: S, given: Record<string, unknown>): z.output<S> {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(filled);
  if (parsed.success) return parsed.data;
  throw new BadQuery(parsed.error.issues.map(explain).join("; "));
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function instant(endOfDay: boolean) {
  return z.string().transform((text, ctx) => {
    const time = Date.parse(DAY.test(text) && endOfDay ? `${text}T23:59:59.999Z` : text);
    if (!Number.isNaN(time) && /^\d{4}-\d{2}/.test(text)) return new Date(time);
    ctx.addIssue({ code: "custom", message: "must be an ISO 8601 day or time, e.g. 2026-02-03" });
    return z.NEVER;
  });
}

/** An instant from which on something counts: a bare day starts at midnight UTC. */
export const sinceParam = instant(false);
/** An instant at which something held: a bare day means its end, UTC. */
export const asOfParam = instant(true);

export const pointParam = z.coerce.number().int("must be a point's number").min(1).max(9999);

export const pageParams = {
  plan: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100_000).optional(),
  cursor: z.string().max(500).optional(),
};

/** A row's id in a path; throws NotFound for what cannot be one. */
export function idOf(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new NotFound(`nothing has the id ${text.slice(0, 40)}`);
}

/** The number of a version of an article. */
export const versionParam = z.coerce.number().int("must be a version's number").min(1).max(1_000_000);
