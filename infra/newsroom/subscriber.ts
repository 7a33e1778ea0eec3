import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { manageToken, tokenHash } from "#shared/config/tokens.ts";
import { loadSecret } from "#shared/db/secret.ts";
import type { Context } from "#shared/process/context.ts";

/** The sample's own subscriber, so that a newcomer sees notices go out; returns its signing secret. */
export async function subscribeSample(
  { db, config, plans }: Pick<Context, "db" | "config" | "plans">,
  address: string,
): Promise<string> {
  const known = await db
    .selectFrom("subscription")
    .select("secret")
    .where("address", "=", address)
    .executeTakeFirst();
  if (known?.secret) return known.secret;
  const key = await loadSecret(db, config);
  const secret = `whsec_${randomBytes(24).toString("base64")}`;
  await db.transaction().execute(async (trx) => {
    const { id } = await trx
      .insertInto("subscription")
      .values({
        plan_id: plans[0]?.id ?? "",
        channel: "webhook",
        address,
        token_hash: randomBytes(32).toString("hex"),
        secret,
        state: "active",
        confirmed_at: sql`now()`,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const token_hash = tokenHash(manageToken(key, id));
    await trx.updateTable("subscription").set({ token_hash }).where("id", "=", id).execute();
  });
  return secret;
}
