import { rebase } from "./address.ts";
import { scopeWith, standardName, type Scope } from "./names.ts";
import type { XmlElement, XmlNode } from "./nodes.ts";

interface Open {
  raw: string;
  element: XmlElement;
  scope: Scope;
}

/** The elements that are open while a tree is read. */
export interface ElementStack {
  root: XmlElement;
  open: (raw: string, attrs: Map<string, string>) => boolean;
  close: (raw: string) => void;
  add: (node: XmlNode) => void;
}

const MAX_DEPTH = 200;

function makeElement(raw: string, attrs: Map<string, string>, outer: Open): Open {
  const scope = scopeWith(attrs, outer.scope);
  const ref = attrs.get("xml:base");
  const base = ref === undefined ? outer.element.base : rebase(ref, outer.element.base);
  const based = ref !== undefined || outer.element.based;
  return { raw, scope, element: { name: standardName(raw, scope), attrs, children: [], base, based } };
}

/** A closing tag closes everything inside its element; one that closes nothing is ignored. */
function closeIn(stack: Open[], raw: string): void {
  let at = stack.length - 1;
  while (at > 0 && stack[at]?.raw !== raw) at--;
  if (at > 0) stack.length = at;
}

/**
 * Elements deeper than 200 are not opened, so that their content goes to the last one above and no
 * look back is longer. An `item` ends the one before it: RSS has none inside another.
 */
export function makeStack(url: string): ElementStack {
  const root: XmlElement = { name: "", attrs: new Map(), children: [], base: url, based: false };
  const bottom: Open = { raw: "", element: root, scope: Object.create(null) as Scope };
  const stack: Open[] = [bottom];
  const top = (): Open => stack.at(-1) ?? bottom;
  return {
    root,
    open(raw, attrs) {
      if (raw === "item") closeIn(stack, raw);
      if (stack.length > MAX_DEPTH) return false;
      const next = makeElement(raw, attrs, top());
      top().element.children.push(next.element);
      stack.push(next);
      return true;
    },
    close: (raw) => closeIn(stack, raw),
    add: (node) => top().element.children.push(node),
  };
}
