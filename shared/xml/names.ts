import { NAMESPACES } from "./namespaces.ts";

/** Prefix to namespace name; the empty prefix is the default namespace. */
export type Scope = Record<string, string>;

const PREFIX_OF = new Map(NAMESPACES.flatMap((row) => row.uris.map((uri) => [uri, row.prefix] as const)));
const KNOWN_PREFIXES = new Set(NAMESPACES.map((row) => row.prefix));

function plainUri(uri: string): string {
  const bare = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "");
  return bare.replace(/[/#]$/, "");
}

/** The normaliser's prefix for a namespace name; null for a vocabulary it does not know. */
export function prefixOfNamespace(uri: string): string | null {
  return PREFIX_OF.get(plainUri(uri)) ?? null;
}

/** Declarations of an element on top of those around it. */
export function scopeWith(attrs: ReadonlyMap<string, string>, outer: Scope): Scope {
  let scope = outer;
  for (const [name, value] of attrs) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    if (scope === outer) scope = Object.create(outer) as Scope;
    scope[name.slice(6)] = value;
  }
  return scope;
}

function join(prefix: string, local: string): string {
  return prefix === "" ? local : `${prefix}:${local}`;
}

/**
 * Standard name of an element: `title`, `atom:title`, `dc:creator`. A prefix that is not declared
 * is taken at its word; one declared for an unknown vocabulary never passes for a known one.
 */
export function standardName(raw: string, scope: Scope): string {
  const colon = raw.indexOf(":");
  const prefix = colon < 0 ? "" : raw.slice(0, colon);
  const local = raw.slice(colon + 1);
  const uri = scope[prefix];
  const known = uri === undefined ? null : prefixOfNamespace(uri);
  if (known !== null) return join(known, local);
  if (prefix === "") return local;
  const clash = uri !== undefined && !KNOWN_PREFIXES.has(prefix);
  return clash ? `other:${local}` : `${prefix}:${local}`;
}
