import type { Db } from "#shared/db/index.ts";
import { HttpError } from "#shared/http/errors.ts";
import type { HttpClient } from "#shared/http/client.ts";
import { isFresh, readRobotsAnswer, type RobotsFile, robotsUrl } from "../core/robots.ts";

const LIMITS = { deadlineMs: 15_000, maxWireBytes: 600_000, maxBytes: 600_000, maxHops: 5 };

/** The rules of the host that serves `url`: stored ones while they are fresh, else asked for anew. */
export async function robotsOf(db: Db, http: HttpClient, url: string, host: string): Promise<RobotsFile> {
  const row = await db.selectFrom("host").select("robots").where("name", "=", host).executeTakeFirst();
  const stored = row?.robots as unknown as RobotsFile | null | undefined;
  if (stored && stored.origin === new URL(url).origin && isFresh(stored, Date.now())) return stored;
  const file = readRobotsAnswer(url, await ask(http, url), Date.now());
  await db
    .updateTable("host")
    .set({ robots: JSON.stringify(file) })
    .where("name", "=", host)
    .execute();
  return file;
}

/** Remember the gap between two requests to a host. */
export async function storeGap(db: Db, host: string, gap_ms: number): Promise<void> {
  await db
    .updateTable("host")
    .set({ gap_ms })
    .where("name", "=", host)
    .where("gap_ms", "<>", gap_ms)
    .execute();
}

async function ask(
  http: HttpClient,
  url: string,
): Promise<{ status: number; body: string } | { status: null }> {
  try {
    const response = await http.get(robotsUrl(url), LIMITS);
    return { status: response.status, body: new TextDecoder().decode(response.body).replaceAll("\0", "") };
  } catch (error) {
    // A file longer than anybody reads is still a file; what cannot be reached at all forbids.
    if (error instanceof HttpError && error.reason === "too_large") return { status: 404, body: "" };
    if (error instanceof HttpError) return { status: null };
    throw error;
  }
}
