import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newReader, noChromium, PATIENCE_MS, SOON } from "../helpers/browser.ts";
import { noPostgres } from "../helpers/database.ts";
import { makeArticle, makeClaim } from "../helpers/factories.ts";
import { OPERATOR_TOKEN, type Product } from "../helpers/product.ts";
import { startWalk } from "../helpers/walk.ts";
import { until } from "../helpers/until.ts";
import { tellStory } from "./story.ts";

async function logIn(page: Page, to: string): Promise<void> {
  await page.goto(to);
  await page.getByLabel("Operator's token").fill(OPERATOR_TOKEN);
  await page.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL(`**${to}`);
}

describe.skipIf(noPostgres !== false || noChromium !== false)("the analyst", { timeout: PATIENCE_MS }, () => {
  let product: Product;
  let browser: Browser;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    ({ product, browser, stop } = await startWalk());
    await tellStory(product);
  });
  afterAll(() => stop());

  const reviewOf = async (id: string) =>
    (await product.db.selectFrom("claim").select("review").where("id", "=", id).executeTakeFirst())?.review;
  const status = async (point: number) => {
    const answer = await fetch(`${product.url}/api/v1/points/${point}`);
    return ((await answer.json()) as { status: string }).status;
  };

  test.each([
    [true, 11],
    [false, 12],
  ])("accepts, takes back, corrects and rejects (JavaScript: %s)", async (javaScriptEnabled, point) => {
    const id = `review-${point}`;
    const text = `The work on item ${point} is complete, the ministry said. 4,500 mines are gone.`;
    const article = await makeArticle(product.db, { text });
    const exact = `The work on item ${point} is complete, the ministry said.`;
    const figures = [{ kind: "count", value: 4500, unit: "mine" }];
    await makeClaim(product.db, article, { id, exact, points: [point], status: "completed", figures });

    const { page, context, errors } = await newReader(browser, product.url, { javaScriptEnabled });
    await logIn(page, `/review?point=${point}&reason=completed`);
    const row = page.locator(`#c-${id}`);
    expect(await row.locator("mark").textContent()).toBe(exact);
    expect(await row.locator("blockquote").textContent()).toContain("4,500 mines are gone");

    await row.getByRole("button", { name: "Accept" }).click();
    await row.locator(".tag.accepted").waitFor();
    expect(await reviewOf(id)).toBe("accepted");
    await until(async () => (await status(point)) === "completed");

    await row.getByRole("button", { name: "Undo" }).click();
    await row.getByRole("button", { name: "Accept" }).waitFor();
    expect(await reviewOf(id)).toBe("pending");
    await until(async () => (await status(point)) !== "completed");

    await row.getByText("Correct", { exact: false }).first().click();
    await row.getByLabel("Value").fill("450");
    await row.getByLabel("Status").selectOption("in_progress");
    await row.getByRole("button", { name: "Save the correction" }).click();
    await row.getByText(/Corrected to .* by operator/).waitFor();
    expect(await row.locator("dl").textContent()).toContain("450 mines");

    await row.getByLabel("Reason").first().fill("another country");
    await row.getByRole("button", { name: "Reject" }).click();
    await row.getByText(/Rejected by operator.*another country/s).waitFor();
    expect(await reviewOf(id)).toBe("rejected");
    expect(errors).toEqual([]);
    await context.close();
  });

  test("works through the queue by keys alone; the focus stays at the row acted upon", async () => {
    for (const n of [1, 2, 3]) {
      await makeClaim(product.db, await makeArticle(product.db), {
        id: `key-${n}`,
        points: [14],
        novelty: "conflict",
      });
    }
    const { page, context } = await newReader(browser, product.url);
    await logIn(page, "/review?point=14&reason=conflict");
    const focused = () => page.evaluate<string>("document.activeElement.id");
    const [first = "", second = "", third = ""] = await page
      .locator("[data-row]")
      .evaluateAll((rows) => rows.map((row) => row.id));
    await page.keyboard.press("j");
    await page.keyboard.press("a");
    await page.locator(`#${first} .tag.accepted`).waitFor();
    await expect.poll(focused, SOON).toBe(first);
    await page.getByRole("status").getByText("2 claims wait in this queue, ").waitFor();
    await page.keyboard.press("j");
    expect(await focused()).toBe(second);
    await page.keyboard.press("r");
    await page.locator(`#${second} .tag.rejected`).waitFor();
    await expect.poll(focused, SOON).toBe(second);
    await page.keyboard.press("u");
    await page.locator(`#${second} .tag.rejected`).waitFor({ state: "detached" });
    expect(await reviewOf(second.slice(2))).toBe("pending");
    await page.keyboard.press("j");
    expect(await focused()).toBe(third);
    await page.keyboard.press("e");
    await page.keyboard.type(", 15");
    expect(await page.locator(`#${third}`).getByLabel("Points, by number").inputValue()).toMatch(/15/);
    expect(await reviewOf(third.slice(2))).toBe("pending");
    await context.close();
  });

  test("overrules a point with a reason that every reader sees, and takes it back", async () => {
    const { page, context } = await newReader(browser, product.url, { javaScriptEnabled: false });
    await logIn(page, "/points/16/overrule");
    await page.getByLabel("Status").selectOption("ratified");
    await page.getByLabel("Reason").fill("The deposit was notified.");
    await page.getByRole("button", { name: "Overrule" }).click();
    await page.getByRole("heading", { name: "The ruling that stands" }).waitFor();
    await until(async () => (await status(16)) === "ratified");
    const reader = await newReader(browser, product.url, { javaScriptEnabled: false });
    await reader.page.goto("/points/16");
    expect(await reader.page.locator("main").textContent()).toContain("The deposit was notified.");
    await page.getByRole("button", { name: "Take the ruling back" }).click();
    await until(async () => (await status(16)) !== "ratified");
    await Promise.all([context.close(), reader.context.close()]);
  });

  test("is led to the log-in, and from there to where they wanted to go; readers see no buttons", async () => {
    const { page, context } = await newReader(browser, product.url, { javaScriptEnabled: false });
    await page.goto("/wire");
    expect(await page.getByRole("button", { name: "Accept" }).count()).toBe(0);
    await page.goto("/review?state=all");
    await page.getByLabel("Operator's token").fill("not the token");
    await page.getByRole("button", { name: "Log in" }).click();
    await page.getByRole("alert").getByText("not the operator's token").waitFor();
    await page.getByLabel("Operator's token").fill(OPERATOR_TOKEN);
    await page.getByRole("button", { name: "Log in" }).click();
    await page.waitForURL("**/review?state=all");
    await context.close();
  });
});
