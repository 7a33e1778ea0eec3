import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { loadClaims, toWhere } from "../adapters/claims.ts";
import { claimsByIds, countClaims } from "../adapters/queries/claims.ts";
import { listVerdicts } from "../adapters/queries/review.ts";
import { toClaim } from "../core/claim.ts";
import { claimFilterParams } from "../core/claim-filter.ts";
import { NotFound, readQuery } from "../core/query.ts";
import { claimLine } from "../core/words.ts";
import type { Deps } from "../deps.ts";
import { API, ERROR, serveList } from "./list.ts";
import { planOf } from "../core/plan.ts";
import { claimSchema } from "./schemas.ts";

/** `/claims`, `/claims/count` and `/claims/:id`. */
export function claimRoutes(app: OpenAPIHono, deps: Deps): void {
  serveList(app, deps, {
    path: "/claims",
    name: "claims",
    summary: "Claims, newest recorded first",
    query: claimFilterParams,
    item: claimSchema,
    load: ({ plan, query, limit, cursor }) => loadClaims(deps.db, plan, query, { limit, cursor }),
    csv: [
      ["id", (c) => c.id],
      ["points", (c) => c.points],
      ["status", (c) => c.status],
      ["modality", (c) => c.modality],
      [
        "figures",
        (c) =>
          c.figures.map((f) => `${f.value}${f.valueMax === undefined ? "" : `–${f.valueMax}`} ${f.unit}`),
      ],
      ["actors", (c) => c.actors],
      ["attributed_to", (c) => c.attributedTo],
      ["quote", (c) => c.quote],
      ["valid_from", (c) => c.validFrom],
      ["valid_to", (c) => c.validTo],
      ["evidence", (c) => c.evidence.exact],
      ["start", (c) => c.evidence.start],
      ["end", (c) => c.evidence.end],
      ["source", (c) => c.source],
      ["article_id", (c) => c.articleId],
      ["article_url", (c) => c.articleUrl],
      ["published_at", (c) => c.publishedAt],
      ["recorded_at", (c) => c.recordedAt],
      ["novelty", (c) => c.novelty],
      ["state", (c) => c.state],
      ["review", (c) => c.review],
      ["confidence", (c) => c.confidence],
      ["rule", (c) => c.rule],
    ],
    atom: (claim, baseUrl) => ({
      id: `${baseUrl}/claims/${claim.id}`,
      title: claimLine(claim),
      link: `${baseUrl}/claims/${claim.id}`,
      text: claim.evidence.exact,
      published: new Date(claim.publishedAt),
      updated: new Date(claim.recordedAt),
    }),
  });
  countRoute(app, deps);
  oneClaim(app, deps);
}

function countRoute(app: OpenAPIHono, deps: Deps): void {
  const schema = z.strictObject({
    ...claimFilterParams,
    plan: z.string().optional(),
    firstOnly: z.enum(["true", "false"]).optional(),
    /** Only claims announced after this event. */
    after: z.coerce.number().int().min(0).optional(),
  });
  app.get(`${API}/claims/count`, async (c) => {
    const { plan: id, firstOnly, after, ...filter } = readQuery(schema, c.req.query());
    const plan = planOf(deps.plans, id);
    const where = { ...toWhere(plan, filter), afterEvent: after };
    const count = await countClaims(deps.db, plan.id, where, firstOnly === "true");
    return c.json({ plan: plan.id, count });
  });
  app.openAPIRegistry.registerPath({
    method: "get",
    path: `${API}/claims/count`,
    summary: "How many claims a filter leaves; firstOnly leaves out copies of a wire text",
    request: { query: schema },
    responses: {
      200: {
        description: "The count",
        content: { "application/json": { schema: z.object({ plan: z.string(), count: z.number().int() }) } },
      },
    },
  });
}

function oneClaim(app: OpenAPIHono, deps: Deps): void {
  app.get(`${API}/claims/:id`, async (c) => {
    const id = c.req.param("id");
    const [row] = await claimsByIds(deps.db, [id]);
    if (!row) throw new NotFound(`no claim ${id}`);
    return c.json({ ...toClaim(row), verdicts: await listVerdicts(deps.db, id) });
  });
  app.openAPIRegistry.registerPath({
    method: "get",
    path: `${API}/claims/{id}`,
    summary: "One claim with its verdicts",
    request: { params: z.object({ id: z.string() }) },
    responses: {
      200: { description: "The claim", content: { "application/json": { schema: claimSchema } } },
      404: { description: "No such claim", content: { "application/json": { schema: ERROR } } },
    },
  });
}
