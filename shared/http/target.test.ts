import { expect, test } from "vitest";
import { targetProblem } from "./target.ts";

const names: Record<string, string> = { "hooks.example": "93.184.216.34", "inside.example": "10.1.2.3" };
const lookup = (name: string) => {
  const address = names[name];
  return address ? Promise.resolve([{ address, family: 4 }]) : Promise.reject(new Error("ENOTFOUND"));
};

test.each([
  ["https://hooks.example/in", null],
  ["http://hooks.example:8080/in", null],
  ["http://localhost:9/hook", null],
  ["ftp://hooks.example/in", "http or https"],
  ["javascript:alert(1)", "http or https"],
  ["not an address", "http or https"],
  ["https://user:pass@hooks.example/", "user name"],
  ["http://127.0.0.1:9/hook", "public internet"],
  ["http://[::1]/hook", "public internet"],
  ["http://169.254.169.254/latest", "public internet"],
  ["http://2130706433/", "public internet"],
  ["http://inside.example/hook", "public internet"],
  ["http://nowhere.example/hook", "does not resolve"],
])("%s: %s", async (url, problem) => {
  const found = await targetProblem(url, ["localhost:9"], lookup);
  if (problem === null) expect(found).toBeNull();
  else expect(found).toContain(problem);
});
