import { html } from "hono/html";
import { utcText } from "../core/time.ts";
import { href, type Html, type View } from "./view.ts";

export interface PageParts {
  title: string;
  body: Html;
  /** From the board down to the parent of this page. */
  crumbs?: [text: string, path: string][];
  /** The same content in other forms. */
  exports?: [text: string, path: string, type: string][];
}

const NAVIGATION: [text: string, path: string][] = [
  ["Board", "/"],
  ["Wire", "/wire"],
  ["Milestones", "/milestones"],
  ["Actors", "/actors"],
  ["Sources", "/sources"],
  ["Get alerts", "/alerts/new"],
];

const OPERATOR_NAVIGATION: [text: string, path: string][] = [
  ["Review", "/review"],
  ["Operations", "/ops"],
];

function navigation(view: View): Html {
  const entries = view.operator ? [...NAVIGATION, ...OPERATOR_NAVIGATION] : NAVIGATION;
  return html`<nav aria-label="Main">
    <ul>
      ${entries.map(
        ([text, path]) =>
          html`<li>
            <a href="${href(view, path)}" ${view.path === path ? html`aria-current="page"` : ""}>${text}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
}

function planChoice(view: View): Html | "" {
  if (view.plans.length < 2) return "";
  return html`<form class="plan" method="get" action="/">
    <label for="plan">Plan</label>
    <select id="plan" name="plan">
      ${view.plans.map(
        (plan) =>
          html`<option value="${plan.id}" ${plan.id === view.plan.id ? html`selected` : ""}>
            ${plan.shortTitle}
          </option>`,
      )}
    </select>
    <button>Show</button>
  </form>`;
}

function crumbs(view: View, parts: PageParts): Html | "" {
  if (!parts.crumbs) return "";
  return html`<nav class="crumbs" aria-label="Breadcrumb">
    <ol>
      ${parts.crumbs.map(([text, path]) => html`<li><a href="${href(view, path)}">${text}</a></li>`)}
      <li aria-current="page">${parts.title}</li>
    </ol>
  </nav>`;
}

function footer(view: View, parts: PageParts): Html {
  const exports = parts.exports ?? [];
  return html`<footer>
    ${
      exports.length > 0
        ? html`<p>
            This page as
            ${exports.map(([text, path], i) => html`${i > 0 ? ", " : ""}<a href="${path}">${text}</a>`)}
          </p>`
        : ""
    }
    <p>
      Everything here is a claim by someone, bound to the words it rests on. The status of a point is computed
      from claims; it is no finding of fact.
    </p>
    <p>
      Drawn ${utcText(view.now)}. <a href="/api/v1/openapi.json">API</a>
      ${view.operator ? "" : html`· <a href="/ops">Operations</a> · <a href="/review">Review</a>`}
    </p>
  </footer>`;
}

/** A whole page; `title` is both the document's title and its only first-level heading. */
export function page(view: View, parts: PageParts): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${parts.title} – Peace Tracker</title>
        <link rel="stylesheet" href="/public/style.css" />
        <link rel="icon" href="/public/icon.svg" type="image/svg+xml" />
        ${(parts.exports ?? []).map(
          ([text, path, type]) =>
            html`<link rel="alternate" type="${type}" title="${text}" href="${path}" />`,
        )}
        <script type="module" src="/public/app.js"></script>
      </head>
      <body data-plan="${view.plan.id}" data-event="${view.eventId}">
        <a class="skip" href="#main">Skip to content</a>
        <header>
          <p class="brand">
            <a href="${href(view, "/")}">Peace Tracker</a> <span>${view.plan.shortTitle}</span>
          </p>
          ${navigation(view)} ${planChoice(view)}
        </header>
        <main id="main" tabindex="-1">
          ${crumbs(view, parts)}
          <h1>${parts.title}</h1>
          ${parts.body}
        </main>
        ${footer(view, parts)}
      </body>
    </html>`;
}
