import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres } from "../../../../test/helpers/database.ts";
import { METRIC, type ReadingDesk, readingDesk } from "../../../../test/helpers/reading.ts";

describe.skipIf(noPostgres)("the page of a figure", () => {
  let desk: ReadingDesk;

  beforeAll(async () => {
    desk = await readingDesk();
  });
  afterAll(() => desk.close());

  test("is drawn with a name and the same values in a table", async () => {
    const { body } = await desk.get(`/points/4/figures/${METRIC}`);
    expect(body.match(/class="mark s\d/g)).toHaveLength(2 * 3 + 3);
    expect(body.match(/class="band"/g)).toHaveLength(2);
    expect(body.match(/<tr/g)).toHaveLength(4);
    expect(body).toContain('role="img"');
    expect(body).toContain("text edited since");
  });

  test("can be narrowed to a source", async () => {
    const page = await desk.text(`/points/4/figures/${METRIC}?source=wire`);
    expect(page).toContain("18 %");
    expect(page).not.toContain("Value 40 %");
  });
});
