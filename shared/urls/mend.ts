const CDATA = /^<!\[CDATA\[|\]\]>$/g;
/** An ampersand escaped for markup, once or more often than the reader undoes. */
const AMPERSAND = /&(?:amp;|#0{0,4}38;|#x0{0,4}26;)+/gi;
/** What is left of the markup around a link; no address contains a tag. */
const MARKUP = /["']?<\/?[a-z][a-z0-9]{0,9}>.*$/is;
/** A scheme put before an address that had one: what stands between the two can be no host. */
const SECOND_SCHEME = /^https?:\/\/[^/.?#]*(?=https?:\/\/)/i;
/** Another link glued to the end of a path, or behind a quotation mark; behind a slash it is part of the path, as in archives. */
const GLUED = /^([^?#]+?)(?:(?<=[a-z0-9_-])|")https?:\/\/.*$/is;
/** A part of a template that nobody filled in names no page. */
const PLACEHOLDER = /\{[a-z_]{1,30}\}$/i;

/** `feed:https://site` and `feed://site`: how browsers were once asked to hand a link to a feed reader. */
const BEFORE_SCHEME = /^feed:(?:\/\/)?(?=https?:)/i;
const AS_SCHEME = /^feed:(?=\/\/)/i;

/** An address as it was meant: without what escaping, markup and feed readers left behind. */
export function mended(address: string): string {
  const bare = address.trim().replaceAll(CDATA, "").replaceAll(AMPERSAND, "&").replace(MARKUP, "").trim();
  const text = bare.replace(BEFORE_SCHEME, "").replace(AS_SCHEME, "http:").replace(SECOND_SCHEME, "");
  return text.replace(GLUED, "$1").replace(PLACEHOLDER, "");
}
