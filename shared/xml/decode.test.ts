import { describe, expect, it } from "vitest";
import { decodeXml } from "./decode.ts";

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? Array.from(part, (c) => c.charCodeAt(0)) : part)),
  );
const units = (text: string, size: 2 | 4, little: boolean): number[] =>
  Array.from(text).flatMap((c) => {
    const unit = Array.from({ length: size }, (_, i) => (c.charCodeAt(0) >> (8 * i)) & 255);
    return little ? unit : unit.reverse();
  });

describe("decodeXml", () => {
  it.each([
    ["UTF-16 with a mark", bytes([0xff, 0xfe], units("<a>é", 2, true))],
    ["UTF-16 without one", bytes(units("<a>é", 2, false))],
    ["UTF-32", bytes(units("<a>é", 4, true))],
    ["UTF-32, big end first", bytes([0, 0, 0xfe, 0xff], units("<a>é", 4, false))],
    ["UTF-8", bytes("<a>", [0xc3, 0xa9])],
    ["UTF-8 with a mark", bytes([0xef, 0xbb, 0xbf], "<a>", [0xc3, 0xa9])],
  ])("reads %s", (_, input) => {
    expect(decodeXml(input, null)).toBe("<a>é");
  });

  it("believes the declaration where the bytes fit it", () => {
    const text = '<?xml version="1.0" encoding="windows-1251"?><a>';
    expect(decodeXml(bytes(text, [0xcc, 0xe8, 0xf0]), "text/xml; charset=iso-8859-1")).toBe(`${text}Мир`);
  });

  it("believes the header otherwise", () => {
    expect(decodeXml(bytes("<a>", [0xcc, 0xe8, 0xf0]), 'text/xml; charset="windows-1251"')).toBe("<a>Мир");
  });

  it("reads valid UTF-8 as such whatever is declared", () => {
    const text = '<?xml version="1.0" encoding="iso-8859-1"?><a>';
    expect(decodeXml(bytes(text, [0xc3, 0xa9]), "text/xml; charset=windows-1252")).toBe(`${text}é`);
  });

  it("falls back to windows-1252 for western bytes and knows no label that breaks it", () => {
    expect(
      decodeXml(bytes('<?xml encoding="nonsense"?>caf', [0xe9], " au lait, s'il vous plait"), null),
    ).toContain("café");
  });
});
