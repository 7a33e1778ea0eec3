import { expect, test } from "vitest";
import { localPath } from "./form.ts";

test.each([
  ["/review?state=pending#c-1", "/review?state=pending#c-1"],
  ["//evil.example/", "/"],
  ["/\\evil.example", "/"],
  ["https://evil.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["/a b", "/"],
  [undefined, "/"],
])("a form that names %j goes back to %s", (given, path) => {
  expect(localPath(given, "/")).toBe(path);
});
