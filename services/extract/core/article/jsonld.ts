/** A JSON-LD node. */
export type LdNode = Readonly<Record<string, unknown>>;

export interface Ld {
  /** Typed nodes of all scripts, with how deep they were nested. */
  nodes: { node: LdNode; depth: number }[];
  /** Nodes by `@id`, for references inside a graph. */
  byId: ReadonlyMap<string, LdNode>;
}

const NESTED = [
  "@graph",
  "mainEntity",
  "mainEntityOfPage",
  "hasPart",
  "itemReviewed",
  "liveBlogUpdate",
  "itemListElement",
  "item",
];
const MAX_DEPTH = 5;
/** Arrays and graphs do not count as depth; they have an end all the same. */
const MAX_LEVEL = 20;
const MAX_NODES = 5000;

/** Reads the page's JSON-LD scripts; what cannot be repaired lightly is left out. */
export function readJsonLd(scripts: readonly string[]): Ld {
  const nodes: { node: LdNode; depth: number }[] = [];
  const byId = new Map<string, LdNode>();
  for (const script of scripts) collect(parseLenient(script), 0, 0, nodes);
  for (const { node } of nodes) {
    const id = node["@id"];
    if (typeof id === "string" && (node["name"] || node["headline"])) byId.set(id, node);
  }
  return { nodes, byId };
}

export const isNode = (value: unknown): value is LdNode =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value as a list: what is not an array is its one entry, null and undefined none. */
export const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Local names of a node's types. */
export const typesOf = (node: LdNode): string[] =>
  asList(node["@type"]).map((type) => String(type).split("/").pop() ?? "");

/** The first text of a value: a string, a number, or the name of a node. */
export function textOf(value: unknown): string | undefined {
  const first = asList(value)[0];
  if (typeof first === "string" || typeof first === "number") return String(first).trim() || undefined;
  if (!isNode(first)) return undefined;
  return textOf(first["@value"] ?? first["name"] ?? first["@id"] ?? first["url"]);
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|^Report|^Review|^Claim\w*)$/;

/** Nodes that describe an article, outermost first; entries of a live blog are not among them. */
export function articleNodes(ld: Ld): LdNode[] {
  return ld.nodes
    .filter(({ node, depth }) => depth <= 1 && typesOf(node).some((type) => ARTICLE_TYPE.test(type)))
    .map(({ node }) => node);
}

function collect(value: unknown, depth: number, level: number, out: { node: LdNode; depth: number }[]): void {
  if (level > MAX_LEVEL || depth > MAX_DEPTH || out.length > MAX_NODES) return;
  if (Array.isArray(value)) {
    for (const entry of value) if (isNode(entry)) collect(entry, depth, level + 1, out);
  } else if (isNode(value)) {
    if (value["@type"]) out.push({ node: value, depth });
    for (const key of NESTED)
      if (value[key]) collect(value[key], key === "@graph" ? depth : depth + 1, level + 1, out);
  }
}

/** JSON with what publishers' templates do to it: comment wrappers, raw line ends, trailing commas. */
function parseLenient(script: string): unknown {
  return parseOrNull(script) ?? parseOrNull(repair(script));
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function repair(script: string): string {
  const from = script.search(/[[{]/);
  const to = Math.max(script.lastIndexOf("}"), script.lastIndexOf("]"));
  if (from < 0 || to < from) return "";
  return script
    .slice(from, to + 1)
    .replace(/[\u0000-\u001f]/g, " ")
    .replace(/,(?= {0,40}[}\]])/g, "");
}
