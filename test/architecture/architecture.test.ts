import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { load, violations } from "./check.ts";

const root = new URL("../..", import.meta.url).pathname;

function tracked(): string[] {
  const args = ["ls-files", "-co", "--exclude-standard", "--", "services/*.ts", "shared/*.ts", "infra/*.ts"];
  return execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim().split("\n").filter(Boolean);
}

test("the tree keeps to its layers, and has no import cycle", () => {
  expect(violations(load(root, tracked()))).toEqual([]);
});

const clean = {
  path: "services/fetch/core/url.ts",
  text: 'import type { Claim } from "#shared/domain/index.ts";',
};

test.each([
  [
    "service → service",
    "services/poll/app.ts",
    'import { x } from "../fetch/app.ts";',
    "may not import fetch",
  ],
  [
    "service → service, a type",
    "services/poll/a.ts",
    'import type { X } from "../record/app.ts";',
    "may not import record",
  ],
  [
    "service → service, dynamic",
    "services/web/a.ts",
    'await import("../notify/app.ts");',
    "may not import notify",
  ],
  [
    "service → service, re-exported",
    "services/web/a.ts",
    'export { x } from "../notify/app.ts";',
    "may not import notify",
  ],
  [
    "core → adapter",
    "services/fetch/core/a.ts",
    'import { x } from "../adapters/pages.ts";',
    "may not import fetch",
  ],
  ["core → Node built-in", "services/fetch/core/a.ts", 'import fs from "node:fs";', "package node:fs"],
  ["core → database package", "services/record/core/a.ts", 'import pg from "pg";', "package pg"],
  [
    "core → shared database",
    "services/record/core/a.ts",
    'import { x } from "#shared/db/index.ts";',
    "may not import db",
  ],
  [
    "shared → services",
    "shared/db/a.ts",
    'import { x } from "../../services/web/app.ts";',
    "may not import web",
  ],
  ["domain → anything", "shared/domain/a.ts", 'import { z } from "zod";', "package zod"],
  [
    "domain → db, by the map",
    "shared/domain/a.ts",
    'import { x } from "#shared/db/index.ts";',
    "may not import db",
  ],
  [
    "worker → service",
    "services/web/a.ts",
    'new Worker(new URL("../extract/read.worker.ts", import.meta.url))',
    "may not import extract",
  ],
  [
    "production → test",
    "services/web/a.ts",
    'import { x } from "../../test/helpers/until.ts";',
    "may not import a test",
  ],
])("a planted violation is found: %s", (_, path, text, message) => {
  expect(violations([clean, { path, text }]).join("\n")).toContain(message);
});

test("a planted cycle is found", () => {
  const a = { path: "shared/queue/a.ts", text: 'import { b } from "./b.ts"; export const a = () => b;' };
  const b = { path: "shared/queue/b.ts", text: 'import { a } from "./a.ts"; export const b = () => a;' };
  expect(violations([a, b])).toEqual(["cycle: shared/queue/a.ts → shared/queue/b.ts → shared/queue/a.ts"]);
});

test("nothing to check, and a file in no layer, are failures", () => {
  expect(() => violations([])).toThrow("no files");
  expect(() => violations([{ path: "services/new/app.ts", text: "" }])).toThrow("no layer");
});
