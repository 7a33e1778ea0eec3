import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("an empty environment gives embedded mode on 127.0.0.1:8080", () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    port: 8080,
    host: "127.0.0.1",
    databaseUrl: null,
    plans: ["ua-us-20-point"],
  });
  expect(config.baseUrl).toBe("http://127.0.0.1:8080");
});

test("lists are split and trimmed", () => {
  const config = readConfig({ PLAN: "ua-us-20-point, ./my-plan", FETCH_ALLOW: "127.0.0.1:9000,[::1]:9000" });
  expect(config.plans).toEqual(["ua-us-20-point", "./my-plan"]);
  expect(config.fetchAllow).toEqual(["127.0.0.1:9000", "[::1]:9000"]);
});

test.each([
  ["PORT", "eighty"],
  ["DATABASE_URL", "mysql://x"],
  ["REDIS_URL", "localhost"],
  ["FETCH_ALLOW", "127.0.0.1"],
  ["SECRET", "short"],
  ["SAMPLE_NEWSROOM", "yes"],
  ["PAGE_RETENTION_DAYS", "-1"],
])("%s=%s stops with its name in the message", (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(name);
});

test("all bad variables are named at once", () => {
  expect(() => readConfig({ PORT: "x", SECRET: "y" })).toThrow(/PORT[\s\S]*SECRET/);
});
