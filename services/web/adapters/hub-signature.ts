import { createHmac, timingSafeEqual } from "node:crypto";

const SIGNATURE = /^(sha1|sha256|sha384|sha512)=([0-9a-f]{40,128})$/i;

/** True if `header` is the signature of `body` by `secret` (WebSub, 7.1): the method, `=`, an HMAC in hex. */
export function isSigned(header: string | undefined, body: Uint8Array, secret: string): boolean {
  const [, method, hex] = SIGNATURE.exec(header ?? "") ?? [];
  if (method === undefined || hex === undefined) return false;
  const right = createHmac(method.toLowerCase(), secret).update(body).digest();
  const given = Buffer.from(hex, "hex");
  return given.length === right.length && timingSafeEqual(given, right);
}
