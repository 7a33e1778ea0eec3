const MARKER = /[ \t]{0,8}([•⁃‣*-] ?)?(?:(\d{1,3})|([a-y]))(\.\)|[.)])(?= ?\S)/y;
const BULLET = /[ \t][•⁃‣]/g;

/** Ends of the inline list items of one line, in order, without the line's own end. */
export function itemEnds(line: string): number[] {
  const bullets = bulletEnds(line);
  return bullets.length > 0 ? bullets : numberedEnds(line);
}

function bulletEnds(line: string): number[] {
  const found: number[] = [];
  BULLET.lastIndex = 0;
  while (BULLET.test(line)) if (BULLET.lastIndex > 2) found.push(BULLET.lastIndex - 2);
  return found;
}

/** "1. First 2. Second": the next number in the same style starts the next item. */
function numberedEnds(line: string): number[] {
  MARKER.lastIndex = 0;
  const first = MARKER.exec(line);
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
  MARKER.lastIndex = start;
  return MARKER.exec(text)?.[0].length ?? 0;
}
