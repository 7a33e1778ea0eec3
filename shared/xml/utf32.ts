type Order = "le" | "be";

/** Tells UTF-32 by its byte order mark or by how it stores the first `<`; null for anything else. */
export function utf32Order(b: Uint8Array): Order | null {
  const [a, c, d, e] = b;
  if (a === 0 && c === 0 && ((d === 0xfe && e === 0xff) || (d === 0 && e === 0x3c))) return "be";
  if (d === 0 && e === 0 && ((a === 0xff && c === 0xfe) || (a === 0x3c && c === 0))) return "le";
  return null;
}

/** Decodes UTF-32, which no TextDecoder knows; code points out of range become U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, order: Order): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let i = 0; i + 3 < bytes.length; i += 4) {
    const point = view.getUint32(i, order === "le");
    if (point === 0xfeff) continue;
    parts.push(point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point));
  }
  return parts.join("");
}
