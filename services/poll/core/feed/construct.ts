import { textFromBase64 } from "./base64.ts";
import { decodeEntities, escapeHtml, orNull, squash } from "#shared/xml/clean.ts";
import { absoluteHtml, innerHtml } from "./markup.ts";
import { textOf } from "./select.ts";
import { stripTags } from "./strip.ts";
import { isElement, type XmlElement } from "#shared/xml/nodes.ts";

type Form = "text" | "html" | "markup" | "base64";

const TEXT_TYPES = new Set(["text", "text/plain", "plain"]);

/** How an element's content is to be read, by its `type` (and Atom 0.3's `mode`). */
function formOf(element: XmlElement, fallback: "text" | "html"): Form {
  const type = (element.attrs.get("type") ?? "").trim().toLowerCase();
  const mode = element.attrs.get("mode")?.trim().toLowerCase();
  if (mode === "base64") return "base64";
  if (element.children.some(isElement)) return "markup";
  if (TEXT_TYPES.has(type)) return "text";
  if (type === "" && mode === undefined) return fallback;
  const foreign = type.includes("/") && !type.startsWith("text/") && !/[+/]xml$/.test(type);
  return foreign && mode === undefined ? "base64" : "html";
}

function read(element: XmlElement, fallback: "text" | "html"): { form: Form; value: string } {
  const form = formOf(element, fallback);
  if (form === "markup") return { form, value: innerHtml(element) };
  const text = textOf(element);
  if (form !== "base64") return { form, value: text };
  return { form: "html", value: textFromBase64(text) ?? "" };
}

/** The content of a body element as HTML with absolute addresses; null where it is empty. */
export function htmlOf(element: XmlElement, fallback: "text" | "html"): string | null {
  const { form, value } = read(element, fallback);
  if (form === "text") return orNull(escapeHtml(value));
  return orNull(form === "markup" ? value : absoluteHtml(value, element.base));
}

/** The content of a title as plain text on one line; null where it is empty. */
export function plainOf(element: XmlElement, fallback: "text" | "html"): string | null {
  const { form, value } = read(element, fallback);
  return orNull(squash(form === "text" ? value : decodeEntities(stripTags(value))));
}

/** The first non-empty body among elements. */
export function firstHtml(elements: readonly XmlElement[], fallback: "text" | "html"): string | null {
  for (const element of elements) {
    const html = htmlOf(element, fallback);
    if (html !== null) return html;
  }
  return null;
}

/** The first non-empty title among elements. */
export function firstPlain(elements: readonly XmlElement[], fallback: "text" | "html"): string | null {
  for (const element of elements) {
    const text = plainOf(element, fallback);
    if (text !== null) return text;
  }
  return null;
}
