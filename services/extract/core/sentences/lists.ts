const MARKER = /^[ \t]*([•⁃‣*-] ?)?(?:(\d{1,3})|([a-y]))(\.\)|[.)])(?= ?\S)/;
const BULLETS = /[ \t]+(?=[•⁃‣])/g;
const HEAD = 16;

/** Ends of the inline list items of one line, in order, without the line's own end. */
export function itemEnds(line: string): number[] {
  const bullets = bulletEnds(line);
  return bullets.length > 0 ? bullets : numberedEnds(line);
}

function bulletEnds(line: string): number[] {
  return [...line.matchAll(BULLETS)].map((m) => m.index).filter((at) => at > 0);
}

/** "1. First 2. Second": the next number in the same style starts the next item. */
function numberedEnds(line: string): number[] {
  const first = MARKER.exec(line.slice(0, HEAD));
  if (!first) return [];
  const [, , digits, letter = "a", style = "."] = first;
  const ends: number[] = [];
  for (let step = 1, from = first[0].length; ; step++) {
    const name = digits ? String(Number(digits) + step) : String.fromCharCode(letter.charCodeAt(0) + step);
    const at = line.indexOf(` ${name}${style} `, from);
    if (at < 0) return ends;
    ends.push(at);
    from = at + name.length + 2;
  }
}

/** Length of the marker that a line or item starts with; its full stop ends nothing. */
export function markerLength(text: string, start: number): number {
  return MARKER.exec(text.slice(start, start + HEAD))?.[0].length ?? 0;
}
