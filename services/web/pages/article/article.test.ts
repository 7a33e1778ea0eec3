import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres } from "../../../../test/helpers/database.ts";
import { type ReadingDesk, readingDesk } from "../../../../test/helpers/reading.ts";

describe.skipIf(noPostgres)("the pages of an article", () => {
  let desk: ReadingDesk;

  beforeAll(async () => {
    desk = await readingDesk();
  });
  afterAll(() => desk.close());

  test("marks the claims of its version and lists the others", async () => {
    const { body } = await desk.get(`/articles/${desk.articleId}`);
    expect(body).toMatch(
      /<mark class="m1" id="m-new"[^>]*>Teams cleared 16 % of the zone, the ministry said\.<\/mark>/,
    );
    expect(body).toMatch(/<mark class="m1" id="m-more"[^>]*>More will follow\.<\/mark>/);
    expect(body).not.toContain('id="m-old"');
    expect(body.indexOf("Claims of other versions")).toBeLessThan(body.indexOf('id="c-old"'));
    expect((await desk.get(`/articles/${desk.articleId}?version=1`)).body).toContain('id="m-old"');
  });

  test("is compared by whole figures, the newest with the one before", async () => {
    const { body } = await desk.get(`/articles/${desk.articleId}/diff`);
    expect(body).toMatch(/<del><span class="hidden">removed: <\/span>18<\/del>/);
    expect(body).toMatch(/<ins><span class="hidden">added: <\/span>16<\/ins>/);
    expect((await desk.get(`/articles/${desk.articleId}/diff?from=2&to=1`)).body).toMatch(
      /<del>[^/]*<\/span>16<\/del>/,
    );
    expect(await desk.text(`/articles/${desk.hostileArticle}/diff`)).toContain("Only one version");
  });
});
