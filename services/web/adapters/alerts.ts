import { readToken, type TokenUse } from "#shared/config/tokens.ts";
import type { Db } from "#shared/db/index.ts";
import { loadSecret } from "#shared/db/secret.ts";
import { type Notice, notice, type Plan } from "#shared/domain/index.ts";
import { work } from "#shared/stages/index.ts";
import type { Deps } from "../deps.ts";
import { type ChangeRow, listChanges } from "./queries/changes.ts";
import { claimsByIds } from "./queries/claims.ts";
import { confirmJob, findSubscription, linkable, type SubscriptionRow } from "./queries/subscriptions.ts";

/** The subscription that a token was made for, or null for one that is not ours or whose data is gone. */
export async function holderOf(deps: Deps, use: TokenUse, token: string): Promise<SubscriptionRow | null> {
  const id = readToken(await loadSecret(deps.db, deps.config), use, token);
  return id === null ? null : await findSubscription(deps.db, id);
}

/**
 * Send the link of a mailbox again, once an hour at most; nothing happens for one that has no
 * alerts, and the caller cannot tell.
 */
export async function requestLink({ db, submit, now }: Deps, address: string): Promise<void> {
  const found = await linkable(db, address);
  if (!found) return;
  const hour = now().toISOString().slice(0, 13);
  const { id } = found;
  const job =
    found.state === "pending"
      ? { ...confirmJob(id), id: `${confirmJob(id).id}-${hour}` }
      : work("notify", { kind: "link", subscriptionId: id }, ["link", id, hour]);
  await submit([job]);
}

interface Scope {
  points: readonly number[];
  types: readonly string[];
  actors: readonly string[];
}

const LOOKED_AT = 100;
const EVIDENCE_SHOWN = 3;

/** The newest change that somebody with this scope would have been told of, as the letter; null if none. */
export async function lastNotice(db: Db, plan: Plan, scope: Scope, baseUrl: string): Promise<Notice | null> {
  const recent = await listChanges(db, plan.id, {}, { limit: LOOKED_AT });
  const wanted = recent.filter(
    (change) =>
      (scope.points.length === 0 || (change.point !== null && scope.points.includes(change.point))) &&
      (scope.types.length === 0 || scope.types.includes(change.type)),
  );
  const claims = await claimsByIds(
    db,
    wanted.flatMap((change) => change.claimIds),
  );
  const claimsOf = (change: ChangeRow) => claims.filter((claim) => change.claimIds.includes(claim.id));
  const names = (change: ChangeRow) => [
    ...change.actors,
    ...claimsOf(change).flatMap((claim) => [...claim.actors, claim.attributed_to]),
  ];
  const found = wanted.find(
    (change) =>
      scope.actors.length === 0 || names(change).some((name) => name && scope.actors.includes(name)),
  );
  if (!found) return null;
  const evidence = claimsOf(found)
    .toReversed()
    .slice(0, EVIDENCE_SHOWN)
    .map((claim) => ({
      claimId: claim.id,
      exact: claim.exact,
      attributedTo: claim.attributed_to,
      source: claim.source_name,
      articleUrl: claim.article_url,
    }));
  const noted = {
    ...found,
    occurredAt: found.occurredAt.toISOString(),
    recordedAt: found.recordedAt.toISOString(),
  };
  return notice(noted, evidence, plan, { baseUrl, manageUrl: `${baseUrl}/alerts/manage/…` });
}
