import { existsSync, readFileSync } from "node:fs";
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";

type Path = readonly PropertyKey[];

/** A data file that was read: its value where it is valid, and every problem found so far. */
export interface YamlFile<T> {
  file: string;
  value: T | null;
  problems: string[];
  /** `file:line path: text`, with the line of the value that the path leads to. */
  problem: (path: Path, text: string) => string;
}

function pathText(path: Path): string {
  const parts = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`));
  return parts.join("").replace(/^\./, "");
}

/** Offset of the value at a path, or of its nearest ancestor that exists. */
function offsetAt(doc: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = doc.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isNode(doc.contents) && doc.contents.range ? doc.contents.range[0] : 0;
}

/** Offset of a key itself, so that a misspelt key is shown where it stands. */
function keyOffset(doc: Document, path: Path, key: string): number {
  const map = path.length === 0 ? doc.contents : doc.getIn(path, true);
  const keys = isMap(map) ? map.items.map((pair) => pair.key) : [];
  const found = keys.find((node) => isScalar(node) && node.value === key);
  return isScalar(found) && found.range ? found.range[0] : offsetAt(doc, path);
}

/**
 * Reads a YAML file and validates it. A missing file is a problem unless `fallback` is given.
 * Never throws: what is wrong stands in `problems`, one line each: `file:line path: what, what to do`.
 */
export function readYaml<T>(file: string, schema: z.ZodType<T>, fallback?: T): YamlFile<T> {
  if (!existsSync(file)) return missing(file, fallback);
  const lines = new LineCounter();
  const doc = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
  const at = (offset: number, path: Path, text: string): string =>
    `${file}:${lines.linePos(offset).line} ${pathText(path) || "(whole file)"}: ${text}`;
  const problem = (path: Path, text: string): string => at(offsetAt(doc, path), path, text);
  if (doc.errors.length > 0) {
    const problems = doc.errors.map((error) =>
      at(error.pos[0], [], `${error.message.split("\n")[0]} - correct the YAML`),
    );
    return { file, value: null, problems, problem };
  }
  const parsed = schema.safeParse(doc.toJS());
  if (parsed.success) return { file, value: parsed.data, problems: [], problem };
  const problems = parsed.error.issues.flatMap((issue) => describe(issue, doc, at));
  return { file, value: null, problems, problem };
}

function missing<T>(file: string, fallback: T | undefined): YamlFile<T> {
  const problem = (path: Path, text: string): string => `${file} ${pathText(path)}: ${text}`;
  if (fallback !== undefined) return { file, value: fallback, problems: [], problem };
  return { file, value: null, problems: [`${file}: no such file - create it`], problem };
}

function describe(
  issue: z.core.$ZodIssue,
  doc: Document,
  at: (offset: number, path: Path, text: string) => string,
): string[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) =>
      at(
        keyOffset(doc, issue.path, key),
        [...issue.path, key],
        "unknown key - remove it or correct its spelling",
      ),
    );
  const absent = issue.path.length > 0 && doc.getIn(issue.path) === undefined;
  const advice = absent ? "missing - add it" : "correct the value";
  return [at(offsetAt(doc, issue.path), issue.path, `${issue.message} - ${advice}`)];
}
