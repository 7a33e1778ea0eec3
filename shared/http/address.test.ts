import { describe, expect, test } from "vitest";
import { isPublicAddress, literalAddress } from "./address.ts";

const PRIVATE_V4 = [
  "0.0.0.0",
  "0.1.2.3",
  "10.0.0.1",
  "10.255.255.255",
  "100.64.0.1",
  "100.127.255.254",
  "127.0.0.1",
  "127.255.0.9",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.1",
  "192.0.0.170",
  "192.0.2.7",
  "192.31.196.1",
  "192.52.193.1",
  "192.88.99.1",
  "192.168.0.1",
  "192.168.255.255",
  "192.175.48.1",
  "198.18.0.1",
  "198.19.255.255",
  "198.51.100.3",
  "203.0.113.250",
  "224.0.0.1",
  "239.255.255.250",
  "240.0.0.1",
  "255.255.255.255",
  "168.63.129.16",
];

const hex = (value: number) => value.toString(16).padStart(2, "0");

function halves(v4: string): [string, string] {
  const [a = 0, b = 0, c = 0, d = 0] = v4.split(".").map(Number);
  return [hex(a) + hex(b), hex(c) + hex(d)];
}

function inverted(half: string): string {
  return (parseInt(half, 16) ^ 0xffff).toString(16);
}

/** Every way in which an IPv6 address can carry the IPv4 one. */
function carriers(v4: string): string[] {
  const [high, low] = halves(v4);
  return [
    `::ffff:${v4}`,
    `::ffff:${high}:${low}`,
    `0:0:0:0:0:FFFF:${high}:${low}`,
    `::${v4}`,
    `::ffff:0:${v4}`,
    `64:ff9b::${v4}`,
    `64:ff9b::${high}:${low}`,
    `64:ff9b:1::${v4}`,
    `2002:${high}:${low}::1`,
    `2001:0:${high}:${low}:0:ffff:${inverted("0808")}:${inverted("0808")}`,
    `2001:0:808:808:0:ffff:${inverted(high)}:${inverted(low)}`,
  ];
}

const PRIVATE_V6 = [
  "::",
  "::1",
  "0:0:0:0:0:0:0:1",
  "100::1",
  "100:0:0:1::1",
  "2001::1",
  "2001:1::1",
  "2001:2::1",
  "2001:3::1",
  "2001:4:112::1",
  "2001:10::1",
  "2001:20::1",
  "2001:30::1",
  "2001:db8::1",
  "2001:db8:ffff:ffff::1",
  "2002::1",
  "2620:4f:8000::1",
  "3fff::1",
  "4000::1",
  "5f00::1",
  "8000::1",
  "fc00::1",
  "fd00:ec2::254",
  "fd12:3456:789a::1",
  "fe80::1",
  "fe80::1%eth0",
  "fec0::1",
  "ff02::1",
  "ff0e::1",
  "1::",
  "64:ff9b:2::1",
  "2606:4700::1%1",
];

const NOT_ADDRESSES = [
  "",
  "localhost",
  "127.1",
  "0x7f.1",
  "2130706433",
  "1.2.3",
  "1.2.3.4.5",
  "[::1]",
  "::g",
];

const PUBLIC = [
  "1.1.1.1",
  "8.8.8.8",
  "9.255.255.255",
  "11.0.0.1",
  "100.63.255.255",
  "100.128.0.1",
  "126.255.255.255",
  "128.0.0.1",
  "169.253.0.1",
  "172.15.255.255",
  "172.32.0.1",
  "192.0.1.1",
  "192.167.0.1",
  "198.17.0.1",
  "198.20.0.1",
  "223.255.255.255",
  "2606:4700:4700::1111",
  "2001:4860:4860::8888",
  "2a00:1450:4001:81b::200e",
  "2400:cb00::1",
  "3ffe::1",
  "::ffff:8.8.8.8",
  "64:ff9b::8.8.8.8",
  "64:ff9b::808:808",
  "2002:808:808::1",
];

const mustBlock = [...PRIVATE_V4, ...PRIVATE_V4.flatMap(carriers), ...PRIVATE_V6, ...NOT_ADDRESSES];

describe("isPublicAddress", () => {
  test("refuses every special address in every form that carries it", () => {
    expect(mustBlock.length).toBeGreaterThan(380);
    expect(mustBlock.filter(isPublicAddress)).toEqual([]);
  });

  test("lets public addresses through", () => {
    expect(PUBLIC.filter((ip) => !isPublicAddress(ip))).toEqual([]);
  });
});

/** Ways to write a private host in a URL; none may be read as a public address. */
const SPELLINGS = [
  "http://127.0.0.1/",
  "http://127.1/",
  "http://127.0.1/",
  "http://2130706433/",
  "http://0x7f000001/",
  "http://0x7f.0x0.0x0.0x1/",
  "http://0x7f.1/",
  "http://0177.0.0.1/",
  "http://017700000001/",
  "http://0177.0.0x0.1/",
  "http://00000177.1/",
  "http://127.0.0.1./",
  "http://127.000.000.001/",
  "http://127.0.0.1:80/",
  "http://user:pw@127.0.0.1/",
  "http://example.com@127.0.0.1/",
  "http://example.com%2f@127.0.0.1/",
  "http:127.0.0.1/",
  "http:/127.0.0.1/",
  "http:\\\\127.0.0.1\\",
  "http:///127.0.0.1/",
  "HTTP://127.0.0.1/",
  " http://127.0.0.1/ ",
  "http://127.0.\t0.1/",
  "http://%31%32%37.0.0.1/",
  "http://127。0。0。1/",
  "http://127.0.0.1/",
  "http://①②⑦.⓪.⓪.①/",
  "http://0/",
  "http://0.0.0.0/",
  "http://00/",
  "http://0x0/",
  "http://3232235777/",
  "http://0xc0a80101/",
  "http://0300.0250.1.1/",
  "http://192.168.257/",
  "http://2852039166/",
  "http://0xa9.0xfe.0xa9.0xfe/",
  "http://169.254.43518/",
  "http://[::1]/",
  "http://[0:0:0:0:0:0:0:1]/",
  "http://[::]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::ffff:7f00:1]/",
  "http://[::127.0.0.1]/",
  "http://[64:ff9b::7f00:1]/",
  "http://[2002:7f00:1::]/",
  "http://[fd00:ec2::254]/",
  "http://[FE80::1]/",
];

describe("literalAddress", () => {
  test.each(SPELLINGS)("%s spells an address that is refused", (url) => {
    const ip = literalAddress(new URL(url).hostname);
    expect(ip).not.toBeNull();
    expect(isPublicAddress(ip ?? "8.8.8.8")).toBe(false);
  });

  test.each(["http://[fe80::1%25eth0]/", "http://256.1.1.1/", "http://127.0.0.1.1/", "http://0x7f.1.1.1.1/"])(
    "%s is no URL at all",
    (url) => expect(URL.canParse(url)).toBe(false),
  );

  test.each(["localhost", "127.0.0.1.nip.io", "example.com", "xn--80aswg.xn--p1ai"])(
    "%s is a name",
    (host) => {
      expect(literalAddress(host)).toBeNull();
    },
  );
});
