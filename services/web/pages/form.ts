import type { Context } from "hono";
import { html } from "hono/html";
import type { Html } from "./view.ts";

/** The fields of a sent form: text, or a list where a name came several times. Files are left out. */
export async function readForm(c: Context): Promise<Record<string, string | string[]>> {
  const body = await c.req.parseBody({ all: true });
  const texts = Object.entries(body).map(([name, value]): [string, string | string[]] => {
    const all = [value].flat().filter((one) => typeof one === "string");
    return [name, Array.isArray(value) ? all : (all[0] ?? "")];
  });
  return Object.fromEntries(texts);
}

/** A path on this site that a form names to return to, or `fallback`: never another site. */
export function localPath(given: unknown, fallback: string): string {
  return typeof given === "string" && /^\/(?![/\\])[^\s\\]*$/.test(given) ? given : fallback;
}

/** A small form whose one button does something now; `context` is said to screen readers only. */
export function action(path: string, label: string, fields: Record<string, string>, context = ""): Html {
  return html`<form method="post" action="${path}" class="action">
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button>${label}${context ? html`<span class="hidden"> ${context}</span>` : ""}</button>
  </form>`;
}
