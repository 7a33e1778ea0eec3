import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newReader, noChromium, PATIENCE_MS, SOON } from "../helpers/browser.ts";
import { noPostgres } from "../helpers/database.ts";
import { makeArticle, makeClaim } from "../helpers/factories.ts";
import { type Product } from "../helpers/product.ts";
import { startWalk } from "../helpers/walk.ts";
import { tellStory } from "./story.ts";

describe.skipIf(noPostgres !== false || noChromium !== false)(
  "the monitoring desk",
  { timeout: PATIENCE_MS },
  () => {
    let product: Product;
    let browser: Browser;
    let stop: () => Promise<void>;

    beforeAll(async () => {
      ({ product, browser, stop } = await startWalk());
      await tellStory(product);
    });
    afterAll(() => stop());

    test.each([true, false])(
      "narrows the wire, reads the sentence and follows it to its page (JavaScript: %s)",
      async (javaScriptEnabled) => {
        const { page, context } = await newReader(browser, product.url, { javaScriptEnabled });
        await page.goto("/");
        await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Wire" }).click();
        await page.getByLabel("Words").fill("zone");
        await page.getByLabel("Novelty").selectOption("new");
        await page.getByRole("button", { name: "Apply" }).click();
        await page.waitForURL(/q=zone/);
        const row = page.locator("#c-e2e-1");
        expect(await page.locator("[data-row]").count()).toBe(1);
        expect(await row.locator("blockquote").textContent()).toContain("Teams cleared 18 % of the zone");
        expect(await row.locator("a[data-open]").getAttribute("href")).toContain("#:~:text=");
        await row.getByRole("link", { name: "permalink" }).click();
        await page.waitForURL("**/claims/e2e-1");
        await page.getByRole("link", { name: "the stored text" }).click();
        await page.waitForURL(/articles/);
        const marks = page.locator("mark");
        expect((await marks.allTextContents()).join("")).toContain("Teams cleared 18 % of the zone");
        await context.close();
      },
    );

    test("is told how many claims came, by its own filters, and nothing moves by itself", async () => {
      const { page, context } = await newReader(browser, product.url);
      await page.goto("/wire?point=4");
      const before = await page.locator("[data-row]").count();
      const status = page.locator("[data-live-status]");
      expect(await status.textContent()).toBe("");
      await makeClaim(product.db, await makeArticle(product.db), { points: [9] });
      await makeClaim(product.db, await makeArticle(product.db), { points: [4] });
      await status.getByText("1 new claim.").waitFor();
      expect(await page.locator("[data-row]").count()).toBe(before);
      await page.getByRole("link", { name: "Show them" }).click();
      await expect.poll(() => page.locator("[data-row]").count(), SOON).toBe(before + 1);
      expect(new URL(page.url()).searchParams.get("point")).toBe("4");
      await context.close();
    });

    test("can pause the count", async () => {
      const { page, context } = await newReader(browser, product.url);
      await page.goto("/wire?point=5");
      await page.getByLabel("Pause live count").check();
      const other = await newReader(browser, product.url);
      await other.page.goto("/wire?point=5");
      await makeClaim(product.db, await makeArticle(product.db), { points: [5] });
      // Somebody who has not paused sees it, so it has come.
      await other.page.getByText("1 new claim.").waitFor();
      expect(await page.locator("[data-live-status]").textContent()).toBe("");
      await page.getByLabel("Pause live count").uncheck();
      await page.getByText("1 new claim.").waitFor();
      await Promise.all([context.close(), other.context.close()]);
    });

    test("is told of new claims again after the stream was refused", async () => {
      const { page, context } = await newReader(browser, product.url);
      await page.clock.install();
      let asked = 0;
      await page.route("**/api/v1/events?*", async (route) => {
        asked++;
        await (asked === 1 ? route.fulfill({ status: 503 }) : route.continue());
      });
      await page.goto("/wire?point=7");
      await page.getByText("Live updates lost, retrying.").waitFor();
      await page.clock.fastForward(60_000);
      await expect.poll(() => page.locator("[data-live-status]").textContent(), SOON).toBe("");
      await makeClaim(product.db, await makeArticle(product.db), { points: [7] });
      await page.getByText("1 new claim.").waitFor();
      expect(asked).toBe(2);
      await context.close();
    });

    test("goes along the wire by keys alone, without wrapping round, and can turn them off", async () => {
      const { page, context } = await newReader(browser, product.url);
      await page.goto("/wire?point=4");
      const focused = () => page.evaluate<string>("document.activeElement.id");
      const ids = await page.locator("[data-row]").evaluateAll((rows) => rows.map((row) => row.id));
      await page.keyboard.press("j");
      expect(await focused()).toBe(ids[0]);
      await page.keyboard.press("k");
      expect(await focused()).toBe(ids[0]);
      for (let i = 0; i < ids.length + 2; i++) await page.keyboard.press("j");
      expect(await focused()).toBe(ids.at(-1));

      await page.keyboard.press("/");
      await page.keyboard.type("jk?");
      expect(await page.getByLabel("Words").inputValue()).toBe("jk?");
      await page.locator("h1").click();
      await page.keyboard.press("?");
      const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
      await dialog.waitFor();
      await dialog.getByLabel("Keyboard shortcuts are on").uncheck();
      await page.keyboard.press("Escape");
      await page.keyboard.press("j");
      expect(ids).not.toContain(await focused());
      await page.reload();
      await page.keyboard.press("g");
      await page.keyboard.press("p");
      expect(new URL(page.url()).pathname).toBe("/wire");
      await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
      await dialog.getByLabel("Keyboard shortcuts are on").check();
      await dialog.getByRole("button", { name: "Close" }).click();
      await page.keyboard.press("g");
      await page.keyboard.press("p");
      await page.waitForURL(`${product.url}/`);
      await context.close();
    });

    test("reaches the content first by the skip link", async () => {
      const { page, context } = await newReader(browser, product.url);
      await page.goto("/wire");
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to content");
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.id")).toBe("main");
      await context.close();
    });
  },
);
