import pg from "pg";

const RETRY_MS = 1_000;

/**
 * Two trackers on one store would do everything twice: hold the store's lock, or throw if another
 * one holds it. The lock ends with its connection; when the server drops that, it is taken again,
 * and `onTaken` is called if somebody else was quicker.
 */
export async function holdAlone(
  databaseUrl: string,
  onTaken: () => void,
): Promise<{ release(): Promise<void> }> {
  let released = false;
  let client = await hold(databaseUrl, lost);
  if (!client)
    throw new Error("another tracker runs on this store; stop it first, or set DATA_DIR to another folder");

  function lost() {
    if (!released) setTimeout(() => void again(), RETRY_MS).unref();
  }
  async function again() {
    if (released) return;
    client = await hold(databaseUrl, lost).catch(() => (lost(), client));
    if (!client) onTaken();
  }
  return {
    release: async () => {
      released = true;
      await client?.end().catch(() => {});
    },
  };
}

/** A connection that holds the lock; null if another one does. `onLost` hears of its end. */
async function hold(databaseUrl: string, onLost: () => void): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>(
    "SELECT pg_try_advisory_lock(hashtext('peace-tracker:all')) AS held",
  );
  if (rows[0]?.held) return client.on("end", onLost);
  await client.end();
  return null;
}
