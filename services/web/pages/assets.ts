import type { OpenAPIHono } from "@hono/zod-openapi";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const FILES: [name: string, type: string][] = [
  ["style.css", "text/css; charset=utf-8"],
  ["app.js", "text/javascript; charset=utf-8"],
  ["keys.js", "text/javascript; charset=utf-8"],
  ["icon.svg", "image/svg+xml"],
];

/** `/public/*`: the few files that browsers load, held in memory and revalidated by their hash. */
export function assetRoutes(app: OpenAPIHono): void {
  for (const [name, type] of FILES) {
    const body = readFileSync(new URL(`../public/${name}`, import.meta.url), "utf8");
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    const headers = { "content-type": type, "cache-control": "no-cache", etag };
    app.get(`/public/${name}`, (c) => {
      // Compressed on the way, the hash comes back as a weak one.
      if (c.req.header("if-none-match")?.replace(/^W\//, "") === etag) return c.body(null, 304, headers);
      return c.body(body, 200, headers);
    });
  }
  app.get("/favicon.ico", (c) => c.redirect("/public/icon.svg", 302));
}
