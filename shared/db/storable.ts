/**
 * What came from outside as JSON that PostgreSQL accepts: it refuses NUL and half surrogate pairs, which hostile
 * pages hold and which the cut of a quotation's surroundings can make.
 */
export function toStorableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "string" ? part.toWellFormed().replaceAll("\0", "\uFFFD") : part,
  );
}
