import { cleanText } from "#shared/xml/clean.ts";

/** Text that stands as base64 of UTF-8; null where it is no base64 or no text. */
export function textFromBase64(encoded: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0));
    return cleanText(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
