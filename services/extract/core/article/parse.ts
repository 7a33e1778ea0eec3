import { Tokenizer } from "htmlparser2";
import { BLOCK, CLOSES, DROPPED, HEADING, KEPT_ATTRS, SCOPE, TABLE_PART, VOID } from "./tags.ts";
import { type El, element, type Tree } from "./tree.ts";

/** What a page of news never has: more is not read, and the tree is marked as cut. */
const MAX_ELEMENTS = 60_000;
const MAX_CHARS = 400_000;
/** Longer values of attributes are cut. */
const MAX_VALUE = 4_000;

/** Deeper elements are merged into their ancestor at this depth: it bounds every walk to a parent. */
const MAX_DEPTH = 200;
const NO_ATTRS = Object.freeze({});

/**
 * Builds the element tree of a page with the htmlparser2 tokenizer. Scripts, styles, vector drawings
 * and other elements without text are left out, comments too. Linear in the length of `html`: depth
 * is capped, so that closing tags search a bounded list. Elements and text past a cap are left out.
 * Never throws.
 */
export function parseTree(html: string): Tree {
  const builder = treeBuilder(html, () => tokenizer.pause());
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder.callbacks);
  tokenizer.write(html);
  tokenizer.end();
  return builder.finish();
}

function treeBuilder(html: string, stop: () => void) {
  const root = element("root", NO_ATTRS, null, 0);
  const all: El[] = [root];
  const jsonLd: string[] = [];
  const open: El[] = [root];
  let dropDepth = 0;
  let overflow = 0;
  let chars = 0;
  let cut = false;
  let script: string[] | null = null;
  let name = "";
  let attrs: Record<string, string> | null = null;
  let attrName = "";
  let attrValue = "";

  const top = (): El => open[open.length - 1] ?? root;

  const pop = (): void => {
    const el = open.pop();
    if (!el) return;
    if (DROPPED.has(el.name)) dropDepth--;
    el.last = all.length - 1;
    if (script && el.name === "script") {
      jsonLd.push(script.join(""));
      script = null;
    }
  };

  const popTo = (depth: number): void => {
    while (open.length > depth) pop();
  };

  const end = (): void => {
    cut = true;
    stop();
  };

  const addText = (text: string): void => {
    chars += text.length;
    if (chars > MAX_CHARS) end();
    if (cut) return;
    if (script) script.push(text);
    if (dropDepth > 0) return;
    const kids = top().kids;
    const last = kids[kids.length - 1];
    if (typeof last === "string") kids[kids.length - 1] = last + text;
    else kids.push(text);
  };

  const openElement = (): void => {
    closeImplied(open, name, popTo);
    const parent = top();
    const el = element(name, attrs ?? NO_ATTRS, parent, all.length);
    const isVoid = VOID.has(name);
    if (dropDepth === 0 && !DROPPED.has(name)) {
      if (all.length >= MAX_ELEMENTS) end();
      if (cut) return;
      parent.kids.push(el);
      all.push(el);
    }
    if (isVoid) return;
    if (open.length >= MAX_DEPTH && !DROPPED.has(name)) {
      overflow++;
      return;
    }
    if (DROPPED.has(name)) dropDepth++;
    open.push(el);
    if (name === "script" && attrs?.["type"]?.includes("ld+json")) script = [];
  };

  const closeElement = (closing: string): void => {
    if (closing === "br") addText(" ");
    if (VOID.has(closing)) return;
    const depth = findOpen(open, closing);
    if (overflow > 0 && !DROPPED.has(closing)) overflow--;
    else if (depth > 0) popTo(depth);
  };

  const endOpenTag = (): void => {
    openElement();
    name = "";
    attrs = null;
  };

  const callbacks = {
    onopentagname(start: number, end: number): void {
      name = html.slice(start, end).toLowerCase();
    },
    onattribname(start: number, end: number): void {
      const raw = html.slice(start, end).toLowerCase();
      attrName = KEPT_ATTRS.has(raw) ? raw : "";
      attrValue = "";
    },
    onattribdata(start: number, end: number): void {
      if (attrName && attrValue.length < MAX_VALUE)
        attrValue += html.slice(start, Math.min(end, start + MAX_VALUE));
    },
    onattribentity(code: number): void {
      if (attrName && attrValue.length < MAX_VALUE) attrValue += String.fromCodePoint(code);
    },
    onattribend(): void {
      if (!attrName) return;
      attrs ??= {};
      attrs[attrName] ??= attrValue;
    },
    onopentagend: endOpenTag,
    onselfclosingtag: (): void => {
      const opened = name;
      endOpenTag();
      // Ignored by browsers except inside drawings, which would otherwise swallow the page.
      if (dropDepth > 0 && top().name === opened && opened !== "script") pop();
    },
    onclosetag(start: number, end: number): void {
      closeElement(html.slice(start, end).toLowerCase());
    },
    ontext(start: number, end: number): void {
      if (dropDepth === 0 || script) addText(html.slice(start, end));
    },
    ontextentity(code: number): void {
      addText(String.fromCodePoint(code));
    },
    oncdata(): void {},
    oncomment(): void {},
    ondeclaration(): void {},
    onprocessinginstruction(): void {},
    onend(): void {},
  };

  const finish = (): Tree => {
    popTo(1);
    root.last = all.length - 1;
    return { root, all, jsonLd, cut };
  };

  return { callbacks, finish };
}

/** Closes what the start of `name` ends: an open paragraph, list item, cell or link. */
function closeImplied(open: El[], name: string, popTo: (depth: number) => void): void {
  const closes = CLOSES.get(name);
  if (closes) {
    const border = name === "li" ? LIST : name === "dt" || name === "dd" ? LIST : TABLE;
    closeNearest(open, closes, border, popTo);
  } else if (name === "a") {
    closeNearest(open, LINK, BLOCK, popTo);
  } else if (BLOCK.has(name)) {
    closeNearest(open, HEADING.has(name) ? HEADING_OR_P : P, BLOCK, popTo);
  }
}

const LIST: ReadonlySet<string> = new Set([
  "ul",
  "ol",
  "dl",
  "table",
  "td",
  "th",
  "root",
  "article",
  "section",
]);
const TABLE: ReadonlySet<string> = new Set(["table", "root"]);
const LINK: ReadonlySet<string> = new Set(["a"]);
const P: ReadonlySet<string> = new Set(["p"]);
const HEADING_OR_P: ReadonlySet<string> = new Set([...HEADING, "p"]);

/** Pops up to the outermost of `closes` that is open above the nearest of `border`. */
function closeNearest(
  open: El[],
  closes: ReadonlySet<string>,
  border: ReadonlySet<string>,
  popTo: (depth: number) => void,
): void {
  let depth = -1;
  for (let i = open.length - 1; i > 0; i--) {
    const at = open[i]?.name ?? "";
    if (closes.has(at)) depth = i;
    else if (border.has(at)) break;
  }
  if (depth > 0) popTo(depth);
}

/** Position in `open` of the element that an end tag closes; -1 where there is none in reach. */
function findOpen(open: El[], name: string): number {
  const block = BLOCK.has(name);
  const part = TABLE_PART.has(name);
  if (DROPPED.has(name)) return open.findLastIndex((el) => el.name === name);
  for (let i = open.length - 1; i > 0; i--) {
    const at = open[i]?.name ?? "";
    if (at === name) return i;
    if (part ? at === "table" : block ? SCOPE.has(at) : BLOCK.has(at)) return -1;
  }
  return -1;
}
