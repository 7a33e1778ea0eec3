import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { decodeEntities } from "./feed/clean.ts";

/** What a listener hears about HTML; positions are UTF-16 offsets into it. */
export interface TagListener {
  /** An opening tag with its attributes: lower-case names, decoded values, the first of each. */
  open?: (name: string, attrs: Map<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

const ignore = (): void => {};

/** Reads HTML tag by tag without building a tree; linear in its length. */
export function scanTags(html: string, listener: TagListener): void {
  let name = "";
  let key = "";
  let value = "";
  let attrs = new Map<string, string>();
  const opened = (): void => listener.open?.(name, attrs);
  const callbacks: TokenizerCallbacks = {
    onopentagname(start, end) {
      name = html.slice(start, end).toLowerCase();
      attrs = new Map();
    },
    onattribname(start, end) {
      key = html.slice(start, end).toLowerCase();
      value = "";
    },
    onattribdata(start, end) {
      value += html.slice(start, end);
    },
    onattribend() {
      if (!attrs.has(key)) attrs.set(key, decodeEntities(value));
    },
    onopentagend: opened,
    onselfclosingtag: opened,
    onclosetag: (start, end) => listener.close?.(html.slice(start, end).toLowerCase()),
    ontext: (start, end) => listener.text?.(html.slice(start, end)),
    onattribentity: ignore,
    ontextentity: ignore,
    oncdata: ignore,
    oncomment: ignore,
    ondeclaration: ignore,
    onprocessinginstruction: ignore,
    onend: ignore,
  };
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: false }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
}
