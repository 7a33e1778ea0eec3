/**
 * Run `task` now and again `ms` after each end, until stopped; `stop` waits for a run under way.
 * Errors go to `onError` and never end the loop.
 */
export function repeat(
  ms: number,
  task: () => Promise<void>,
  onError: (error: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false;
  let wake = () => {};
  const loop = async () => {
    while (!stopped) {
      await task().catch(onError);
      if (stopped) return;
      const pause = Promise.withResolvers<void>();
      const timer = setTimeout(pause.resolve, ms);
      wake = () => {
        clearTimeout(timer);
        pause.resolve();
      };
      await pause.promise;
    }
  };
  const ended = loop();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await ended;
    },
  };
}
