import type { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { html } from "hono/html";
import { addSources, loadFeeds, siteIds } from "#shared/db/sources.ts";
import { sitesOf, toOpml } from "#shared/opml/sources.ts";
import { BadQuery } from "../../core/query.ts";
import type { Deps } from "../../deps.ts";
import type { Html } from "../view.ts";

/** Where a reading list is sent; such files are larger than other forms. */
export const IMPORT_PATH = "/sources/import";
const MAX_BYTES = 5_000_000;
export const OPML = "text/x-opml";

/** The form that takes the reading list of a feed reader. */
export function importForm(): Html {
  return html`<form
    class="filters address"
    method="post"
    action="${IMPORT_PATH}"
    enctype="multipart/form-data"
  >
    <div class="field">
      <label for="f-file">OPML file of a feed reader or another tracker</label>
      <input id="f-file" type="file" name="file" accept=".opml,.xml,${OPML},text/xml" required />
    </div>
    <button>Import its feeds</button>
  </form>`;
}

/** What came of an import. */
export function importedText(added: number, known: number): string {
  const feeds = (n: number) => `${n} ${n === 1 ? "feed" : "feeds"}`;
  const were = known === 0 ? "" : ` ${feeds(known)} ${known === 1 ? "was" : "were"} there already.`;
  return `${feeds(added)} added.${were}`;
}

/** `/sources.opml` for everybody, `/sources/import` for the operator. */
export function transferPages(app: OpenAPIHono, deps: Deps): void {
  app.get("/sources.opml", async (c) =>
    c.body(toOpml(await loadFeeds(deps.db), deps.now()), 200, {
      "content-type": `${OPML}; charset=utf-8`,
      "content-disposition": 'attachment; filename="sources.opml"',
    }),
  );
  app.post(IMPORT_PATH, bodyLimit({ maxSize: MAX_BYTES }), async (c) => {
    const { file } = await c.req.parseBody();
    if (!(file instanceof File)) throw new BadQuery("file: choose an OPML file");
    const sites = sitesOf(new Uint8Array(await file.arrayBuffer()));
    if (sites.length === 0)
      throw new BadQuery("file: lists no feed; expected OPML whose outlines have an xmlUrl");
    const idOf = await siteIds(deps.db);
    const added = await addSources(
      deps.db,
      sites.map((site) => ({ ...site, id: idOf(site) })),
    );
    const known = sites.flatMap((site) => site.feeds).length - added;
    return c.redirect(`/sources?done=imported&added=${added}&known=${known}`, 303);
  });
}
