import { expect, test } from "vitest";
import { noFeedWords, statusWords } from "./failure.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("statuses are said in words and keep their number", () => {
  expect(statusWords(404)).toBe("there is nothing at this address (HTTP 404)");
  expect(statusWords(503)).toBe("the server failed (HTTP 503)");
  expect(statusWords(418)).toBe("the server gave no feed (HTTP 418)");
});

test("a page in place of a feed is called one, whatever its type says", () => {
  expect(noFeedWords("text/html; charset=utf-8", bytes("x"))).toMatch(/web page/);
  expect(noFeedWords("application/xml", bytes("\n<!DOCTYPE html><html>"))).toMatch(/web page/);
  expect(noFeedWords("application/xml", bytes("<x/>"))).toBe("what came is no feed");
  expect(noFeedWords(null, bytes(""))).toBe("what came is empty");
});
