const CDATA = /^<!\[CDATA\[|\]\]>$/g;
/** An ampersand escaped for markup, once or more often than the reader undoes. */
const AMPERSAND = /&(?:amp;|#0{0,4}38;|#x0{0,4}26;)+/gi;
/** What is left of the markup around a link; no address contains a tag. */
const MARKUP = /["']?<\/?[a-z][a-z0-9]{0,9}>.*$/is;

/** An address as it was meant: without what escaping and markup around it left behind. */
export function mended(address: string): string {
  return address.trim().replaceAll(CDATA, "").replaceAll(AMPERSAND, "&").replace(MARKUP, "").trim();
}
