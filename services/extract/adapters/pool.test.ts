import { afterAll, beforeAll, expect, test } from "vitest";
import { createPool, type ReaderPool } from "./pool.ts";

const page = (html: string) => ({
  html,
  url: "https://courier.example/a",
  sourceId: "courier",
  publishedAt: null,
});
const good = page(
  "<html lang=en><body><article><h1>Talks</h1><p>Ukraine signed the security guarantees accord of the twenty-point peace plan on Monday.</p></article></body></html>",
);

let pool: ReaderPool;
beforeAll(() => {
  pool = createPool(["ua-us-20-point"], 1, 5_000);
});
afterAll(() => pool.stop());

test("a page is read in a thread", async () => {
  const findings = await pool.read(good);
  expect(findings.article.title).toBe("Talks");
  expect(findings.plans[0]?.claims.flatMap((c) => c.points)).toContain(19);
});

test("a page in a language without rules is stored, not read", async () => {
  const findings = await pool.read(
    page("<html lang=uk><body><article><h1>Мир</h1><p>Угоду підписано.</p></article></body></html>"),
  );
  expect(findings).toMatchObject({ read: false, plans: [] });
  const unmarked = await pool.read(
    page(
      "<html><body><article><h1>Ukraine</h1><p>Der Minister hat erklärt, dass die Garantien fertig sind und von beiden unterschrieben werden.</p></article></body></html>",
    ),
  );
  expect(unmarked).toMatchObject({ read: false, article: { lang: "de" }, plans: [] });
});

test("a page that takes too long is given up with its reason, and the pool lives on", async () => {
  const hasty = createPool(["ua-us-20-point"], 1, 1);
  await expect(hasty.read(good)).rejects.toThrow("took longer than 1 ms");
  await hasty.stop();
  expect((await pool.read(good)).article.title).toBe("Talks");
});

test("a page that takes too much memory costs its thread, and the pool lives on", async () => {
  const narrow = createPool(["ua-us-20-point"], 1, 60_000, 32);
  expect((await narrow.read(good)).article.title).toBe("Talks");
  const wide = page(`<html lang=en><p>${'<a href="/x">link</a> '.repeat(100_000)}</p></html>`);
  await expect(narrow.read(wide)).rejects.toThrow(/ended its thread.*memory/);
  expect((await narrow.read(good)).article.title).toBe("Talks");
  await narrow.stop();
}, 90_000);

test("more pages than threads wait for their turn", async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => pool.read(good)));
  expect(all).toHaveLength(5);
});

test("a plan that cannot be loaded is a reason to try again, not a crash", async () => {
  const broken = createPool(["no-such-plan"], 1, 5_000);
  await expect(broken.read(good)).rejects.toThrow("no thread to read the page with");
  await broken.stop();
});
