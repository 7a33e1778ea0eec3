/** Failed tries by key, so that a secret cannot be guessed by trying many. */
export interface Attempts {
  /** True while a key has spent its tries. */
  blocked(key: string): boolean;
  failed(key: string): void;
}

const MAX_TRIES = 10;
const WINDOW_MS = 15 * 60_000;
/** Keys held at once; the oldest go first, so memory stays bounded whoever asks. */
const MAX_KEYS = 10_000;

/** Ten failed tries a quarter of an hour and key, counted in this process. */
export function createAttempts(now: () => Date): Attempts {
  const failures = new Map<string, number[]>();
  const recent = (key: string) => {
    const since = now().getTime() - WINDOW_MS;
    return (failures.get(key) ?? []).filter((at) => at > since);
  };
  return {
    blocked: (key) => recent(key).length >= MAX_TRIES,
    failed: (key) => {
      const kept = [...recent(key), now().getTime()].slice(-MAX_TRIES);
      failures.delete(key);
      failures.set(key, kept);
      const [oldest] = failures.keys();
      if (failures.size > MAX_KEYS && oldest !== undefined) failures.delete(oldest);
    },
  };
}
