import { mended } from "#shared/urls/mend.ts";
import { orNull } from "./clean.ts";

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const UNSAFE = /^(javascript|vbscript|data|file):/i;

/** The absolute http(s) address of `ref` under `base`, or `base` where `ref` gives none. */
export function rebase(ref: string, base: string): string {
  const parsed = URL.parse(ref.trim(), base);
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.href : base;
}

/**
 * The absolute address of `ref`, normalised; null where it is empty, unsafe or no address. Slips
 * are mended: what escaping and markup left behind, and a host without its scheme.
 */
export function absolute(ref: string | null | undefined, base: string): string | null {
  const text = orNull(mended(ref ?? ""));
  if (text === null || UNSAFE.test(text)) return null;
  return URL.parse(/^www\./i.test(text) ? `https://${text}` : text, base)?.href ?? null;
}

/** As `absolute`, but an address that names its scheme keeps its spelling: for addresses in markup. */
export function absoluteAsWritten(ref: string, base: string): string {
  if (SCHEME.test(ref.trim())) return ref;
  return URL.parse(ref.trim(), base)?.href ?? ref;
}
