/** Tries by key, so that a secret cannot be guessed, nor anybody flooded, by trying many. */
export interface Attempts {
  /** True while a key has spent its tries. */
  blocked(key: string): boolean;
  count(key: string): void;
}

/** Wrong operator's tokens from one address in a quarter of an hour. */
export const WRONG_TOKENS = 10;
/** Subscriptions asked for from one address, or of webhooks at one host, in a quarter of an hour. */
export const SUBSCRIPTIONS = 60;

export const WINDOW_MS = 15 * 60_000;
/** Keys held at once; the oldest go first, so memory stays bounded whoever asks. */
const MAX_KEYS = 10_000;

/** At most `most` tries a quarter of an hour and key, counted in this process. */
export function createAttempts(now: () => Date, most: number): Attempts {
  const tries = new Map<string, number[]>();
  const recent = (key: string) => {
    const since = now().getTime() - WINDOW_MS;
    return (tries.get(key) ?? []).filter((at) => at > since);
  };
  return {
    blocked: (key) => recent(key).length >= most,
    count: (key) => {
      const kept = [...recent(key), now().getTime()].slice(-most);
      tries.delete(key);
      tries.set(key, kept);
      const [oldest] = tries.keys();
      if (tries.size > MAX_KEYS && oldest !== undefined) tries.delete(oldest);
    },
  };
}
