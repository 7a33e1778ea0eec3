import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { rebase } from "./address.ts";
import { decodeEntities } from "./clean.ts";
import { scopeWith, standardName, type Scope } from "./names.ts";

/** A CDATA section: text that was never escaped. */
export interface Cdata {
  cdata: string;
}

export interface XmlElement {
  /** Standard name, lower case, with the normaliser's prefix. */
  name: string;
  /** Lower-case names as written; values decoded. */
  attrs: Map<string, string>;
  /** Text is kept as it was written, references undecoded. */
  children: XmlNode[];
  /** Address that relative ones start from. */
  base: string;
  /** Whether xml:base applies here. */
  based: boolean;
}

export type XmlNode = string | Cdata | XmlElement;

export interface XmlTree {
  root: XmlElement;
  /** Whether reading stopped because there were more entries than `maxItems`. */
  cut: boolean;
}

interface Open {
  raw: string;
  element: XmlElement;
  scope: Scope;
}

const MAX_DEPTH = 200;
const ITEMS = new Set(["item", "entry"]);

function makeElement(raw: string, attrs: Map<string, string>, outer: Open): Open {
  const scope = scopeWith(attrs, outer.scope);
  const ref = attrs.get("xml:base");
  const base = ref === undefined ? outer.element.base : rebase(ref, outer.element.base);
  const based = ref !== undefined || outer.element.based;
  return { raw, scope, element: { name: standardName(raw, scope), attrs, children: [], base, based } };
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string" && "name" in node;
}

/**
 * Reads text as a tree, whatever it is: tags that close nothing are dropped, unclosed ones end with
 * their parent, and elements deeper than 200 give their content to the last one above. Work is
 * linear in the text, as no look back along the open elements is longer than that.
 */
export function readTree(text: string, url: string, maxItems: number): XmlTree {
  const root: XmlElement = { name: "", attrs: new Map(), children: [], base: url, based: false };
  const stack: Open[] = [{ raw: "", element: root, scope: Object.create(null) as Scope }];
  let top: Open = stack[0] as Open;
  let raw = "";
  let attrs = new Map<string, string>();
  let key = "";
  let value = "";
  let items = 0;
  let cut = false;

  function open(): boolean {
    const next = makeElement(raw, attrs, top);
    if (ITEMS.has(raw.slice(raw.indexOf(":") + 1)) && ++items > maxItems) {
      cut = true;
      tokenizer.pause();
      return false;
    }
    if (stack.length > MAX_DEPTH) return false;
    top.element.children.push(next.element);
    stack.push(next);
    top = next;
    return true;
  }

  function close(name: string): void {
    let at = stack.length - 1;
    while (at > 0 && stack[at]?.raw !== name) at--;
    if (at === 0) return;
    stack.length = at;
    top = stack[at - 1] as Open;
  }

  const callbacks: TokenizerCallbacks = {
    onopentagname(start, end) {
      raw = text.slice(start, end).toLowerCase();
      attrs = new Map();
    },
    onattribname(start, end) {
      key = text.slice(start, end).toLowerCase();
      value = "";
    },
    onattribdata(start, end) {
      value += text.slice(start, end);
    },
    onattribentity() {},
    onattribend() {
      if (!attrs.has(key)) attrs.set(key, decodeEntities(value));
    },
    onopentagend() {
      open();
    },
    onselfclosingtag() {
      if (open()) close(raw);
    },
    onclosetag(start, end) {
      close(text.slice(start, end).toLowerCase());
    },
    ontext(start, end) {
      top.element.children.push(text.slice(start, end));
    },
    ontextentity() {},
    oncdata(start, end, offset) {
      top.element.children.push({ cdata: text.slice(start, end - offset) });
    },
    oncomment() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {},
  };
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, callbacks);
  tokenizer.write(text);
  if (!cut) tokenizer.end();
  return { root, cut };
}
