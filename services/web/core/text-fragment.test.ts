import { expect, test } from "vitest";
import { textFragmentUrl } from "./text-fragment.ts";

const evidence = (exact: string, prefix = "", suffix = "") => ({
  start: 0,
  end: exact.length,
  exact,
  prefix,
  suffix,
});
const fragment = (exact: string, prefix = "", suffix = "") =>
  textFragmentUrl("https://news.example/a#top", evidence(exact, prefix, suffix))?.split("#:~:text=")[1];

test("the page's own fragment gives way", () => {
  expect(textFragmentUrl("https://news.example/a#top", evidence("Signed."))).toBe(
    "https://news.example/a#:~:text=Signed.",
  );
});

test("a dash in the quote is encoded, as it would be read as syntax", () => {
  expect(fragment("a 20-point plan, agreed")).toBe("a%2020%2Dpoint%20plan%2C%20agreed");
});

test("words cut by the context's length are left out", () => {
  expect(fragment("The line is open.", "cted on Monday that all is well. ", " Trucks began to mo")).toBe(
    "that%20all%20is%20well.-,The%20line%20is%20open.,-Trucks%20began%20to",
  );
});

test("a context that touches the quote inside a word is left out", () => {
  expect(fragment("signed", "they re", "atory states are")).toBe("signed");
});

test("text over two blocks is given by its first and last words", () => {
  expect(fragment("All five corridors are open now\nsaid the head of the mission in Kyiv")).toBe(
    "All%20five%20corridors%20are%20open,of%20the%20mission%20in%20Kyiv",
  );
});

test("only web addresses become links", () => {
  expect(textFragmentUrl("javascript:alert(1)", evidence("x"))).toBeNull();
});
