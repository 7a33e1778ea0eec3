import { expect, test } from "vitest";
import { HttpError } from "#shared/http/errors.ts";
import { GiveUp, isInfrastructure, NotNow, Outside } from "./errors.ts";

const refused = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED" });

test.each([
  ["a refused connection to the database", refused],
  ["an error caused by one", new Error("query failed", { cause: refused })],
  ["a server that shuts down", Object.assign(new Error("terminating connection"), { code: "57P01" })],
  ["a full disk", Object.assign(new Error("could not extend file"), { code: "53100" })],
])("%s is ours, and spends no try", (_, error) => {
  expect(isInfrastructure(error)).toBe(true);
});

test.each([
  ["a publisher that refuses", new HttpError("connection", "refused", { cause: refused })],
  ["a mail server that refuses", new Outside("mail not sent", { cause: refused })],
  ["a job given up", new GiveUp("gone", { cause: refused })],
  ["a job put off", new NotNow(10, "later")],
  ["a fault in the job", new Error("bad page")],
  ["no error at all", "text"],
])("%s is not", (_, error) => {
  expect(isInfrastructure(error)).toBe(false);
});
