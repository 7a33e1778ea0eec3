import { childrenOf, firstText } from "./select.ts";
import { linksOf, linkWith } from "./links.ts";
import type { XmlElement } from "#shared/xml/nodes.ts";

const PERIODS: Record<string, number> = {
  hourly: 3600,
  daily: 86_400,
  weekly: 604_800,
  monthly: 2_592_000,
  yearly: 31_536_000,
};

function positive(text: string | null): number | null {
  const value = Number(text ?? Number.NaN);
  return Number.isFinite(value) && value > 0 ? value : null;
}

function updatePeriod(head: XmlElement): number | null {
  const period = PERIODS[firstText(head, ["sy:updateperiod"])?.toLowerCase() ?? ""];
  const frequency = positive(firstText(head, ["sy:updatefrequency"])) ?? 1;
  return period === undefined ? null : period / frequency;
}

/** The longest interval in seconds that the feed asks for: `ttl` (minutes) or sy:updatePeriod. */
export function ttlOf(head: XmlElement): number | null {
  const ttl = positive(firstText(head, ["ttl"]));
  const wanted = Math.max(ttl === null ? 0 : ttl * 60, updatePeriod(head) ?? 0);
  return wanted > 0 ? Math.round(wanted) : null;
}

/** WebSub hub and own address, from the feed's links. */
export function hubAndSelf(head: XmlElement): { hub: string | null; self: string | null } {
  const links = linksOf(head, ["atom:link", "link"]).filter((link) => link.rel !== "alternate");
  return { hub: linkWith(links, "hub"), self: linkWith(links, "self") };
}

/** The `channel` or `feed` element that carries the feed's own fields. */
export function headOf(root: XmlElement): XmlElement {
  return childrenOf(root, ["channel"])[0] ?? root;
}
