import type { BlockKind } from "#shared/domain/index.ts";

/** Attributes that the reader looks at; others are not kept. */
export type Attrs = Readonly<Record<string, string>>;

/**
 * An element of the page. `all` of its tree lists elements in document order, so the descendants of
 * an element are exactly `all[index + 1 .. last]`: loops over that range replace recursion.
 */
export interface El {
  name: string;
  attrs: Attrs;
  parent: El | null;
  kids: (El | string)[];
  index: number;
  /** Index of the last descendant; its own index for a leaf. */
  last: number;
  /** Characters of text inside, collapsed white space not counted twice. */
  chars: number;
  /** Characters of text inside links. */
  linkChars: number;
  /** Paragraphs (`p`) of some length inside. */
  paras: number;
  /** Characters of running prose inside; see `weigh`. */
  mass: number;
  /** Id of the rule that takes the element out; empty where it stays. */
  junk: string;
  /** Kind of the blocks directly inside, inherited from the nearest element that says so. */
  kind: BlockKind;
}

export interface Tree {
  root: El;
  all: El[];
  /** Contents of the page's JSON-LD scripts, in order. */
  jsonLd: string[];
  /** True where the page was longer than is read. */
  cut: boolean;
}

/** A block before its place in the text is known. */
export interface Draft {
  kind: BlockKind;
  text: string;
  /** Element that the text stands in. */
  el: El;
  /** Characters of the text that are link text. */
  linkChars: number;
  /** Of these, in links to other pages of the same site. */
  siteLinkChars: number;
  cells?: string[];
  headers?: string[];
  at?: string;
}

/** A new element under `parent`; statistics are filled in by `measure`. */
export function element(name: string, attrs: Attrs, parent: El | null, index: number): El {
  return {
    name,
    attrs,
    parent,
    kids: [],
    index,
    last: index,
    chars: 0,
    linkChars: 0,
    paras: 0,
    mass: 0,
    junk: "",
    kind: "paragraph",
  };
}

/** Nearest element from `el` upwards, itself included, that satisfies `test`. */
export function closest(el: El | null, test: (el: El) => boolean): El | null {
  let at = el;
  while (at && !test(at)) at = at.parent;
  return at;
}

/** True where `el` is `ancestor` or stands inside it. */
export function within(el: El, ancestor: El): boolean {
  return el.index >= ancestor.index && el.index <= ancestor.last;
}
