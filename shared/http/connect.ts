import { lookup as systemLookup } from "node:dns/promises";
import type { LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { isPublicAddress, literalAddress } from "./address.ts";
import { HttpError } from "./errors.ts";

/** All addresses of a name; rejects where it has none. */
export type Lookup = (hostname: string) => Promise<LookupAddress[]>;

export const resolveAll: Lookup = (hostname) => systemLookup(hostname, { all: true });

async function resolve(lookup: Lookup, hostname: string): Promise<LookupAddress[]> {
  const addresses = await lookup(hostname).catch((cause: unknown) => {
    throw new HttpError("dns", `the name ${hostname} does not resolve`, { cause });
  });
  if (addresses.length === 0) throw new HttpError("dns", `the name ${hostname} has no address`);
  return addresses;
}

function refuse(host: string, address: string): HttpError {
  const what = host === address ? address : `${host} (${address})`;
  return new HttpError("blocked_address", `${what} is not on the public internet, so it is not contacted`);
}

function refusePrivate(hostname: string, addresses: LookupAddress[]): void {
  const hidden = addresses.find(({ address }) => !isPublicAddress(address));
  if (hidden !== undefined) throw refuse(hostname, hidden.address);
}

type Check = (hostname: string, addresses: LookupAddress[]) => void;

async function checkedAddresses(
  lookup: Lookup,
  check: Check,
  hostname: string,
): Promise<LookupAddress[] | Error> {
  try {
    const addresses = await resolve(lookup, hostname);
    check(hostname, addresses);
    return addresses;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * A lookup for sockets. The socket connects to the very addresses that were checked here, so a
 * name that answers differently a moment later changes nothing.
 */
function socketLookup(lookup: Lookup, check: Check): LookupFunction {
  const answer: (...args: Parameters<LookupFunction>) => Promise<void> = async (
    hostname,
    options,
    callback,
  ) => {
    const found = await checkedAddresses(lookup, check, hostname);
    if (found instanceof Error) callback(found, "");
    else if (options.all === true) callback(null, found);
    else callback(null, found[0]?.address ?? "", found[0]?.family ?? 4);
  };
  return (...args) => void answer(...args);
}

const DEFAULT_PORT: Record<string, string> = { "http:": "80", "https:": "443" };

/** `host:port` as FETCH_ALLOW writes it, from the parts of a URL. */
export function hostPort(target: { hostname: string; protocol: string; port?: string }): string {
  const port = target.port === undefined || target.port === "" ? DEFAULT_PORT[target.protocol] : target.port;
  const ip = literalAddress(target.hostname);
  const host = ip !== null && ip.includes(":") ? `[${ip}]` : target.hostname;
  return `${host}:${port ?? ""}`.toLowerCase();
}

/**
 * A connector for undici that contacts public addresses only, save for the `host:port` pairs in
 * `allow`. Literal addresses are checked here because sockets never look them up.
 */
export function guardedConnector(
  allow: string[],
  lookup: Lookup,
  timeoutMs: number,
): buildConnector.connector {
  const exempt = new Set(allow.map((pair) => pair.trim().toLowerCase()));
  const common = { timeout: timeoutMs, allowH2: false };
  const open = buildConnector({ ...common, lookup: socketLookup(lookup, () => {}) });
  const guarded = buildConnector({ ...common, lookup: socketLookup(lookup, refusePrivate) });
  return (target, callback) => {
    if (exempt.has(hostPort(target))) return open(target, callback);
    const ip = literalAddress(target.hostname);
    if (ip !== null && !isPublicAddress(ip)) return callback(refuse(ip, ip), null);
    return guarded(target, callback);
  };
}
