import { readDate, type FeedDate } from "../dates.ts";
import { childrenOf, textOf } from "./select.ts";
import type { XmlElement } from "#shared/xml/nodes.ts";

/** The first readable date among the children with one of the names. */
export function dateOf(element: XmlElement, names: readonly string[]): FeedDate | null {
  for (const child of childrenOf(element, names)) {
    const date = readDate(textOf(child));
    if (date !== null) return date;
  }
  return null;
}

export interface ItemDates {
  published: string | null;
  updated: string | null;
  publishedZoneAssumed?: true;
}

export function itemDates(published: FeedDate | null, updated: FeedDate | null): ItemDates {
  const dates = { published: published?.iso ?? null, updated: updated?.iso ?? null };
  return published?.zoneAssumed === true ? { ...dates, publishedZoneAssumed: true } : dates;
}
