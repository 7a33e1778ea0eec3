import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { loadArticlePage } from "../adapters/article.ts";
import { idOf, NotFound, readQuery, versionParam } from "../core/query.ts";
import type { Deps } from "../deps.ts";
import { API, ERROR } from "./list.ts";
import { articleSchema } from "./schemas.ts";

/** `/articles/:id` with its text, versions, claims and the other places of the same story. */
export function articleRoutes(app: OpenAPIHono, deps: Deps): void {
  const query = z.strictObject({ version: versionParam.optional() });
  app.get(`${API}/articles/:id`, async (c) => {
    const id = idOf(c.req.param("id"));
    const found = await loadArticlePage(deps.db, id, readQuery(query, c.req.query()).version);
    if (!found) throw new NotFound(`no article ${id}`);
    const { article, version, text, versions, copies, claims } = found;
    return c.json({
      ...article,
      title: version?.title ?? null,
      version: version?.number ?? null,
      text,
      versions,
      copies,
      claims,
    });
  });
  app.openAPIRegistry.registerPath({
    method: "get",
    path: `${API}/articles/{id}`,
    summary: "An article with the text of one version (the current one by default), its versions and claims",
    request: { params: z.object({ id: z.string() }), query },
    responses: {
      200: { description: "The article", content: { "application/json": { schema: articleSchema } } },
      404: { description: "No such article or version", content: { "application/json": { schema: ERROR } } },
    },
  });
}
