import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres } from "../../../test/helpers/database.ts";
import { testWeb } from "../../../test/helpers/web.ts";
import { SUBSCRIPTIONS } from "../adapters/attempts.ts";

describe.skipIf(noPostgres)("subscribing through the interface", () => {
  let web: Awaited<ReturnType<typeof testWeb>>;

  beforeAll(async () => {
    web = await testWeb({ env: { TRUST_PROXY: "on" } });
  });
  afterAll(() => web.close());

  const ask = async (caller: string, fields: object) =>
    await web.app.request("/api/v1/subscriptions", {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": caller },
      body: JSON.stringify(fields),
    });
  const webhook = (host: string, n: number) => ({ channel: "webhook", address: `https://${host}/in/${n}` });

  test("a webhook is active at once, with its secret and where to manage it", async () => {
    const response = await ask("203.0.113.9", webhook("first.example", 1));
    expect(response.status).toBe(201);
    expect(JSON.parse(await response.text())).toMatchObject({
      state: "active",
      secret: expect.stringMatching(/^whsec_/),
      manageUrl: expect.stringContaining("https://tracker.example/alerts/manage/"),
    });
  });

  test("one caller gets so many in a quarter of an hour, whatever the channel", async () => {
    for (let i = 0; i < SUBSCRIPTIONS; i++) {
      const email = { channel: "email", address: `reader-${i}@news.example` };
      expect((await ask("203.0.113.1", i % 2 ? email : webhook(`h${i}.example`, i))).status).toBeLessThan(
        300,
      );
    }
    const refused = await ask("203.0.113.1", webhook("other.example", 1));
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "900"]);
    expect(await refused.text()).toContain("a quarter of an hour");
    expect((await ask("203.0.113.2", webhook("other.example", 1))).status).toBe(201);
    const form = await web.app.request("/alerts/new", {
      method: "POST",
      headers: { origin: "https://tracker.example", "x-forwarded-for": "203.0.113.1" },
      body: new URLSearchParams({ channel: "email", address: "a@news.example", do: "subscribe" }),
    });
    expect([form.status, form.headers.get("retry-after")]).toEqual([429, "900"]);
  });

  test("one target gets so many, whoever asks", async () => {
    for (let i = 0; i < SUBSCRIPTIONS; i++)
      expect((await ask(`198.51.100.${i}`, webhook("target.example", i))).status).toBe(201);
    expect((await ask("198.51.100.200", webhook("target.example", 0))).status).toBe(429);
    expect((await ask("198.51.100.200", webhook("another.example", 0))).status).toBe(201);
  });
});
