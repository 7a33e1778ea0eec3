import type { OpenAPIHono } from "@hono/zod-openapi";
import { html } from "hono/html";
import { logIn, logOut } from "../../adapters/operator.ts";
import type { Deps } from "../../deps.ts";
import { localPath, readForm } from "../form.ts";
import { page } from "../layout.ts";
import { type Html, type View, viewOf } from "../view.ts";

const PROBLEMS = {
  wrong: "This is not the operator's token.",
  blocked: "Too many wrong tokens came from your address; wait a quarter of an hour.",
};

function draw(view: View, next: string, problem: keyof typeof PROBLEMS | null, isSet: boolean): Html {
  const form = html`<form class="stack" method="post" action="/ops/login">
    <input type="hidden" name="next" value="${next}" />
    <div class="field">
      <label for="f-token">Operator's token</label>
      <input
        id="f-token"
        type="password"
        name="token"
        autocomplete="current-password"
        required
        ${problem ? html`aria-invalid="true" aria-describedby="problem"` : ""}
      />
    </div>
    <p><button class="primary">Log in</button></p>
  </form>`;
  return page(view, {
    title: "Log in",
    crumbs: [["Board", "/"]],
    body: html`<p>
        Review and operations are closed to readers. The token is the one in the environment variable
        <code>OPERATOR_TOKEN</code> of this tracker.
      </p>
      ${problem ? html`<p class="error" id="problem" role="alert">${PROBLEMS[problem]}</p>` : ""}
      ${isSet ? form : html`<p class="notice">No token is set here. Set <code>OPERATOR_TOKEN</code> and start the tracker again.</p>`}`,
  });
}

/** `/ops/login` and `/ops/logout`. */
export function loginPages(app: OpenAPIHono, deps: Deps): void {
  const isSet = deps.config.operatorToken !== null;
  const view = (c: Parameters<typeof viewOf>[0]) =>
    viewOf(c, deps, { plan: undefined, operator: c.get("operator") });
  app.get("/ops/login", (c) => c.html(draw(view(c), localPath(c.req.query("next"), "/ops"), null, isSet)));
  app.post("/ops/login", async (c) => {
    const form = await readForm(c);
    const next = localPath(form.next, "/ops");
    const outcome = await logIn(c, deps, typeof form.token === "string" ? form.token : "");
    if (outcome === "in") return c.redirect(next, 303);
    if (outcome === "blocked") c.header("retry-after", "900");
    return c.html(draw(view(c), next, outcome, isSet), outcome === "blocked" ? 429 : 401);
  });
  app.post("/ops/logout", (c) => {
    logOut(c);
    return c.redirect("/", 303);
  });
}
