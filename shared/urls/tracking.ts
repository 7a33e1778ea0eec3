/** A query parameter that says how a reader came to a page, not which page it is. */
export interface TrackingRule {
  id: string;
  /** Matched against the parameter's whole name, lower case. */
  name: RegExp;
  reason: string;
  examples: { match: string[]; not: string[] };
}

export const TRACKING_RULES: TrackingRule[] = [
  {
    id: "campaign",
    name: /^(?:utm|mtm|pk|piwik|matomo|hsa|wt)_[a-z_]{1,30}$/,
    reason: "campaign tags of Google Analytics, Matomo, HubSpot and Webtrends",
    examples: {
      match: ["utm_source", "utm_campaign", "mtm_kwd", "pk_source"],
      not: ["utm", "pk", "item_id"],
    },
  },
  {
    id: "click-id",
    name: /^(?:fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|rdt_cid|epik|igshid|igsh|_openstat|srsltid)$/,
    reason: "click numbers that advertising and social networks add",
    examples: { match: ["fbclid", "gclid", "msclkid", "yclid", "igshid"], not: ["id", "page", "clip"] },
  },
  {
    id: "newsletter",
    name: /^(?:mc_(?:cid|eid)|_hs(?:enc|mi)|ck_subscriber_id|vero_id|mkt_tok|cmpid|ns_[a-z_]{1,20}|sfmc_[a-z]{1,20})$/,
    reason: "which newsletter and which of its readers the link was sent to",
    examples: { match: ["mc_cid", "_hsenc", "mkt_tok", "cmpid", "ns_mchannel"], not: ["newsletter", "ns"] },
  },
  {
    id: "referrer",
    name: /^(?:ref|ref_?src|ref_?url|referr?er|source|src|from|at_[a-z_]{1,20}|partner|ito|smid|smtyp|traffic_?source)$/,
    reason: "where on the web the link stood",
    examples: { match: ["ref", "ref_src", "referrer", "at_medium", "smid"], not: ["reference", "sources"] },
  },
  {
    id: "share",
    name: /^(?:share|shared|sh|soc_[a-z]{1,20}|sr_share|fb_(?:ref|source|action_[a-z]{1,10})|taid|spm|scid|_ga|_gl|ocid|cvid)$/,
    reason: "that the link was shared, and by which button or browser",
    examples: { match: ["share", "soc_src", "_ga", "ocid", "spm"], not: ["shares", "shareholder"] },
  },
  {
    id: "syndication",
    name: /^(?:rss|feed|feedtype|partner_?id|output_?type|amp|outputtype|usqp|amp_js_v|amp_gsa|cid|ncid)$/,
    reason: "which feed or variant of the page the link was made for",
    examples: { match: ["rss", "feed", "outputtype", "amp", "ncid"], not: ["rssid", "amplitude"] },
  },
];

/** True for a parameter that does not belong to a page's identity. */
export function isTrackingParameter(name: string): boolean {
  const lower = name.slice(0, 60).toLowerCase();
  return TRACKING_RULES.some((rule) => rule.name.test(lower));
}
