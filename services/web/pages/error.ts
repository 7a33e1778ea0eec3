import { html } from "hono/html";
import { page } from "./layout.ts";
import type { Html, View } from "./view.ts";

const TITLES: Record<number, string> = {
  400: "This cannot be read",
  403: "Not accepted",
  404: "Not found",
  413: "Too large",
  429: "Too often",
  500: "Something failed",
};

/** What went wrong, what to do next, and the id under which the log knows it. */
export function errorPage(view: View, error: { status: number; message: string; requestId: string }): Html {
  return page(view, {
    title: TITLES[error.status] ?? "Something failed",
    body: html`<p>${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}.</p>
      <p><a href="/">Back to the board</a></p>
      <p class="hint">Request id ${error.requestId}</p>`,
  });
}
