import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { absoluteAsWritten } from "#shared/xml/address.ts";
import { decodeEntities, escapeAttribute, escapeHtml } from "#shared/xml/clean.ts";
import { isElement, type XmlElement, type XmlNode } from "#shared/xml/nodes.ts";

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const ADDRESSES = new Set(
  "href src cite action longdesc background codebase data classid profile usemap poster".split(" "),
);

function plainTag(name: string): string {
  return name.replace(/^(xhtml|atom|svg|math|other):/, "");
}

function writeAttributes(element: XmlElement): string {
  let out = "";
  for (const [name, value] of element.attrs) {
    if (name.startsWith("xmlns") || name.startsWith("xml:")) continue;
    const resolved = ADDRESSES.has(name) ? absoluteAsWritten(value, element.base) : value;
    out += ` ${name}="${escapeAttribute(resolved)}"`;
  }
  return out;
}

function writeNode(node: XmlNode): string {
  if (typeof node === "string") return escapeHtml(decodeEntities(node));
  if (!isElement(node)) return escapeHtml(node.cdata);
  const tag = plainTag(node.name);
  const inner = node.children.map(writeNode).join("");
  const open = `<${tag}${writeAttributes(node)}`;
  return VOID.has(tag) ? `${open} />${inner}` : `${open}>${inner}</${tag}>`;
}

/** The content of an element as HTML, in order, addresses absolute. */
export function innerHtml(element: XmlElement): string {
  return element.children.map(writeNode).join("");
}

interface Patch {
  start: number;
  end: number;
  value: string;
}

function addressPatches(html: string, base: string): Patch[] {
  const patches: Patch[] = [];
  let wanted = false;
  let start = -1;
  let end = -1;
  const callbacks: TokenizerCallbacks = {
    onattribname(from, to) {
      wanted = ADDRESSES.has(html.slice(from, to).toLowerCase());
      start = -1;
    },
    onattribdata(from, to) {
      if (start < 0) start = from;
      end = to;
    },
    onattribentity() {},
    onattribend() {
      if (!wanted || start < 0) return;
      const value = decodeEntities(html.slice(start, end));
      const resolved = absoluteAsWritten(value, base);
      if (resolved !== value) patches.push({ start, end, value: escapeAttribute(resolved) });
    },
    oncdata() {},
    onclosetag() {},
    oncomment() {},
    ondeclaration() {},
    onend() {},
    onopentagend() {},
    onopentagname() {},
    onprocessinginstruction() {},
    onselfclosingtag() {},
    ontext() {},
    ontextentity() {},
  };
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: false }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
  return patches;
}

/** Makes the relative addresses in HTML absolute and leaves every other character as it is. */
export function absoluteHtml(html: string, base: string): string {
  if (!html.includes("<") || !html.includes("=")) return html;
  const patches = addressPatches(html, base);
  if (patches.length === 0) return html;
  const parts: string[] = [];
  let at = 0;
  for (const patch of patches) {
    parts.push(html.slice(at, patch.start), patch.value);
    at = patch.end;
  }
  return parts.join("") + html.slice(at);
}
