import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import { holderOf } from "../../adapters/alerts.ts";
import {
  deliveriesOf,
  type DeliveryRow,
  forget,
  setFrequency,
  setState,
  type SubscriptionRow,
  subscriptionsOf,
} from "../../adapters/queries/subscriptions.ts";
import { changeLine } from "../../core/change.ts";
import { NotFound, readQuery } from "../../core/query.ts";
import { scopeText } from "../../core/subscription.ts";
import type { Deps } from "../../deps.ts";
import { action, readForm } from "../form.ts";
import { page } from "../layout.ts";
import { time } from "../parts.ts";
import { type Column, table } from "../table.ts";
import { type Html, type View, viewOf } from "../view.ts";
import { deadLink } from "./link.ts";

const LOG = 50;
const schema = z.discriminatedUnion("do", [
  z.object({ do: z.enum(["pause", "resume", "end"]), id: z.coerce.number().int() }),
  z.object({ do: z.literal("frequency"), id: z.coerce.number().int(), frequency: z.enum(["now", "daily"]) }),
  z.object({ do: z.enum(["endAll", "forget"]) }),
]);
type Wish = z.output<typeof schema>;

const DONE: Record<string, string> = {
  confirmed: "Your alerts have started.",
  pause: "Paused.",
  resume: "Going on.",
  end: "Unsubscribed.",
  frequency: "Saved.",
  endAll: "Unsubscribed from everything.",
};

const STATES: Record<string, string> = {
  pending: "waits for your confirmation",
  active: "active",
  paused: "paused: nothing is sent",
  ended: "ended",
};

/** Nobody has proved yet that a webhook is wanted where it goes. */
function untried({ channel, state, confirmed_at }: SubscriptionRow): string {
  const isOpen = channel === "webhook" && state === "active" && confirmed_at === null;
  return isOpen ? ", has taken no notice yet and ends if it refuses them" : "";
}

function frequencyForm(path: string, row: SubscriptionRow): Html {
  const option = (value: string, text: string) =>
    html`<option value="${value}" ${row.frequency === value ? html`selected` : ""}>${text}</option>`;
  return html`<form class="row" method="post" action="${path}">
    <input type="hidden" name="id" value="${row.id}" />
    <label for="f-${row.id}">When</label>
    <select id="f-${row.id}" name="frequency">
      ${option("now", "As it happens")} ${option("daily", "Once a day")}
    </select>
    <button name="do" value="frequency">Save<span class="hidden"> for ${scopeText(row)}</span></button>
  </form>`;
}

function entry(view: View, path: string, row: SubscriptionRow): Html {
  const what = scopeText(row);
  const id = String(row.id);
  return html`<li class="claim" id="s-${row.id}">
    <h3>${what}</h3>
    <p class="meta">
      To ${row.address} · ${STATES[row.state]}${untried(row)} · since ${time(view, row.created_at)}
    </p>
    ${frequencyForm(path, row)}
    <div class="row">
      ${row.state === "active" ? action(path, "Pause", { id, do: "pause" }, what) : ""}
      ${row.state === "paused" ? action(path, "Resume", { id, do: "resume" }, what) : ""}
      ${action(path, "Unsubscribe", { id, do: "end" }, `from ${what}`)}
    </div>
  </li>`;
}

function columns(view: View): Column<DeliveryRow>[] {
  return [
    { head: "Change", rowHeader: true, cell: (d) => changeLine(d) },
    {
      head: "State",
      cell: (d) => (d.last_error && d.state !== "sent" ? `${d.state}: ${d.last_error}` : d.state),
    },
    { head: "Noticed", cell: (d) => time(view, d.created_at) },
    { head: "Sent", cell: (d) => time(view, d.sent_at, "not yet") },
  ];
}

function draw(view: View, path: string, rows: SubscriptionRow[], log: DeliveryRow[], done: string): Html {
  const living = rows.filter((row) => row.state !== "ended");
  return page(view, {
    title: "Your alerts",
    crumbs: [["Get alerts", "/alerts/new"]],
    body: html`<p role="status">${DONE[done] ?? ""}</p>
      ${
        living.length === 0
          ? html`<p class="empty">You have no alerts. <a href="/alerts/new">Subscribe anew</a>.</p>`
          : html`<ul class="claims">
              ${living.map((row) => entry(view, path, row))}
            </ul>`
      }
      <p><a href="/alerts/new">Add an alert</a></p>
      ${living.length > 1 ? action(path, "Unsubscribe from everything", { do: "endAll" }) : ""}
      <h2>What was sent</h2>
      ${table(`The newest notices, at most ${LOG}`, columns(view), log, "Nothing has been sent yet.")}
      <h2>Your data</h2>
      <p>This deletes the address, the alerts and the log of notices for good. It cannot be taken back.</p>
      ${action(path, "Delete all my data", { do: "forget" })}`,
  });
}

async function grant(
  { db }: Deps,
  holder: SubscriptionRow,
  rows: SubscriptionRow[],
  wish: Wish,
): Promise<void> {
  if (wish.do === "forget") return await forget(db, holder);
  if (!("id" in wish)) {
    for (const row of rows) await setState(db, row.id, "ended");
    return;
  }
  // The form names a row; only those of the same holder can be changed.
  if (!rows.some((row) => row.id === wish.id)) throw new NotFound("this alert is not one of yours");
  if (wish.do === "frequency") return await setFrequency(db, wish.id, wish.frequency);
  await setState(db, wish.id, wish.do === "pause" ? "paused" : wish.do === "resume" ? "active" : "ended");
}

/** `/alerts/manage/:token`: what its holder is subscribed to, was sent, and wants changed. */
export function managePage(app: OpenAPIHono, deps: Deps): void {
  const view = (c: Context) => viewOf(c, deps, { plan: undefined, operator: c.get("operator") });
  app.get("/alerts/manage/:token", async (c) => {
    const holder = await holderOf(deps, "manage", c.req.param("token"));
    if (!holder) return await deadLink(c, deps);
    const rows = await subscriptionsOf(deps.db, holder);
    const ids = [...new Set([holder.id, ...rows.map((row) => row.id)])];
    const log = await deliveriesOf(deps.db, ids, LOG);
    return c.html(draw(view(c), c.req.path, rows, log, c.req.query("done") ?? ""));
  });
  app.post("/alerts/manage/:token", async (c) => {
    const holder = await holderOf(deps, "manage", c.req.param("token"));
    if (!holder) return await deadLink(c, deps);
    const wish = readQuery(schema, await readForm(c));
    await grant(deps, holder, await subscriptionsOf(deps.db, holder), wish);
    if (wish.do !== "forget") return c.redirect(`${c.req.path}?done=${wish.do}`, 303);
    const body = html`<p>Nothing of yours is kept here any more. <a href="/">Back to the board</a></p>`;
    return c.html(page(view(c), { title: "Your data is deleted", body }));
  });
}
