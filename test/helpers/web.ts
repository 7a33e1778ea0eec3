import { createAttempts, SUBSCRIPTIONS, WRONG_TOKENS } from "../../services/web/adapters/attempts.ts";
import { createSeats, SEATS } from "../../services/web/adapters/seats.ts";
import { createApp } from "../../services/web/app.ts";
import { readConfig } from "#shared/config/config.ts";
import { type Db, insertWork } from "#shared/db/index.ts";
import { createLog } from "#shared/log/log.ts";
import { loadPlan } from "#shared/plan/index.ts";
import { testDb } from "./database.ts";

export const OPERATOR = "operator-token-of-the-tests";
export const SECRET = "a secret of enough length for tests";
export const NOW = new Date("2026-02-10T12:00:00Z");

export type TestApp = ReturnType<typeof createApp>;

/** The web service without a socket, on a database of its own. */
export async function testWeb(
  given: { env?: Record<string, string>; seats?: typeof SEATS } = {},
): Promise<{ app: TestApp; db: Db; close(): Promise<void> }> {
  const { db, close } = await testDb();
  const config = readConfig({
    OPERATOR_TOKEN: OPERATOR,
    SECRET,
    BASE_URL: "https://tracker.example",
    ...given.env,
  });
  const hub = {
    position: () => 0,
    listen: () => () => {},
    listeners: () => 0,
    stop: () => Promise.resolve(),
  };
  const plans = [loadPlan("ua-us-20-point")];
  const app = createApp({
    db,
    config,
    log: createLog("silent", "web"),
    plans,
    now: () => NOW,
    hub,
    submit: (items) => insertWork(db, items),
    lookup: (name) =>
      Promise.resolve([{ address: name.startsWith("inside") ? "10.0.0.7" : "8.8.8.8", family: 4 }]),
    attempts: createAttempts(() => NOW, WRONG_TOKENS),
    asked: createAttempts(() => NOW, SUBSCRIPTIONS),
    seats: createSeats(given.seats ?? SEATS),
  });
  return { app, db, close };
}
