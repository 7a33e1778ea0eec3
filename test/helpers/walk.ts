import { startBrowser } from "./browser.ts";
import { startProduct } from "./product.ts";

/** The product and a browser to walk through it. */
export async function startWalk() {
  const [product, browser] = await Promise.all([startProduct(), startBrowser()]);
  return {
    product,
    browser,
    stop: async () => {
      await browser.close();
      await product.stop();
    },
  };
}
