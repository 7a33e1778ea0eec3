import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { z } from "zod";
import { replayDead } from "#shared/db/index.ts";
import { STAGE_NAMES } from "#shared/stages/index.ts";
import {
  deadLetters,
  type DeadRow,
  type FailedDelivery,
  failedDeliveries,
  type FailingFeed,
  failingFeeds,
  stageWork,
  type StageRow,
} from "../../adapters/queries/ops.ts";
import { readQuery } from "../../core/query.ts";
import type { Deps } from "../../deps.ts";
import { action, readForm } from "../form.ts";
import { page } from "../layout.ts";
import { external } from "../links.ts";
import { time } from "../parts.ts";
import { type Column, table } from "../table.ts";
import { type Html, type View, viewOf } from "../view.ts";

const LIMIT = 100;
const replaySchema = z.union([
  z.object({ id: z.string().min(1).max(300) }),
  z.object({ stage: z.enum(STAGE_NAMES as [string, ...string[]]) }),
]);

interface Ops {
  stages: StageRow[];
  dead: DeadRow[];
  feeds: FailingFeed[];
  deliveries: FailedDelivery[];
}

function stageColumns(view: View): Column<StageRow>[] {
  return [
    { head: "Stage", rowHeader: true, cell: (r) => r.stage },
    { head: "Waiting", numeric: true, cell: (r) => r.waiting },
    { head: "Oldest", cell: (r) => time(view, r.oldest, "none") },
    { head: "For later", numeric: true, cell: (r) => r.later },
    { head: "Done in an hour", numeric: true, cell: (r) => r.done },
    { head: "Dead letters", numeric: true, cell: (r) => r.dead },
    {
      head: "Replay",
      cell: (r) =>
        r.dead > 0
          ? action("/ops/replay", "Replay all", { stage: r.stage }, `dead letters of ${r.stage}`)
          : "nothing to replay",
    },
  ];
}

function deadColumns(view: View): Column<DeadRow>[] {
  return [
    { head: "Job", rowHeader: true, cell: (r) => html`<code>${r.id}</code>` },
    { head: "Reason", cell: (r) => r.reason ?? "none given" },
    { head: "Tries", numeric: true, cell: (r) => r.attempts },
    { head: "Gave up", cell: (r) => time(view, r.at) },
    { head: "Replay", cell: (r) => action("/ops/replay", "Replay", { id: r.id }, r.id) },
  ];
}

function feedColumns(view: View): Column<FailingFeed>[] {
  return [
    { head: "Source", rowHeader: true, cell: (r) => html`${r.source}<br />${external(r.url, r.url)}` },
    { head: "Error", cell: (r) => r.error ?? "not noted" },
    { head: "In a row", numeric: true, cell: (r) => Math.round(r.errors) },
    { head: "Last success", cell: (r) => time(view, r.lastSuccessAt) },
    { head: "Next poll", cell: (r) => time(view, r.nextPollAt) },
  ];
}

function deliveryColumns(view: View): Column<FailedDelivery>[] {
  return [
    {
      head: "To",
      rowHeader: true,
      cell: (r) => html`${r.address}<br /><span class="hint">${r.channel}</span>`,
    },
    { head: "Error", cell: (r) => r.error ?? "not noted" },
    { head: "State", cell: (r) => (r.state === "failed" ? "given up" : "to be tried again") },
    { head: "Tries", numeric: true, cell: (r) => r.attempts },
    { head: "Since", cell: (r) => time(view, r.at) },
  ];
}

function draw(view: View, { stages, dead, feeds, deliveries }: Ops, done: string | undefined): Html {
  const byName = new Map(stages.map((row) => [row.stage, row]));
  const nothing = { waiting: 0, later: 0, dead: 0, done: 0, oldest: null };
  const rows = STAGE_NAMES.map((stage) => byName.get(stage) ?? { stage, ...nothing });
  const total = rows.reduce((sum, row) => sum + row.dead, 0);
  const all =
    total > dead.length ? `The newest ${dead.length} of ${total} dead letters` : "Dead letters, newest first";
  return page(view, {
    title: "Operations",
    crumbs: [["Board", "/"]],
    body: html`<p role="status">
        ${done === undefined ? "" : `${done} ${done === "1" ? "job waits" : "jobs wait"} again.`}
      </p>
      <h2>Stages</h2>
      ${table("Work by stage", stageColumns(view), rows, "No stages.")}
      <h2>Dead letters</h2>
      ${table(all, deadColumns(view), dead, "Nothing was given up.")}
      <h2>Feeds that fail</h2>
      ${table("Feeds whose last polls failed", feedColumns(view), feeds, html`All feeds answer. <a href="/sources">See the sources</a>.`)}
      <h2>Notices that fail</h2>
      ${table("Notices not handed over", deliveryColumns(view), deliveries, "Every notice was handed over.")}
      <h2>Session</h2>
      <p><a href="/review">Review claims</a> · <a href="/metrics">Metrics</a></p>
      ${action("/ops/logout", "Log out", {})}`,
  });
}

/** `/ops`: what waits, what failed, and how to try it again. */
export function opsPage(app: OpenAPIHono, deps: Deps): void {
  app.get("/ops", async (c) => {
    const view = viewOf(c, deps, { plan: undefined, operator: c.get("operator") });
    const [stages, dead, feeds, deliveries] = await Promise.all([
      stageWork(deps.db),
      deadLetters(deps.db, LIMIT),
      failingFeeds(deps.db, LIMIT),
      failedDeliveries(deps.db, LIMIT),
    ]);
    const done = /^\d{1,9}$/.exec(c.req.query("replayed") ?? "")?.[0];
    return c.html(draw(view, { stages, dead, feeds, deliveries }, done));
  });
  app.post("/ops/replay", async (c) => {
    const count = await replayDead(deps.db, readQuery(replaySchema, await readForm(c)));
    return c.redirect(`/ops?replayed=${count}`, 303);
  });
}
