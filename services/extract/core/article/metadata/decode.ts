import { decodeHTML } from "entities";

/** Text with its character references resolved: declarations are often escaped twice. */
export function decode(text: string): string {
  return text.includes("&") ? decodeHTML(text) : text;
}
