/** Parameters of an address that say how a reader came and not what the page holds. */
export interface TrackingRow {
  id: string;
  /** Names in lower case; a trailing `*` matches any ending. */
  names: string[];
  reason: string;
  /** Parameter names. */
  examples: { match: string[]; not: string[] };
}

export const TRACKING: TrackingRow[] = [
  {
    id: "campaign",
    names: [
      "utm_*",
      "mtm_*",
      "pk_*",
      "itm_*",
      "at_medium",
      "at_campaign",
      "at_custom*",
      "cmpid",
      "cmp",
      "ito",
      "ocid",
      "ns_campaign",
      "ns_mchannel",
      "ns_source",
      "ns_linkname",
    ],
    reason: "Campaign labels that publishers put into their own feeds.",
    examples: { match: ["utm_source", "at_medium", "CMP"], not: ["page", "camp", "utm"] },
  },
  {
    id: "click",
    names: [
      "fbclid",
      "gclid",
      "dclid",
      "msclkid",
      "yclid",
      "twclid",
      "igshid",
      "mc_cid",
      "mc_eid",
      "_hsenc",
      "_hsmi",
      "wt_mc",
      "xtor",
      "smid",
      "smtyp",
      "sref",
      "guccounter",
      "guce_referrer",
      "guce_referrer_sig",
    ],
    reason: "Click counters of networks and mailing tools.",
    examples: { match: ["fbclid", "mc_cid", "xtor"], not: ["id", "cid", "story"] },
  },
  {
    id: "feed",
    names: [
      "ftag",
      "traffic_source",
      "maca",
      "feature",
      "cm_ven",
      "ref_src",
      "ref_url",
      "partner",
      "from_rss",
      "rss",
    ],
    reason: "Marks of the feed that a link was taken from.",
    examples: { match: ["maca", "ftag", "rss"], not: ["article", "reference", "p"] },
  },
];
