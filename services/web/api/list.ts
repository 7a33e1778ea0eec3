import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { z } from "zod";
import type { Plan } from "#shared/domain/index.ts";
import { pageParams, readQuery } from "../core/query.ts";
import type { Deps } from "../deps.ts";
import { type AtomEntry, toAtom } from "./atom.ts";
import { type CsvColumn, toCsv } from "./csv.ts";
import { planOf } from "../core/plan.ts";

export const API = "/api/v1";
const LIMIT = { json: 50, jsonMax: 1000, csv: 10_000, atom: 100 };

/** What is asked of a list, after the query has been read. */
export interface Asked<Q> {
  plan: Plan;
  query: Q;
  params: Record<string, string>;
  limit: number;
  cursor: string | undefined;
}

/** What a list gives: rows, where to go on, and fields that stand beside the rows. */
export interface Loaded<T> {
  rows: T[];
  next: string | null;
  head?: Record<string, unknown>;
}

/** One list of the interface, in every form in which it is served. */
export interface ListRoute<S extends z.ZodRawShape, T> {
  /** Below `/api/v1`, with hono's `:name` parameters. */
  path: string;
  /** Key of the rows in the JSON document. */
  name: string;
  summary: string;
  query: S;
  item: z.ZodType;
  load: (asked: Asked<z.output<z.ZodObject<S>>>) => Promise<Loaded<T>>;
  csv: CsvColumn<T>[];
  atom?: (row: T, baseUrl: string) => AtomEntry;
}

type Form = "json" | "csv" | "atom";

/** Serve a list as JSON, CSV and, where it is a stream, Atom; and describe it in the OpenAPI document. */
export function serveList<S extends z.ZodRawShape, T>(
  app: OpenAPIHono,
  deps: Deps,
  route: ListRoute<S, T>,
): void {
  const schema = z.strictObject({ ...route.query, ...pageParams });
  describe(app, route, schema);
  const forms: Form[] = route.atom ? ["json", "csv", "atom"] : ["json", "csv"];
  for (const form of forms) {
    const path = `${API}${route.path}${form === "json" ? "" : `.${form}`}`;
    app.get(path, async (c) => {
      const raw = readQuery(schema, c.req.query());
      const query = raw as z.output<z.ZodObject<S>> & { plan?: string; limit?: number; cursor?: string };
      const plan = planOf(deps.plans, query.plan);
      const limit =
        form === "json" ? Math.min(query.limit ?? LIMIT.json, LIMIT.jsonMax) : (query.limit ?? LIMIT[form]);
      const loaded = await route.load({ plan, query, params: c.req.param(), limit, cursor: query.cursor });
      links(c, route, loaded.next, form);
      return answer(c, deps, route, form, plan, loaded);
    });
  }
}

function answer<S extends z.ZodRawShape, T>(
  c: Context,
  deps: Deps,
  route: ListRoute<S, T>,
  form: Form,
  plan: Plan,
  loaded: Loaded<T>,
): Response {
  if (form === "json") {
    return c.json({ plan: plan.id, ...loaded.head, [route.name]: loaded.rows, nextCursor: loaded.next });
  }
  if (form === "csv") {
    const name = `${plan.id}-${route.name}.csv`;
    return c.body(toCsv(route.csv, loaded.rows), 200, {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `attachment; filename="${name}"`,
    });
  }
  const { baseUrl } = deps.config;
  const url = new URL(c.req.url);
  const head = {
    title: `${plan.shortTitle}: ${route.name}`,
    link: `${baseUrl}/`,
    self: `${baseUrl}${url.pathname}${url.search}`,
  };
  const entries = route.atom
    ? loaded.rows.map((row) => route.atom?.(row, baseUrl)).filter((e) => e !== undefined)
    : [];
  const updated = entries.reduce((last, e) => (e.updated > last ? e.updated : last), new Date(0));
  return c.body(toAtom({ ...head, updated }, entries), 200, {
    "content-type": "application/atom+xml; charset=utf-8",
  });
}

function links<S extends z.ZodRawShape, T>(
  c: Context,
  route: ListRoute<S, T>,
  next: string | null,
  form: Form,
): void {
  const url = new URL(c.req.url);
  const base = url.pathname.replace(/\.(?:csv|atom)$/, "");
  const other = (ext: string, type: string) =>
    `<${base}${ext}${url.search}>; rel="alternate"; type="${type}"`;
  const found: string[] = [];
  if (form !== "csv") found.push(other(".csv", "text/csv"));
  if (form !== "atom" && route.atom) found.push(other(".atom", "application/atom+xml"));
  if (next) {
    url.searchParams.set("cursor", next);
    found.push(`<${url.pathname}${url.search}>; rel="next"`);
  }
  c.header("link", found.join(", "));
}

function describe<S extends z.ZodRawShape, T>(
  app: OpenAPIHono,
  route: ListRoute<S, T>,
  schema: z.ZodObject,
): void {
  const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? "");
  const params = z.object(Object.fromEntries(names.map((name) => [name, z.string()])));
  const request = { query: schema, ...(names.length > 0 ? { params } : {}) };
  const document = z.object({
    plan: z.string(),
    [route.name]: z.array(route.item),
    nextCursor: z.string().nullable(),
  });
  const error = {
    description: "The query names a bad parameter",
    content: { "application/json": { schema: ERROR } },
  };
  const add = (ext: string, type: string, content: z.ZodType) =>
    app.openAPIRegistry.registerPath({
      method: "get",
      path: `${API}${route.path.replace(/:(\w+)/g, "{$1}")}${ext}`,
      summary: `${route.summary}${ext ? ` (${ext.slice(1).toUpperCase()})` : ""}`,
      request,
      responses: {
        200: { description: route.summary, content: { [type]: { schema: content } } },
        400: error,
      },
    });
  add("", "application/json", document);
  add(".csv", "text/csv", z.string());
  if (route.atom) add(".atom", "application/atom+xml", z.string());
}

export const ERROR = z.object({ error: z.string(), requestId: z.string() });
