import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { inject } from "vitest";

/** Why suites that need a browser are skipped; false if there is one. */
export const noChromium = inject("chromiumPath") ? false : "no Chromium to be had";

/** How long a walk through pages may take where every other suite runs on the same cores. */
export const PATIENCE_MS = 90_000;

/**
 * For `expect.poll` on a page. Playwright's own `waitForFunction` evaluates its words inside the page
 * again and again, which the pages' policy forbids wherever the first look comes too early.
 */
export const SOON = { timeout: PATIENCE_MS / 2 };

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The installed Chromium, without a window. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = inject("chromiumPath");
  if (!executablePath) throw new Error("no Chromium: skip the suite with noChromium");
  return await chromium.launch({ executablePath, args: FLAGS });
}

/** A reader of their own: cookies and storage of nobody else; errors of the page's script are kept. */
export async function newReader(
  browser: Browser,
  baseURL: string,
  options: { javaScriptEnabled?: boolean; width?: number; dark?: boolean } = {},
): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
  const { javaScriptEnabled = true, width = 1280, dark = false } = options;
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled,
    viewport: { width, height: 900 },
    colorScheme: dark ? "dark" : "light",
  });
  context.setDefaultTimeout(PATIENCE_MS / 3);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return { context, page, errors };
}
