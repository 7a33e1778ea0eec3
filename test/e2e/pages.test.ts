import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirmToken, manageToken } from "#shared/config/tokens.ts";
import { newReader, noChromium, PATIENCE_MS } from "../helpers/browser.ts";
import { noPostgres } from "../helpers/database.ts";
import { OPERATOR_TOKEN, type Product } from "../helpers/product.ts";
import { startWalk } from "../helpers/walk.ts";
import { tellStory } from "./story.ts";

const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What the checker finds, as lines that say where. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const { violations: found } = await (
    rules ? builder.withRules(rules) : builder.withTags(STANDARD)
  ).analyze();
  return found.map((v) => `${v.id}: ${v.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

describe.skipIf(noPostgres !== false || noChromium !== false)("every page", { timeout: PATIENCE_MS }, () => {
  let product: Product;
  let browser: Browser;
  let stop: () => Promise<void>;
  let page: Page;
  let errors: string[];
  let story: Awaited<ReturnType<typeof tellStory>>;
  let subscription = 0;

  beforeAll(async () => {
    ({ product, browser, stop } = await startWalk());
    story = await tellStory(product);
    const { db } = product;
    await db
      .insertInto("work_item")
      .values({
        id: "fetch-x",
        stage: "fetch",
        payload: "{}",
        state: "dead",
        reason: "answered 500",
        finished_at: new Date(),
      })
      .execute();
    const { id } = await db
      .insertInto("subscription")
      .values({
        plan_id: "ua-us-20-point",
        channel: "email",
        address: "reader@example.org",
        token_hash: "x",
        state: "active",
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    subscription = id;
    const reader = await newReader(browser, product.url);
    ({ page, errors } = reader);
    await page.goto("/ops/login");
    await page.getByLabel("Operator's token").fill(OPERATOR_TOKEN);
    await page.getByRole("button", { name: "Log in" }).click();
    await page.waitForURL("**/ops");
  });
  afterAll(() => stop());

  const secret = "a secret of the tests";
  const paths: [string, () => string][] = [
    ["the board", () => "/"],
    ["the board, filtered to nothing", () => "/?rollup=cannot+say&flag=violated"],
    ["a point", () => "/points/4"],
    ["a point on an earlier day", () => "/points/4?asOf=2025-01-01"],
    ["a figure", () => `/points/4/figures/${story.metric}`],
    ["the wire", () => "/wire"],
    ["an empty wire", () => "/wire?q=nothing+of+the+kind"],
    ["a claim", () => "/claims/e2e-1"],
    ["an article", () => `/articles/${story.articleId}`],
    ["two versions", () => `/articles/${story.articleId}/diff`],
    ["an actor", () => "/actors/russia"],
    ["milestones", () => "/milestones"],
    ["sources", () => "/sources"],
    ["a source", () => "/sources/wire"],
    ["a new alert", () => "/alerts/new?point=4"],
    ["the link again", () => "/alerts/link"],
    ["the confirmation", () => `/alerts/confirm/${confirmToken(secret, subscription)}`],
    ["the alerts of a reader", () => `/alerts/manage/${manageToken(secret, subscription)}`],
    ["the end of an alert", () => `/alerts/unsubscribe/${manageToken(secret, subscription)}`],
    ["the log-in", () => "/ops/login"],
    ["operations", () => "/ops"],
    ["the review", () => "/review"],
    ["an empty review", () => "/review?state=rejected"],
    ["a ruling", () => "/points/4/overrule"],
  ];

  test.each(paths)("%s is accessible in light and dark, and fits 360 pixels", async (_, pathOf) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1280, height: 900 });
    const response = await page.goto(pathOf());
    expect(response?.status()).toBe(200);
    // What opens is looked at too.
    await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    const width = await page.evaluate<number>("document.documentElement.scrollWidth");
    expect(width).toBeLessThanOrEqual(360);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page, ["color-contrast", "target-size"])).toEqual([]);
    expect(errors.splice(0)).toEqual([]);
  });

  test("an address without a page, and a dead link, are as accessible", async () => {
    for (const path of ["/nowhere", "/alerts/manage/1.x"]) {
      expect((await page.goto(path))?.status()).toBe(404);
      expect(await violations(page)).toEqual([]);
    }
  });
});
