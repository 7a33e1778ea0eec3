import { promisify } from "node:util";
import zlib from "node:zlib";
import { codeOf, HttpError } from "./errors.ts";

/** Most bytes to take from the wire and, after decompression, into memory. */
export interface Caps {
  maxWireBytes: number;
  maxBytes: number;
  /** Cut a body without compression at the cap instead of refusing it. */
  truncate?: boolean;
}

type Decode = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const inflate = promisify(zlib.inflate) as Decode;
const inflateRaw = promisify(zlib.inflateRaw) as Decode;
const gunzip = promisify(zlib.gunzip) as Decode;
const zstd = promisify(zlib.zstdDecompress);

/** Largest window that the `zstd` content coding may ask for, 8 MiB (RFC 9659). */
const ZSTD_WINDOW = { [zlib.constants.ZSTD_d_windowLogMax]: 23 };

const DECODERS: Record<string, Decode> = {
  gzip: gunzip,
  "x-gzip": gunzip,
  br: promisify(zlib.brotliDecompress) as Decode,
  zstd: (bytes, options) => zstd(bytes, { ...options, params: ZSTD_WINDOW }),
  // Servers send "deflate" with and without the zlib wrapper that the standard asks for.
  deflate: (bytes, options) => (((bytes[0] ?? 0) & 15) === 8 ? inflate : inflateRaw)(bytes, options),
};

export const ACCEPT_ENCODING = "gzip, deflate, br, zstd";

/** A page is compressed once; twice happens behind proxies; more is an attack. */
const MAX_LAYERS = 2;

function tooLarge(what: string, limit: number): HttpError {
  return new HttpError("too_large", `${what} is larger than ${limit} bytes`);
}

async function readWire(
  body: AsyncIterable<Uint8Array>,
  limit: number,
  truncate: boolean,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    chunks.push(chunk);
    if (size <= limit) continue;
    if (!truncate) throw tooLarge("the response", limit);
    break;
  }
  return Buffer.concat(chunks, Math.min(size, limit));
}

/** The decoders that a Content-Encoding header calls for, outermost first. */
function decodersFor(header: string): Decode[] {
  const names = header.toLowerCase().split(",", 50);
  const layers = names.map((name) => name.trim()).filter((name) => name !== "" && name !== "identity");
  if (layers.length > MAX_LAYERS) {
    throw new HttpError("bad_encoding", `the response is compressed ${layers.length} times over`);
  }
  return layers.reverse().map((name) => {
    const decode = Object.hasOwn(DECODERS, name) ? DECODERS[name] : undefined;
    if (decode === undefined) throw new HttpError("bad_encoding", `unknown content encoding "${name}"`);
    return decode;
  });
}

async function unpack(bytes: Uint8Array, decode: Decode, limit: number): Promise<Uint8Array> {
  return decode(bytes, { maxOutputLength: limit }).catch((cause: unknown) => {
    if (codeOf(cause) === "ERR_BUFFER_TOO_LARGE") throw tooLarge("the decompressed response", limit);
    throw new HttpError("bad_encoding", "the response does not decompress as its header says", { cause });
  });
}

/**
 * The decompressed body of a response, every layer held to `maxBytes`, the wire to `maxWireBytes`.
 * Rejects with `HttpError` `too_large` or `bad_encoding`.
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  headers: Record<string, string>,
  caps: Caps,
): Promise<Uint8Array> {
  const decoders = decodersFor(headers["content-encoding"] ?? "");
  const truncate = caps.truncate === true && decoders.length === 0;
  if (!truncate && Number(headers["content-length"] ?? 0) > caps.maxWireBytes)
    throw tooLarge("the response", caps.maxWireBytes);
  const limit = Math.min(caps.maxWireBytes, decoders.length === 0 ? caps.maxBytes : Infinity);
  let bytes = await readWire(body, limit, truncate);
  if (bytes.byteLength === 0) return bytes;
  for (const decode of decoders) bytes = await unpack(bytes, decode, caps.maxBytes);
  return bytes;
}
