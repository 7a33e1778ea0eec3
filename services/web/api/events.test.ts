import { serve } from "@hono/node-server";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres } from "../../../test/helpers/database.ts";
import { until } from "../../../test/helpers/until.ts";
import { testWeb } from "../../../test/helpers/web.ts";

describe.skipIf(noPostgres)("event streams", () => {
  let web: Awaited<ReturnType<typeof testWeb>>;
  let server: ReturnType<typeof serve>;
  const open: AbortController[] = [];

  beforeAll(async () => {
    web = await testWeb({ env: { TRUST_PROXY: "on" }, seats: { total: 4, perAddress: 2 } });
    server = serve({ fetch: web.app.fetch, hostname: "127.0.0.1", port: 0 });
    if (!server.listening) await once(server, "listening");
  });
  afterAll(async () => {
    for (const one of open) one.abort();
    await new Promise((resolve) => server.close(resolve));
    await web.close();
  });

  const ask = async (address: string) => {
    const { port } = server.address() as AddressInfo;
    const reader = new AbortController();
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/events`, {
      signal: reader.signal,
      headers: { "x-forwarded-for": `198.51.100.9, ${address}` },
    });
    if (response.ok) open.push(reader);
    return response;
  };

  test("an address has its share and all have the whole; who leaves makes room", async () => {
    const status = async (address: string) => (await ask(address)).status;
    expect([await status("203.0.113.1"), await status("203.0.113.1")]).toEqual([200, 200]);
    const refused = await ask("203.0.113.1");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "30"]);
    expect(await refused.text()).toContain("from your address");

    expect([await status("203.0.113.2"), await status("203.0.113.3")]).toEqual([200, 200]);
    const full = await ask("203.0.113.4");
    expect([full.status, full.headers.get("retry-after")]).toEqual([503, "30"]);

    open.shift()?.abort();
    await until(async () => (await status("203.0.113.1")) === 200);
  });
});
