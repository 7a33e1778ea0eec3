import { readTable } from "./table.ts";
import { BLOCK } from "./tags.ts";
import { tidy } from "./text.ts";
import type { Draft, El } from "./tree.ts";

interface Frame {
  el: El;
  next: number;
}

/** The blocks of text under `top` in document order; junk is skipped. Iterative, linear. */
export function readBlocks(top: El, site = ""): Draft[] {
  const out: Draft[] = [];
  const frames: Frame[] = [{ el: top, next: 0 }];
  let buffer = "";
  let tail = "";
  let linkChars = 0;
  let siteLinkChars = 0;
  let links = 0;
  let siteLinks = 0;
  let breaks = 0;
  let owner = top;

  const flush = (next: El): void => {
    const text = tidy(buffer);
    if (text) out.push({ kind: owner.kind, text, el: owner, linkChars, siteLinkChars });
    buffer = "";
    tail = "";
    linkChars = 0;
    siteLinkChars = 0;
    breaks = 0;
    owner = next;
  };

  const addText = (text: string): void => {
    buffer += text;
    tail = (text.length < TAIL ? tail : "") + text.slice(-TAIL);
    if (tail.length > 4 * TAIL) tail = tail.slice(-TAIL);
    if (links > 0) linkChars += text.length;
    if (siteLinks > 0) siteLinkChars += text.length;
    if (breaks > 0 && text.trim()) breaks = 0;
  };

  const enter = (el: El): void => {
    if (el.junk || el.name === "head") return;
    if (el.name === "br") {
      breaks++;
      if (breaks > 1) flush(owner);
      else buffer += "\n";
      return;
    }
    if (isFootnoteMark(el, tail)) return;
    if (el.name === "table") {
      const rows = readTable(el, readBlocks);
      if (rows) {
        flush(owner);
        for (const row of rows) out.push(row);
        return;
      }
    }
    if (BLOCK.has(el.name)) flush(el);
    if (el.name === "a") links++;
    if (isSiteLink(el, site)) siteLinks++;
    frames.push({ el, next: 0 });
  };

  const leave = (el: El): void => {
    frames.pop();
    if (el.name === "a") links--;
    if (isSiteLink(el, site)) siteLinks--;
    if (BLOCK.has(el.name)) flush(blockAbove(el));
  };

  while (frames.length > 0) {
    const frame = frames[frames.length - 1];
    if (!frame) break;
    const kid = frame.el.kids[frame.next++];
    if (kid === undefined) leave(frame.el);
    else if (typeof kid === "string") addText(kid);
    else enter(kid);
  }
  return out;
}

const ABSOLUTE = /^\s{0,5}(?:https?:)?\/\/([^/?#]{1,200})/i;

/** True for a link within the site: a relative address, or one on the same domain. */
function isSiteLink(el: El, site: string): boolean {
  if (el.name !== "a") return false;
  const host = ABSOLUTE.exec(el.attrs["href"] ?? "")?.[1];
  return host === undefined || (site !== "" && host.toLowerCase().endsWith(site));
}

/** The end of an address's host that the hosts of one site share: `news.example.org` → `example.org`. */
export function siteOf(url: string): string {
  const labels = (ABSOLUTE.exec(url)?.[1] ?? "").toLowerCase().replace(/:\d+$/, "").split(".");
  const short = (labels.at(-2) ?? "").length <= 3 && labels.length > 2;
  return labels.slice(short ? -3 : -2).join(".");
}

function blockAbove(el: El): El {
  let at = el.parent ?? el;
  while (at.parent && !BLOCK.has(at.name)) at = at.parent;
  return at;
}

/** Characters before a raised mark that are looked at; the whole buffer would cost a copy each time. */
const TAIL = 8;
const MARK = /^\s*\[?(?:\d{1,3}|[a-z*†‡])\]?\s*$/;
const AFTER_STOP = /[.,;:!?…"'”’»)\]]\s*$/;

/** True for a raised footnote number: it would glue to the word or full stop before it. */
export function isFootnoteMark(el: El, before: string): boolean {
  if (el.name !== "sup" || el.chars > TAIL) return false;
  const text = innerText(el);
  if (!MARK.test(text)) return false;
  const linked = el.linkChars > 0 || el.parent?.name === "a";
  return linked || text.includes("[") || AFTER_STOP.test(before.slice(-TAIL));
}

/** Text inside a small element, as written. */
export function innerText(el: El): string {
  let text = "";
  const stack: (El | string)[] = [el];
  while (stack.length > 0) {
    const at = stack.pop();
    if (typeof at === "string") text += at;
    else if (at?.name === "br") text += " ";
    else if (at && !at.junk) for (let i = at.kids.length - 1; i >= 0; i--) stack.push(at.kids[i] ?? "");
  }
  return text;
}
