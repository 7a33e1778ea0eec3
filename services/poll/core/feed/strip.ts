const HTML_TAGS = new Set(
  (
    "a abbr acronym address applet area article aside audio b base bdi bdo big blink blockquote body br button " +
    "canvas caption center cite code col colgroup dd del details dfn dialog dir div dl dt em embed fieldset " +
    "figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input " +
    "ins kbd label legend li link main map mark marquee menu meta meter nav nobr noscript object ol optgroup " +
    "option output p param picture pre progress q rp rt ruby s samp script section select small source span " +
    "strike strong style sub summary sup svg table tbody td textarea tfoot th thead time title tr track tt u ul " +
    "var video wbr"
  ).split(" "),
);

function tagName(html: string, at: number): string {
  const match = /\/?([a-z][a-z0-9]*)/iy;
  match.lastIndex = at + 1;
  return match.exec(html)?.[1]?.toLowerCase() ?? "";
}

/** Where the tag that starts at `at` ends; a `>` in a quoted value does not count. */
function tagEnd(html: string, at: number): number {
  const mark = /=\s?["']|>/g;
  mark.lastIndex = at;
  for (let match = mark.exec(html); match !== null; match = mark.exec(html)) {
    if (match[0] === ">") return match.index;
    const close = html.indexOf(match[0].at(-1) ?? ">", mark.lastIndex);
    if (close < 0) return html.indexOf(">", at);
    mark.lastIndex = close + 1;
  }
  return html.indexOf(">", at);
}

/**
 * Removes HTML tags and comments; a `<` that starts no known tag is text. Each search for a tag's
 * end either moves on or ends the work, so the work is linear.
 */
export function stripTags(html: string): string {
  const parts: string[] = [];
  let at = 0;
  let from = 0;
  for (;;) {
    at = html.indexOf("<", at);
    if (at < 0) break;
    const comment = html.startsWith("<!--", at);
    if (!comment && !HTML_TAGS.has(tagName(html, at))) {
      at++;
      continue;
    }
    const end = comment ? html.indexOf("-->", at) : tagEnd(html, at);
    if (end < 0) break;
    parts.push(html.slice(from, at));
    at = from = end + (comment ? 3 : 1);
  }
  parts.push(html.slice(from));
  return parts.join("");
}
