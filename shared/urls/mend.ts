const CDATA = /^<!\[CDATA\[|\]\]>$/g;
/** An ampersand escaped for markup, once or more often than the reader undoes. */
const AMPERSAND = /&(?:amp;|#0{0,4}38;|#x0{0,4}26;)+/gi;
/** What is left of the markup around a link; no address contains a tag. */
const MARKUP = /["']?<\/?[a-z][a-z0-9]{0,9}>.*$/is;

/** `feed:https://site` and `feed://site`: how browsers were once asked to hand a link to a feed reader. */
const BEFORE_SCHEME = /^feed:(?:\/\/)?(?=https?:)/i;
const AS_SCHEME = /^feed:(?=\/\/)/i;

/** An address as it was meant: without what escaping, markup and feed readers left behind. */
export function mended(address: string): string {
  const text = address.trim().replaceAll(CDATA, "").replaceAll(AMPERSAND, "&").replace(MARKUP, "").trim();
  return text.replace(BEFORE_SCHEME, "").replace(AS_SCHEME, "http:");
}
