/** A hole in the ids, seen while transactions up to `nextTransaction` could still fill it. */
export interface Gap {
  before: number;
  nextTransaction: number;
}

interface Read<T> {
  events: readonly T[];
  oldestRunning: number;
  nextTransaction: number;
}

/**
 * Which of the rows just read may be sent on. Ids are given out before their transactions commit,
 * so a lower id can appear after a higher one; a reader that remembers only the highest id would
 * lose it. Rows behind a hole wait until every transaction that ran when the hole was first seen
 * has ended: then it stays empty for good.
 */
export function takeContiguous<T extends { id: number }>(
  position: number,
  read: Read<T>,
  known: Gap | null,
): { events: T[]; gap: Gap | null } {
  const events: T[] = [];
  let last = position;
  for (const event of read.events) {
    if (event.id !== last + 1) {
      const gap =
        known?.before === event.id ? known : { before: event.id, nextTransaction: read.nextTransaction };
      if (read.oldestRunning < gap.nextTransaction) return { events, gap };
    }
    events.push(event);
    last = event.id;
  }
  return { events, gap: null };
}
