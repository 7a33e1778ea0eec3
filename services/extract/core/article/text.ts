const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff\ufffe]+/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000\u0085]+/g;
const HAS_ODD = /[^\x21-\x7e\u00c0-\u024f\u2018-\u201d\u2013\u2014]/;

/**
 * One line of text as blocks carry it: soft hyphens, zero-width, direction and control characters are removed;
 * every run of white space, no-break (U+00A0), narrow no-break (U+202F) and thin spaces included,
 * becomes one plain space; ends are trimmed. Linear in length.
 */
export function tidy(raw: string): string {
  if (!HAS_ODD.test(raw)) return raw;
  return raw.replace(INVISIBLE, "").replace(SPACES, " ").trim();
}

/** Lower-case letters and digits only, for comparing titles and lines. */
export function textKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Words of a text, as the shingles of `sharedShare` count them. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Share of the 4-word runs of `part` that also stand in `whole`; 0 where `part` has fewer than 4 words. */
export function sharedShare(part: string, whole: string): number {
  const runs = (text: string): string[] => {
    const w = words(text.toLowerCase());
    return w.slice(3).map((last, i) => `${w[i]} ${w[i + 1]} ${w[i + 2]} ${last}`);
  };
  const inPart = runs(part);
  const inWhole = new Set(runs(whole));
  return inPart.length ? inPart.filter((run) => inWhole.has(run)).length / inPart.length : 0;
}
