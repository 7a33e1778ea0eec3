import { parseDocument } from "htmlparser2";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres } from "../../../test/helpers/database.ts";
import { METRIC, type ReadingDesk, readingDesk } from "../../../test/helpers/reading.ts";

describe.skipIf(noPostgres)("every reading page", () => {
  let desk: ReadingDesk;

  beforeAll(async () => {
    desk = await readingDesk();
  });
  afterAll(() => desk.close());

  test.each([
    ["/points/99", 404],
    ["/actors/nobody", 404],
    ["/actors?kind=alien", 400],
    ["/milestones?state=late", 400],
    ["/points/4?asOf=yesterday", 400],
    ["/points/4/figures/none", 404],
    ["/claims/none", 404],
    ["/articles/0", 404],
    ["/articles/999999", 404],
    ["/articles/999999/diff", 404],
    ["/articles/1?version=7", 404],
    ["/articles/1/diff?from=7", 404],
    ["/articles/1/diff?from=x", 400],
    ["/points/4?plan=mars", 400],
  ])("%s answers %i with a page that has a request id and a way back", async (path, status) => {
    const answer = await desk.get(path);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain("Request id");
    expect(answer.body).toContain('<a href="/">Back to the board</a>');
  });

  test.each([
    "/points/4",
    `/points/4/figures/${METRIC}`,
    "/claims/evil",
    "/claims/gone",
    "/claims/new",
    "ARTICLE",
    "DIFF",
    "/wire",
    "/actors",
    "/actors/ukraine",
    "/milestones",
  ])("hostile words stay words on %s", async (path) => {
    const at = `/articles/${desk.hostileArticle}`;
    const { body } = await desk.get(path.replace("ARTICLE", at).replace("DIFF", `${at}/diff`));
    expect(body).not.toContain("<script>alert");
    expect(body).not.toContain("<img");
    expect(body).not.toMatch(/href="(?!\/|#|https?:)/);
    const ids = [...body.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("what is large travels compressed, but no page with a token", async () => {
    const headers = { "accept-encoding": "gzip" };
    const page = await desk.app.request("/points/4", { headers });
    expect(page.headers.get("content-encoding")).toBe("gzip");
    const whole = new Response(page.body?.pipeThrough(new DecompressionStream("gzip")));
    expect(await whole.text()).toContain("Mine-Clearance Initiative");
    expect((await desk.app.request("/alerts/new", { headers })).headers.get("content-encoding")).toBeNull();
    const style = await desk.app.request("/public/style.css", { headers });
    const known = { ...headers, "if-none-match": style.headers.get("etag") ?? "" };
    expect((await desk.app.request("/public/style.css", { headers: known })).status).toBe(304);
  });

  test("every link on the reading pages leads somewhere", async () => {
    const seen = new Set<string>();
    for (const path of [
      "/points/4",
      `/points/4/figures/${METRIC}`,
      "/claims/new",
      "/actors/ukraine",
      "/milestones",
    ]) {
      const { body } = await desk.get(path);
      for (const [, link] of body.matchAll(/href="(\/[^"#]*)/g))
        seen.add((link ?? "").replaceAll("&amp;", "&"));
    }
    const broken = [];
    for (const link of seen) if ((await desk.get(link)).status >= 400) broken.push(link);
    expect(seen.size).toBeGreaterThan(30);
    // Its words were withdrawn; the page is there, and says so.
    expect(broken).toEqual(["/claims/gone"]);
  });

  test("only web addresses become links", async () => {
    await desk.db
      .updateTable("article")
      .set({ url: "javascript:alert(3)" })
      .where("id", "=", desk.hostileArticle)
      .execute();
    for (const path of [`/articles/${desk.hostileArticle}`, "/claims/evil", "/points/4", "/wire"]) {
      expect((await desk.get(path)).body).not.toMatch(/href="\s*javascript/i);
    }
    expect(await desk.text(`/articles/${desk.hostileArticle}`)).toContain("Address javascript:alert(3)");
  });

  test("hostile words stay words in the exports", async () => {
    for (const list of ["claims", "figures", "conflicts", "actors"]) {
      const csv = (await desk.get(`/api/v1/${list}.csv`)).body;
      expect(csv).not.toMatch(/(?:^|,)"?[=+@]/m);
    }
    for (const list of ["claims", "changes", "figures", "conflicts"]) {
      const { status, body } = await desk.get(`/api/v1/${list}.atom`);
      expect(status).toBe(200);
      expect(body).not.toContain("\u0007");
      expect(body.replace(/<!\[CDATA\[.*?\]\]>/gs, "")).not.toContain("<script>");
      expect(parseDocument(body, { xmlMode: true }).children.length).toBeGreaterThan(0);
    }
  });
});
