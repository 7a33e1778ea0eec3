const LOOK_MS = 500;

/** True if a process with this id runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Start a server again whenever its process is gone without our doing (killed, out of memory).
 * `pid` reads the id of its present process; it throws where the server was stopped in order.
 */
export function keepUp(server: {
  pid(): Promise<number>;
  restart(): Promise<unknown>;
  onDeath(error: Error): void;
}): { stop(): Promise<void> } {
  let looking: Promise<void> | null = null;
  const look = async () => {
    const pid = await server.pid().catch(() => null);
    if (pid !== null && isAlive(pid)) return;
    server.onDeath(new Error("the embedded PostgreSQL is gone; starting it again"));
    await server.restart();
  };
  const timer = setInterval(() => {
    looking ??= look()
      .catch((error: Error) => server.onDeath(error))
      .finally(() => (looking = null));
  }, LOOK_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
