import { readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";
import { LAYERS, type Layer } from "./layers.ts";

/** A source file as the checker sees it: its path from the root, with forward slashes, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

const isTest = (file: string) => /\.test\.ts$|^test\//.test(file);

/** Read files of a tree. */
export function load(root: string, paths: readonly string[]): SourceFile[] {
  return paths.map((file) => ({ path: file, text: readFileSync(path.join(root, file), "utf8") }));
}

/**
 * Every import that a layer may not make, and every cycle, a line each. Tests may import what they
 * like; nothing may import a test. Type imports and dynamic imports count like any other.
 * Throws if there is nothing to check, or a file belongs to no layer.
 */
export function violations(files: readonly SourceFile[]): string[] {
  const production = files.filter((file) => !isTest(file.path));
  if (production.length === 0) throw new Error("no files to check");
  for (const file of production) layerOf(file.path);
  const graph = new Map(production.map((file) => [file.path, importsOf(file)]));
  const problems = production.flatMap((file) =>
    (graph.get(file.path) ?? []).flatMap((to) => judge(file.path, to)),
  );
  return [...problems, ...cycles(graph)];
}

function layerOf(file: string): Layer {
  const layer = LAYERS.find(({ files }) => files.test(file));
  if (!layer) throw new Error(`${file} belongs to no layer; add one to test/architecture/layers.ts`);
  return layer;
}

/** What a file imports: paths from the root for own files, names for packages and Node's modules. */
function importsOf({ path: file, text }: SourceFile): string[] {
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const constant = (start: number, end: number) => /^["'](.*)["']$/.exec(text.slice(start, end))?.[1];
  const named = [
    ...module.staticImports.map((i) => i.moduleRequest.value),
    ...module.staticExports.flatMap((e) => e.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...module.dynamicImports.flatMap((i) => constant(i.moduleRequest.start, i.moduleRequest.end) ?? []),
    ...[...text.matchAll(/new URL\("(\.[^"]+\.ts)", import\.meta\.url\)/g)].flatMap((m) => m[1] ?? []),
  ];
  return [...new Set(named)].map((name) => resolve(file, name));
}

function resolve(from: string, name: string): string {
  if (name.startsWith("#shared/")) return name.replace("#shared/", "shared/");
  return name.startsWith(".") ? path.posix.join(path.posix.dirname(from), name) : name;
}

function isOwn(target: string): boolean {
  return /^(services|shared|infra|test)\//.test(target);
}

function judge(from: string, to: string): string[] {
  const layer = layerOf(from);
  if (!isOwn(to))
    return allowsPackage(layer, to) ? [] : [`${from}: ${layer.name} may not import package ${to}`];
  if (isTest(to)) return [`${from}: production code may not import a test, ${to}`];
  const target = layerOf(to);
  const allowed = target.name === layer.name || layer.may.includes(target.name);
  return allowed ? [] : [`${from}: ${layer.name} may not import ${target.name}, ${to}`];
}

function allowsPackage({ packages }: Layer, name: string): boolean {
  return packages === null || packages.some((pattern) => pattern.test(name));
}

/** Import cycles among the files, each once, found by a depth-first walk. */
function cycles(graph: ReadonlyMap<string, string[]>): string[] {
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]) => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      found.push(`cycle: ${[...trail.slice(trail.indexOf(file)), file].join(" → ")}`);
      return;
    }
    state.set(file, "open");
    for (const next of graph.get(file) ?? []) if (graph.has(next)) visit(next, [...trail, file]);
    state.set(file, "done");
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
