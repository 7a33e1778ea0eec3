/** A marked span with the ids of what it belongs to; UTF-16 offsets, end exclusive. */
export interface Mark {
  id: string;
  start: number;
  end: number;
}

export interface Segment {
  start: number;
  end: number;
  /** Ids of the marks that cover the whole segment, in order of their start. */
  ids: string[];
}

/**
 * Cut `[0, length)` at every border of a mark, so that overlapping marks can be shown as flat
 * pieces. Marks outside the text are clipped, empty ones dropped. O(n log n) plus the output.
 */
export function splitByMarks(length: number, marks: readonly Mark[]): Segment[] {
  const clipped = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(length, mark.end) }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.start - b.start);
  const borders = [...new Set([0, length, ...clipped.flatMap((mark) => [mark.start, mark.end])])].sort(
    (a, b) => a - b,
  );
  const segments: Segment[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < borders.length; i++) {
    const start = borders[i] ?? 0;
    open = open.filter((mark) => mark.end > start);
    for (let mark = clipped[next]; mark && mark.start === start; mark = clipped[++next]) open.push(mark);
    segments.push({ start, end: borders[i + 1] ?? length, ids: open.map((mark) => mark.id) });
  }
  return segments;
}
