const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Elements without content. */
export const VOID = set(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr",
);

/** Elements whose content is never text of the article. */
export const DROPPED = set(
  "script style template svg math iframe object video audio canvas map select option textarea noscript datalist dialog menu " +
    "amp-ad amp-sticky-ad amp-consent amp-sidebar amp-user-notification amp-embed amp-social-share amp-analytics " +
    "amp-next-page amp-iframe amp-video amp-audio amp-list amp-subscriptions-dialog",
);

/** Elements that end a line of text. */
export const BLOCK = set(
  "address article aside blockquote body button caption center dd details div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul " +
    "amp-accordion amp-img amp-carousel amp-lightbox root",
);

/** Elements at which the search for an open element of another name ends. */
export const SCOPE = set("table td th caption html body root template button");

/** Parts of a table: their end tags reach over the scope borders of cells. */
export const TABLE_PART = set("table thead tbody tfoot tr td th caption");

const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"];
export const HEADING: ReadonlySet<string> = new Set(HEADINGS);

/** What an opening tag closes first, if it stands at the top of the open block elements. */
export const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["li", set("li")],
  ["dt", set("dt dd")],
  ["dd", set("dt dd")],
  ["tr", set("td th tr")],
  ["td", set("td th")],
  ["th", set("td th")],
  ["thead", set("td th tr thead tbody tfoot caption")],
  ["tbody", set("td th tr thead tbody tfoot caption")],
  ["tfoot", set("td th tr thead tbody tfoot caption")],
  ["option", set("option")],
  ["body", set("head")],
]);

/** Attributes worth keeping. */
export const KEPT_ATTRS = set(
  "class id itemprop itemtype property name content rel href hidden style role aria-hidden datetime lang xml:lang type " +
    "colspan rowspan scope data-testid data-component title amp ⚡ src",
);
