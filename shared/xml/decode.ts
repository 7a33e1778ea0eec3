import { TextDecoder } from "@exodus/bytes/encoding.js";
import sniffEncoding from "html-encoding-sniffer";
import { detect } from "jschardet";
import { decodeUtf32, utf32Order } from "./utf32.ts";

const DETECT_BYTES = 65_536;
const SURE = 0.8;
/** Labels that servers and templates write without looking at the bytes. */
const CARELESS = new Set(["windows-1252", "UTF-8"]);
const WESTERN = /^(windows-125[0247]|iso-8859-(1|2|9|15)|ascii|mac|cp|utf-8)/i;

function headerCharset(contentType: string | null): string | undefined {
  const match = /charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType ?? "");
  return match?.[1];
}

function tryDecode(bytes: Uint8Array, label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function sniff(bytes: Uint8Array, label: string | undefined): string | null {
  return sniffEncoding(
    bytes,
    label === undefined ? { xml: true } : { xml: true, transportLayerEncodingLabel: label },
  );
}

/** What to try, the most trustworthy first: a careless header gives way to the declaration. */
function candidates(bytes: Uint8Array, contentType: string | null): (string | null)[] {
  const declared = sniff(bytes, undefined);
  const header = sniff(bytes, headerCharset(contentType));
  return CARELESS.has(header ?? "UTF-8") ? [declared, header] : [header, declared];
}

function detected(bytes: Uint8Array): { label: string | null; confidence: number } {
  const { encoding, confidence } = detect(bytes.subarray(0, DETECT_BYTES));
  return { label: encoding, confidence };
}

function lenient(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function guess(bytes: Uint8Array, declared: (string | null)[]): string {
  const found = detected(bytes);
  const latin = declared.includes("windows-1252");
  const trusted =
    found.label !== null && (!latin || (found.confidence >= SURE && !WESTERN.test(found.label)));
  const text = trusted ? tryDecode(bytes, found.label) : null;
  return text ?? lenient(bytes, "windows-1252");
}

/** A byte order mark or an alternation of zero bytes is stronger than any label. */
function byShape(bytes: Uint8Array): string | null {
  const order = utf32Order(bytes);
  if (order !== null) return decodeUtf32(bytes, order);
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return lenient(bytes, "utf-16le");
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return lenient(bytes, "utf-16be");
  return a === 0xef && b === 0xbb && bytes[2] === 0xbf ? lenient(bytes, "utf-8") : null;
}

/**
 * Bytes of a feed or sitemap to text. Order: byte order mark, UTF-8 where the bytes are valid,
 * HTTP header and XML declaration as far as the bytes fit them, statistics, windows-1252.
 * `contentType` is the HTTP header or null. Never throws.
 */
export function decodeXml(bytes: Uint8Array, contentType: string | null): string {
  const shaped = byShape(bytes);
  if (shaped !== null) return shaped;
  const declared = candidates(bytes, contentType);
  const escaped = declared.find((label) => label === "ISO-2022-JP" && bytes.includes(0x1b)) ?? null;
  const text = tryDecode(bytes, escaped) ?? tryDecode(bytes, "utf-8");
  if (text !== null) return text;
  for (const label of declared) {
    const decoded = CARELESS.has(label ?? "UTF-8") ? null : tryDecode(bytes, label);
    if (decoded !== null) return decoded;
  }
  return guess(bytes, declared);
}
