import { TextDecoder as WhatwgDecoder } from "@exodus/bytes/encoding.js";
import sniffEncoding from "html-encoding-sniffer";
import { detect } from "jschardet";

export interface DecodedPage {
  text: string;
  /** WHATWG name of the encoding. */
  encoding: string;
  /** What settled it: a byte order mark, the bytes being valid UTF-8, what was declared, or a guess. */
  how: "bom" | "utf8" | "declared" | "guessed";
}

/** Publishers put long scripts before `<meta charset>`; the standard's 1,024 bytes miss those. */
const PRESCAN_BYTES = 16_384;
/** Guessing is for the words, and a page has them within this. */
const GUESS_BYTES = 65_536;
const GUESS_CONFIDENCE = 0.2;
/** What servers declare without looking; where the bytes disagree, it is not believed. */
const CARELESS = new Set(["utf-8", "windows-1252"]);

type Decoder = InstanceType<typeof WhatwgDecoder>;

function decoder(label: string, fatal = false): Decoder | null {
  try {
    return new WhatwgDecoder(label, { fatal });
  } catch {
    return null;
  }
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return decoder(label, true)?.decode(bytes) ?? null;
  } catch {
    return null;
  }
}

function charsetOf(contentType: string | null): string | undefined {
  return /charset\s{0,5}=\s{0,5}["']?([\w.:-]{1,40})/i.exec((contentType ?? "").slice(0, 500))?.[1];
}

function hasMark(bytes: Uint8Array): boolean {
  const [a, b, c] = bytes;
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

function isAscii(byte: number): boolean {
  return byte < 0x80;
}

/** The bytes that tell encodings apart, with their neighbours: markup in ASCII only dilutes the guess. */
function telling(bytes: Uint8Array): Uint8Array {
  const kept = bytes.filter((byte, index) => {
    return !isAscii(byte) || !isAscii(bytes[index - 1] ?? 0) || !isAscii(bytes[index + 1] ?? 0);
  });
  return kept.subarray(0, GUESS_BYTES);
}

const UKRAINIAN_KOI8 = new Set([0xa4, 0xa6, 0xa7, 0xad, 0xb4, 0xb6, 0xb7, 0xbd]);

/** KOI8-R and KOI8-U differ in the Ukrainian letters alone, which KOI8-R has as box drawings. */
function ukrainianKoi8(bytes: Uint8Array): boolean {
  return bytes.some((byte) => UKRAINIAN_KOI8.has(byte));
}

function guess(bytes: Uint8Array): string | null {
  const sample = telling(bytes);
  const binary = Array.from(sample, (byte) => String.fromCharCode(byte)).join("");
  const { encoding, confidence } = detect(binary, { minimumThreshold: 0 });
  if (typeof encoding !== "string" || (confidence ?? 0) < GUESS_CONFIDENCE) return null;
  if (encoding.toLowerCase() === "koi8-r" && ukrainianKoi8(sample)) return "koi8-u";
  return decoder(encoding)?.encoding ?? null;
}

/** UTF-8 with a cut or a stray byte: nearly all that is not ASCII was readable. */
function isMostlyWhole(text: string): boolean {
  let broken = 0;
  let whole = 0;
  for (const char of text) {
    if (char === "\uFFFD") broken += 1;
    else if (char > "\u007F") whole += 1;
  }
  return broken * 10 < whole;
}

function decodeAs(bytes: Uint8Array, label: string, how: DecodedPage["how"]): DecodedPage {
  const chosen = decoder(label) ?? new WhatwgDecoder("windows-1252");
  return { text: chosen.decode(bytes), encoding: chosen.encoding, how };
}

/**
 * The text of a page from its bytes and Content-Type header. In order: a byte order mark; valid
 * UTF-8, whatever is declared, since other encodings hardly ever form it by chance; what the header
 * or the page declares; a guess from the bytes where the declaration is absent, careless (UTF-8,
 * Latin-1) or impossible. Never throws.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): DecodedPage {
  const header = charsetOf(contentType);
  const transport = header === undefined ? {} : { transportLayerEncodingLabel: header };
  const declared = (
    sniffEncoding(bytes, { ...transport, maxPrescanBytes: PRESCAN_BYTES }) ?? "utf-8"
  ).toLowerCase();
  if (hasMark(bytes)) return decodeAs(bytes, declared, "bom");
  const stateful = declared === "iso-2022-jp" || declared.startsWith("utf-16");
  const utf8 = stateful ? null : decodeStrictly(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, encoding: "utf-8", how: "utf8" };
  if (!CARELESS.has(declared) && decodeStrictly(bytes, declared) !== null) {
    return decodeAs(bytes, declared, "declared");
  }
  const damaged = new WhatwgDecoder("utf-8").decode(bytes);
  if (isMostlyWhole(damaged)) return { text: damaged, encoding: "utf-8", how: "utf8" };
  const guessed = guess(bytes);
  if (guessed !== null && guessed !== "utf-8") return decodeAs(bytes, guessed, "guessed");
  // No UTF-8 and no telling what: the web's default for Western text.
  return decodeAs(bytes, declared === "utf-8" ? "windows-1252" : declared, "guessed");
}
