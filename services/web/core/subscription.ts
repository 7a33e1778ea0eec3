import { z } from "zod";
import { CHANGE_TYPES } from "#shared/domain/index.ts";

const shared = {
  plan: z.string().optional(),
  points: z.array(z.coerce.number().int().min(1).max(9999)).max(100).default([]),
  types: z.array(z.enum(CHANGE_TYPES)).default([]),
  actors: z.array(z.string().min(1).max(200)).max(50).default([]),
  frequency: z.enum(["now", "daily"]).default("now"),
};

/** What a new subscriber asks for; empty lists mean everything. */
export const subscriptionSchema = z.discriminatedUnion("channel", [
  z.strictObject({
    ...shared,
    channel: z.literal("email"),
    address: z.string().trim().pipe(z.email("must be an e-mail address").max(254)),
  }),
  z.strictObject({
    ...shared,
    channel: z.literal("webhook"),
    /** Checked further where it can be looked up: http(s), on the public internet. */
    address: z.string().trim().max(2000),
  }),
]);

export type NewSubscription = z.output<typeof subscriptionSchema>;

interface SubscriptionLists {
  points: string[];
  types: string[];
  actors: string[];
}

/** The fields of a form, where a name may come several times, in the shape of the schema. */
export function fromForm(form: Record<string, unknown>): Record<string, unknown> & SubscriptionLists {
  const list = (value: unknown) =>
    [value].flat().filter((item): item is string => typeof item === "string" && item !== "");
  const { points, types, actors, ...rest } = form;
  return { ...rest, points: list(points), types: list(types), actors: list(actors) };
}

/** "Point 4 and 6, status changed" for a list of subscriptions. */
export function scopeText(subscription: { points: number[]; types: string[]; actors: string[] }): string {
  const points =
    subscription.points.length > 0
      ? `points ${subscription.points.toSorted((a, b) => a - b).join(", ")}`
      : "all points";
  const types =
    subscription.types.length > 0
      ? subscription.types.map((t) => t.replaceAll("_", " ")).join(", ")
      : "all changes";
  const actors = subscription.actors.length > 0 ? `; about ${subscription.actors.join(", ")}` : "";
  return `${points}; ${types}${actors}`;
}
