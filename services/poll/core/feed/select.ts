import { decodeEntities, orNull } from "#shared/xml/clean.ts";
import { isElement, type XmlElement } from "#shared/xml/nodes.ts";

/** Child elements with one of the standard names, in the order of the names. */
export function childrenOf(element: XmlElement, names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  for (const name of names) {
    for (const child of element.children) if (isElement(child) && child.name === name) found.push(child);
  }
  return found;
}

/** All text below an element, references decoded, tags left out. */
export function textOf(element: XmlElement): string {
  const parts: string[] = [];
  for (const child of element.children) {
    if (typeof child === "string") parts.push(decodeEntities(child));
    else parts.push(isElement(child) ? textOf(child) : child.cdata);
  }
  return parts.join("");
}

/** The first non-empty text among the children with one of the names. */
export function firstText(element: XmlElement, names: readonly string[]): string | null {
  for (const child of childrenOf(element, names)) {
    const text = orNull(textOf(child));
    if (text !== null) return text;
  }
  return null;
}

/** Elements below `root` for which `wanted` holds; does not look inside those it finds. */
export function findAll(root: XmlElement, wanted: (element: XmlElement) => boolean): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of root.children) {
    if (!isElement(child)) continue;
    if (wanted(child)) found.push(child);
    else for (const inner of findAll(child, wanted)) found.push(inner);
  }
  return found;
}

/** Local name, where the element is of the feed formats themselves (no prefix, or Atom's). */
export function coreName(element: XmlElement): string {
  return element.name.startsWith("atom:") ? element.name.slice(5) : element.name;
}
