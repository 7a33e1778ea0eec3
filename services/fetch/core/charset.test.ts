import { describe, expect, test } from "vitest";
import { decodePage } from "./charset.ts";

/** Bytes of a text in a single-byte encoding, by turning its decoder round. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (char) => table.get(char) ?? 63);
}

const WORDS = {
  ru: "Стороны договорились об обмене пленными. Министр сообщил, что документ будет подписан в ближайшие дни, а первые автобусы выехали утром.",
  uk: "Сторони домовилися про обмін полоненими. Міністр повідомив, що її угоду буде підписано найближчими днями, а перші автобуси виїхали вранці.",
  de: "Die Außenminister prüfen den Entwurf; über die Rückführung der Gefangenen wird am Dienstag in Zürich geführt, später wäre zu spät.",
};

const page = (words: string, charset: string | null, before = 0) =>
  `<!doctype html><html><head>${"<script>var a = 1;</script>".repeat(before)}${
    charset === null ? "" : `<meta charset="${charset}">`
  }<title>x</title></head><body><nav><a href="/">x</a></nav><p>${words}</p><p>${words}</p></body></html>`;

interface Case {
  words: string;
  real: string;
  meta: string | null;
  header: string | null;
  before?: number;
}

const { ru, uk, de } = WORDS;
const CASES: Case[] = [
  { words: ru, real: "windows-1251", meta: "windows-1251", header: null },
  { words: ru, real: "windows-1251", meta: null, header: "windows-1251" },
  { words: ru, real: "windows-1251", meta: "windows-1251", header: null, before: 300 },
  { words: ru, real: "windows-1251", meta: "utf-8", header: null },
  { words: ru, real: "windows-1251", meta: null, header: "utf-8" },
  { words: ru, real: "windows-1251", meta: null, header: "iso-8859-1" },
  { words: ru, real: "windows-1251", meta: null, header: null },
  { words: uk, real: "windows-1251", meta: "windows-1251", header: null },
  { words: uk, real: "windows-1251", meta: null, header: null },
  { words: uk, real: "windows-1251", meta: "utf-8", header: null },
  { words: uk, real: "koi8-u", meta: "koi8-u", header: null },
  { words: uk, real: "koi8-u", meta: null, header: "koi8-u" },
  { words: uk, real: "koi8-u", meta: null, header: null },
  { words: ru, real: "koi8-r", meta: null, header: null },
  { words: ru, real: "koi8-r", meta: "utf-8", header: null },
  { words: de, real: "windows-1252", meta: null, header: "iso-8859-1" },
  { words: de, real: "windows-1252", meta: "utf-8", header: null },
  { words: de, real: "windows-1252", meta: null, header: null },
];

describe("decodePage", () => {
  test.each(CASES)(
    "$real declared as $meta in the page, $header in the header",
    ({ words, real, meta, header, before }) => {
      const bytes = encode(page(words, meta, before), real);
      const { text } = decodePage(bytes, header === null ? null : `text/html; charset=${header}`);
      expect(text).toContain(words);
    },
  );

  test.each([ru, uk, de])("UTF-8 wins over what is declared: %.20s", (words) => {
    const bytes = new TextEncoder().encode(page(words, "windows-1251"));
    expect(decodePage(bytes, "text/html; charset=iso-8859-1")).toMatchObject({
      encoding: "utf-8",
      how: "utf8",
    });
  });

  test("UTF-8 with a stray byte stays UTF-8", () => {
    const bytes = new TextEncoder().encode(`${page(ru, "utf-8")}!`);
    bytes[bytes.length - 1] = 0xd0;
    expect(decodePage(bytes, null)).toMatchObject({ encoding: "utf-8" });
  });

  test("a byte order mark comes before all else", () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, 0x33, 0x04, 0x3e, 0x04]);
    expect(decodePage(utf16, "text/html; charset=windows-1251")).toEqual({
      text: "го",
      encoding: "utf-16le",
      how: "bom",
    });
  });

  test.each([
    [],
    [0xff],
    [0xc3],
    [0x80, 0x81, 0xfe, 0xff],
    Array.from({ length: 256 }, (_value, byte) => byte),
  ])("any bytes give some text", (...bytes) => {
    const all = bytes.flat();
    expect(typeof decodePage(Uint8Array.from(all), "text/html; charset=no-such").text).toBe("string");
  });

  test("reading a large page of one byte takes bounded time", () => {
    const started = performance.now();
    decodePage(new Uint8Array(3_000_000).fill(0xd0), null);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
