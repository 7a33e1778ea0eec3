import type { Context } from "hono";
import type { HtmlEscapedString } from "hono/utils/html";
import type { Plan } from "#shared/domain/index.ts";
import { planOf } from "../core/plan.ts";
import type { Deps } from "../deps.ts";

/** A template's result. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What every page is drawn with, besides its own data. */
export interface View {
  plan: Plan;
  plans: Plan[];
  now: Date;
  operator: boolean;
  /** Path of this page, to mark it in the navigation. */
  path: string;
  /** Path and query of this page: where a form on it comes back to. */
  url: string;
  /** Newest event when the page was drawn: the live count starts here. */
  eventId: number;
}

/** The view of a request; throws BadQuery for a plan that is not loaded. */
export function viewOf(
  c: Context,
  deps: Deps,
  options: { plan: string | undefined; operator: boolean },
): View {
  return {
    plan: planOf(deps.plans, options.plan),
    plans: deps.plans,
    now: deps.now(),
    operator: options.operator,
    path: c.req.path,
    url: localUrl(c.req.url),
    eventId: deps.hub.position(),
  };
}

function localUrl(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

type Params = Record<string, string | number | undefined>;

/** A path on this site with a query; keeps the chosen plan where it is not the default. */
export function href(view: View, path: string, params: Params = {}): string {
  const query = new URLSearchParams();
  if (view.plan.id !== view.plans[0]?.id) query.set("plan", view.plan.id);
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== "") query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
