import { isPublicAddress, literalAddress } from "./address.ts";
import { hostPort, type Lookup } from "./connect.ts";

export { type Lookup, resolveAll } from "./connect.ts";

/**
 * Why an address that a stranger names may not be called, or null if it may: http(s) only, no user
 * name, and every address of its host on the public internet, save for the `host:port` pairs in
 * `allow`. What is called later is checked again at connect; this is for an early answer.
 */
export async function targetProblem(
  text: string,
  allow: readonly string[],
  lookup: Lookup,
): Promise<string | null> {
  if (!URL.canParse(text)) return "must be an http or https address";
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) return "must be an http or https address";
  if (url.username !== "" || url.password !== "") return "must not carry a user name or password";
  if (allow.includes(hostPort(url))) return null;
  const literal = literalAddress(url.hostname);
  const found = literal === null ? await lookup(url.hostname).catch(() => []) : [{ address: literal }];
  if (found.length === 0) return "names a host that does not resolve";
  return found.every(({ address }) => isPublicAddress(address)) ? null : "must be on the public internet";
}
