import { decodeHTMLStrict } from "entities";

const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const C1 = /[\u0080-\u009f]/;
/** What windows-1252 means by 0x80 to 0x9F; text in which they stand as controls was mislabelled. */
const WINDOWS_1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/** Removes what XML forbids (controls, lone surrogates) and mends windows-1252 bytes read as controls. */
export function cleanText(text: string): string {
  const legal = text.toWellFormed().replace(ILLEGAL, "");
  if (!C1.test(legal)) return legal;
  return legal.replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252.charAt(c.charCodeAt(0) - 0x80));
}

/** Decodes character and HTML entity references; a bare `&` and `&copy=` in an address stay. */
export function decodeEntities(text: string): string {
  return text.includes("&") ? cleanText(decodeHTMLStrict(text)) : text;
}

export function squash(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

export function escapeAttribute(text: string): string {
  return escapeHtml(text).replace(/"/g, "&quot;");
}

/** The trimmed text, or null where nothing is left. */
export function orNull(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}
