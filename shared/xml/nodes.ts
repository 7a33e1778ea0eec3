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

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string" && "name" in node;
}
