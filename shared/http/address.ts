import { BlockList, isIP } from "node:net";

/** IPv4 blocks that are not the public internet: the IANA special-purpose registry and multicast. */
const BLOCKED_V4: [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
  // Azure's host agent: a public number that answers only inside, with secrets.
  ["168.63.129.16", 32],
];

/** Special blocks inside the one IPv6 block that is handed out, 2000::/3. */
const BLOCKED_V6: [string, number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
];

const blocked = new BlockList();
for (const [net, bits] of BLOCKED_V4) blocked.addSubnet(net, bits, "ipv4");
for (const [net, bits] of BLOCKED_V6) blocked.addSubnet(net, bits, "ipv6");

const assigned = new BlockList();
assigned.addSubnet("2000::", 3, "ipv6");

/** An IPv6 block whose addresses carry an IPv4 address from group `at` on. */
const CARRIERS = [
  { net: "::ffff:0:0", bits: 96, at: 6 }, // mapped
  { net: "64:ff9b::", bits: 96, at: 6 }, // NAT64, well-known prefix
  { net: "2002::", bits: 16, at: 1 }, // 6to4
].map(({ net, bits, at }) => {
  const list = new BlockList();
  list.addSubnet(net, bits, "ipv6");
  return { list, at };
});

/** The eight 16-bit groups of a valid IPv6 address. */
function groups(ip: string): number[] {
  const host = new URL(`http://[${ip}]/`).hostname.slice(1, -1);
  const [head = "", tail] = host.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => "0");
  return [...left, ...(tail === undefined ? [] : zeros), ...right].map((group) => parseInt(group, 16));
}

function carriedAddress(ip: string, at: number): string {
  const all = groups(ip);
  const high = all[at] ?? 0;
  const low = all[at + 1] ?? 0;
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

function isPublicV6(ip: string): boolean {
  const carrier = CARRIERS.find(({ list }) => list.check(ip, "ipv6"));
  if (carrier !== undefined) return isPublicAddress(carriedAddress(ip, carrier.at));
  return assigned.check(ip, "ipv6") && !blocked.check(ip, "ipv6");
}

/**
 * True when an IP address may be connected to on behalf of outside text: handed out for public
 * use, and, where it carries an IPv4 address (mapped, NAT64, 6to4), that one is public too.
 * IPv4-compatible, translated, Teredo and scoped addresses are never public; neither is anything
 * that is not an IP address.
 */
export function isPublicAddress(ip: string): boolean {
  const family = isIP(ip);
  if (family === 4) return !blocked.check(ip, "ipv4");
  return family === 6 && !ip.includes("%") && isPublicV6(ip);
}

/** The IP address that a URL's hostname spells, without brackets; null for a name. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
  return isIP(bare) === 0 ? null : bare;
}
