import { nounPhrase, phraseBefore } from "./phrase.ts";
import type { Reading } from "./reading.ts";
import type { Source } from "./source.ts";

const OF = /^ of (?:the |all |its |their |his |our )?/;
const IN_AID = /^ (?:in|of|for|worth of) (?:the |all |its |their )?/;
const ARTICLE = /(?:^|[^a-z])(?:an?|the) $/;
const COLON = /[:=] ?(?:about |around |nearly |some )?$/;

/** What the figure measures, where the text names it beside the figure. */
export function countedThing(src: Source, r: Reading): string | null {
  if (r.kind === "temperature") return null;
  const right = src.plain.slice(r.end, r.end + 24);
  const linked = (r.kind === "money" ? IN_AID : OF).exec(right);
  if (linked) return nounPhrase(src, r.end + linked[0].length);
  const colon = COLON.exec(src.plain.slice(Math.max(0, r.outerStart - 12), r.outerStart));
  if (colon) return phraseBefore(src, r.outerStart - colon[0].length);
  if (r.kind === "percent") return isAgreed(right) ? null : direct(src, r);
  if (r.kind === "money" || r.kind === "ratio" || r.hyphen) return direct(src, r);
  if (
    r.kind !== "count" &&
    r.kind !== "number" &&
    ARTICLE.test(src.lower.slice(Math.max(0, r.outerStart - 5), r.outerStart))
  )
    return direct(src, r);
  return null;
}

/** A verb in -s with its object. */
const VERBAL =
  /^(?:covers|includes|goes|comes|helps|gives|takes|pays|falls|rises|depends|requires|represents|exceeds|equals|amounts|buys|comprises) /;

const isAgreed = (right: string): boolean => /^[ -][a-z]+(?:ed|lete|ady|one)\b/.test(right);

/** "a $150 billion defense package", "a five-year window". */
function direct(src: Source, r: Reading): string | null {
  if (src.plain[r.end] !== " " && src.plain[r.end] !== "-") return null;
  const phrase = nounPhrase(src, r.end + 1);
  if (!phrase || (r.kind === "money" && !r.hyphen && VERBAL.test(phrase)) || phrase.startsWith("a-"))
    return null;
  return /^(?:[A-Z]\.)+$/.test(phrase) ? null : phrase;
}
