import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textFragmentUrl } from "../../services/web/core/text-fragment.ts";
import { newReader, noChromium, PATIENCE_MS, SOON, startBrowser } from "../helpers/browser.ts";
import { startPublisher } from "../helpers/publisher.ts";

const QUOTE = "The accord was signed, both sides said.";
const FIRST = `On Monday a rumour ran. ${QUOTE} Nobody could confirm it – yet.`;
const SECOND = `On Friday it was certain. ${QUOTE} The text follows.`;

describe.skipIf(noChromium !== false)("a link to the words of a claim", { timeout: PATIENCE_MS }, () => {
  let browser: Browser;
  let publisher: Awaited<ReturnType<typeof startPublisher>>;

  beforeAll(async () => {
    browser = await startBrowser();
    const filler = "<p>Something else.</p>".repeat(120);
    const html = `<!doctype html><title>News</title><p id="first">${FIRST}</p>${filler}<p id="second">${SECOND}</p>${filler}`;
    publisher = await startPublisher([{ path: "/news", title: "News", html }]);
  });
  afterAll(async () => {
    await browser.close();
    await publisher.stop();
  });

  test.each([
    ["first", FIRST],
    ["second", SECOND],
  ])("lands on the %s of two equal sentences", async (id, paragraph) => {
    const start = paragraph.indexOf(QUOTE);
    const end = start + QUOTE.length;
    const around = { prefix: paragraph.slice(0, start), suffix: paragraph.slice(end) };
    const url = textFragmentUrl(`${publisher.url}/news`, { start, end, exact: QUOTE, ...around });
    const { page, context } = await newReader(browser, publisher.url);
    await page.goto(url ?? "");
    const isShown = `(() => { const { top, bottom } = document.getElementById("${id}").getBoundingClientRect();
      return bottom > 0 && top < innerHeight; })()`;
    await expect.poll(() => page.evaluate(isShown), SOON).toBe(true);
    const other = id === "first" ? "second" : "first";
    expect(await page.evaluate(isShown.replace(id, other))).toBe(false);
    await context.close();
  });
});
