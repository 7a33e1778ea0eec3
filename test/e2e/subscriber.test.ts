import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newReader, noChromium, PATIENCE_MS } from "../helpers/browser.ts";
import { noPostgres } from "../helpers/database.ts";
import { makeArticle, makeClaim } from "../helpers/factories.ts";
import { type Product } from "../helpers/product.ts";
import { startWalk } from "../helpers/walk.ts";
import { until } from "../helpers/until.ts";
import { decide } from "../../services/web/adapters/verdicts.ts";

describe.skipIf(noPostgres !== false || noChromium !== false)(
  "the subscriber",
  { timeout: PATIENCE_MS },
  () => {
    let product: Product;
    let browser: Browser;
    let stop: () => Promise<void>;

    beforeAll(async () => {
      ({ product, browser, stop } = await startWalk());
    });
    afterAll(() => stop());

    const lettersTo = (address: string) =>
      product.mailbox.letters.filter((letter) => JSON.stringify(letter.to).includes(address));
    const linkIn = (text: string | undefined, kind: string) =>
      new RegExp(`http://127\\.0\\.0\\.1:\\d+/alerts/${kind}/[\\w.-]+`).exec(text ?? "")?.[0] ?? "";
    /** Something happens on a point: its claim is accepted, which completes it. */
    async function happen(point: number): Promise<void> {
      const article = await makeArticle(product.db, {
        text: `Item ${point} is complete, both ministries said.`,
      });
      const claim = await makeClaim(product.db, article, { points: [point], status: "completed" });
      const { db, engine } = product.context;
      await decide({ db, submit: (jobs) => engine.submit(jobs) }, claim, { verdict: "accepted" }, "tester");
    }

    test.each([
      [true, 6, "scripted@example.org"],
      [false, 13, "plain@example.org"],
    ])(
      "subscribes, confirms by the letter's link, is told once, and unsubscribes (JavaScript: %s)",
      async (javaScriptEnabled, point, address) => {
        const { page, context, errors } = await newReader(browser, product.url, { javaScriptEnabled });
        await page.goto(`/points/${point}`);
        await page.getByRole("link", { name: "Get alerts on this point" }).click();
        expect(await page.locator(`input[name=points][value="${point}"]`).isChecked()).toBe(true);
        await page.getByLabel("E-mail address, or").fill(address);
        await page.getByRole("button", { name: "Subscribe" }).click();
        await page.getByRole("heading", { name: "Look into your mailbox" }).waitFor();

        await until(() => lettersTo(address).length === 1);
        await page.goto(linkIn(lettersTo(address)[0]?.text, "confirm"));
        await page.getByRole("button", { name: "Start the alerts" }).click();
        await page.getByText("Your alerts have started.").waitFor();

        await happen(point);
        await until(() => lettersTo(address).length === 2);
        const notice = lettersTo(address)[1];
        expect(notice?.subject).toMatch(new RegExp(`^Point ${point} .*→ completed$`));
        expect(notice?.text).toContain(`“Item ${point} is complete, both ministries said.”`);
        const headers = notice?.headerLines.map(({ line }) => line.replaceAll(/\r\n\s+/g, " ")) ?? [];
        expect(headers).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");

        await page.goto(linkIn(notice?.text, "manage"));
        expect(await page.locator("table").textContent()).toContain("completed");
        await page.getByLabel("When").selectOption("daily");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved.").waitFor();
        expect(await page.getByLabel("When").inputValue()).toBe("daily");

        await page.goto(
          linkIn(
            headers.find((line) => line.startsWith("List-Unsubscribe:")),
            "unsubscribe",
          ),
        );
        await page.getByRole("button", { name: "Unsubscribe" }).click();
        await page.getByRole("heading", { name: "Unsubscribed" }).waitFor();
        await page.getByRole("link", { name: "See your other alerts" }).click();
        await page.getByText("You have no alerts.").waitFor();
        await page.getByRole("button", { name: "Delete all my data" }).click();
        await page.getByRole("heading", { name: "Your data is deleted" }).waitFor();
        const kept = await product.db
          .selectFrom("subscription")
          .select("id")
          .where("address", "=", address)
          .execute();
        expect(kept).toEqual([]);
        expect(errors).toEqual([]);
        await context.close();
      },
    );

    test("who has lost the link gets a new one by mail", async () => {
      const { page, context } = await newReader(browser, product.url, { javaScriptEnabled: false });
      const address = "forgetful@example.org";
      await product.db
        .insertInto("subscription")
        .values({
          plan_id: "ua-us-20-point",
          channel: "email",
          address,
          token_hash: address,
          state: "active",
        })
        .execute();
      await page.goto("/alerts/manage/1.of-yore");
      await page.getByLabel("E-mail address").fill(address);
      await page.getByRole("button", { name: "Send the link" }).click();
      await until(() => lettersTo(address).length === 1);
      await page.goto(linkIn(lettersTo(address)[0]?.text, "manage"));
      await page.getByRole("heading", { name: "Your alerts" }).waitFor();
      await context.close();
    });
  },
);
