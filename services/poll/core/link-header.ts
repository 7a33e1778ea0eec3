const MAX_LENGTH = 8192;
const LINK = /<([^<>]*)>([^<]*)/g;
const REL = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i;

/** The first target with the relation in a Link header (RFC 8288), absolute; null where there is none. */
export function linkHeader(header: string | undefined, rel: string, base: string): string | null {
  for (const [, target = "", parameters = ""] of (header ?? "").slice(0, MAX_LENGTH).matchAll(LINK)) {
    const found = REL.exec(parameters);
    const names = (found?.[1] ?? found?.[2] ?? "").toLowerCase().split(/\s+/);
    if (names.includes(rel)) return URL.parse(target.trim(), base)?.href ?? null;
  }
  return null;
}
