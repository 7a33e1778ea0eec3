import { z } from "zod";

/** A query that cannot be served; the message names the parameter. */
export class BadQuery extends Error {
  override name = "BadQuery";
}

/** Nothing is there under this address. */
export class NotFound extends Error {
  override name = "NotFound";
}

/** Asked too often; the same is served again after a while. */
export class TooMany extends Error {
  override name = "TooMany";
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
  if (!parsed.success) throw new BadQuery(parsed.error.issues.map(explain).join("; "));
  for (const [name, value] of Object.entries(parsed.data ?? {}))
    if (holdsNul(value)) throw new BadQuery(`${name}: must not hold the character U+0000`);
  return parsed.data;
}

/** The one character that the store takes in no text. */
function holdsNul(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\0");
  return typeof value === "object" && value !== null && Object.values(value).some(holdsNul);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Times beyond these are slips; far beyond them the store cannot hold them. */
const YEARS = { from: 1900, to: 2100 };

function instant(endOfDay: boolean) {
  return z.string().transform((text, ctx) => {
    const time = new Date(DAY.test(text) && endOfDay ? `${text}T23:59:59.999Z` : text);
    const year = time.getUTCFullYear();
    if (/^\d{4}-\d{2}/.test(text) && year >= YEARS.from && year <= YEARS.to) return time;
    const message = `must be an ISO 8601 day or time from ${YEARS.from} to ${YEARS.to}, e.g. 2026-02-03`;
    ctx.addIssue({ code: "custom", message });
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
