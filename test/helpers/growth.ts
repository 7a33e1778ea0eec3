const SIZE = 20_000;
const TIMES = 4;
const FLOOR_MS = 0.8;
const MOST_TRIES = 60;

function timeOf(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

/**
 * How many times the work of `read` grows when its text becomes four times as long: 4 where it is
 * linear, 16 where it is quadratic. Four runs over the short text make as much garbage as one over
 * the long one. The best of several runs is one that no other process held up; as long as the
 * result is not under `bound` there are more of them.
 */
export function growthOf(
  read: (text: string) => unknown,
  seed: (size: number) => string,
  bound: number,
): number {
  const small = seed(SIZE);
  const large = seed(TIMES * SIZE);
  const often = (): void => {
    for (let i = 0; i < TIMES; i++) read(small);
  };
  let [short, long] = [Infinity, Infinity];
  let growth = Infinity;
  for (let i = 0; i < MOST_TRIES && (i < 2 || growth >= bound); i++) {
    short = Math.min(short, timeOf(often));
    long = Math.min(
      long,
      timeOf(() => read(large)),
    );
    growth = (TIMES * long) / Math.max(short, FLOOR_MS);
  }
  return growth;
}
