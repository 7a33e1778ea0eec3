import { Feed } from "feed";

export interface AtomEntry {
  id: string;
  title: string;
  link: string;
  text: string;
  published: Date;
  updated: Date;
}

/** Characters that XML 1.0 forbids; a single one of them makes the whole feed unreadable. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function clean(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, "");
}

/** `feed` declares titles and summaries as HTML, so plain text has to be escaped to stay text. */
function asHtml(text: string): string {
  return clean(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** An Atom document, newest entries as given. */
export function toAtom(
  head: { title: string; link: string; self: string; updated: Date },
  entries: readonly AtomEntry[],
): string {
  const feed = new Feed({
    id: head.self,
    title: clean(head.title),
    link: head.link,
    generator: "Peace Tracker",
    updated: head.updated,
    copyright: "",
    feedLinks: { atom: head.self },
  });
  for (const entry of entries) {
    feed.addItem({
      id: entry.id,
      title: asHtml(entry.title),
      link: entry.link,
      description: asHtml(entry.text),
      published: entry.published,
      date: entry.updated,
    });
  }
  return feed.atom1();
}
