import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { decodeEntities } from "./clean.ts";
import { makeEntities } from "./doctype.ts";
import type { XmlElement } from "./nodes.ts";
import { makeStack, type ElementStack } from "./stack.ts";

export interface XmlTree {
  root: XmlElement;
  /** Whether reading stopped because there were more entries than allowed. */
  cut: boolean;
}

/** How many elements with one of the local names are read before reading stops. */
export interface TreeLimit {
  names: readonly string[];
  max: number;
}

/** Turns the tokens of `text` into calls of `stack`; `allowed` is asked before an element opens. */
function listen(text: string, stack: ElementStack, allowed: (raw: string) => boolean): TokenizerCallbacks {
  const entities = makeEntities();
  let raw = "";
  let attrs = new Map<string, string>();
  let key = "";
  let value = "";
  const ignore = (): void => {};
  const open = (): boolean => allowed(raw) && stack.open(raw, attrs);
  return {
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
    onattribend() {
      if (!attrs.has(key)) attrs.set(key, decodeEntities(entities.expand(value)));
    },
    onopentagend: open,
    onselfclosingtag() {
      if (open()) stack.close(raw);
    },
    onclosetag: (start, end) => stack.close(text.slice(start, end).toLowerCase()),
    ontext: (start, end) => stack.add(entities.expand(text.slice(start, end))),
    oncdata: (start, end, offset) => stack.add({ cdata: text.slice(start, end - offset) }),
    ondeclaration: (start, end) => entities.declare(text.slice(start, end)),
    onattribentity: ignore,
    ontextentity: ignore,
    oncomment: ignore,
    onprocessinginstruction: ignore,
    onend: ignore,
  };
}

/**
 * Reads text as a tree, whatever it is: tags that close nothing are dropped, unclosed ones end with
 * their parent. `url` is what relative addresses start from. Work is linear in the text.
 */
export function readTree(text: string, url: string, limit: TreeLimit): XmlTree {
  const stack = makeStack(url);
  let seen = 0;
  const allowed = (raw: string): boolean => {
    if (limit.names.includes(raw.slice(raw.indexOf(":") + 1))) seen++;
    if (seen > limit.max) tokenizer.pause();
    return seen <= limit.max;
  };
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, listen(text, stack, allowed));
  tokenizer.write(text);
  if (seen <= limit.max) tokenizer.end();
  return { root: stack.root, cut: seen > limit.max };
}
