/** A query parameter that says how a reader came to a page, not which page it is. */
export interface TrackingRule {
  id: string;
  /** Matched against the parameter's whole name, lower case. */
  name: RegExp;
  /** Matched against its value, where the name alone may as well say which page it is. */
  value?: RegExp;
  reason: string;
  /** Names, or `name=value`. */
  examples: { match: string[]; not: string[] };
}

export const TRACKING_RULES: TrackingRule[] = [
  {
    id: "campaign",
    name: /^(?:(?:utm|mtm|pk|piwik|matomo|hsa|itm|hmb|vero|oly)_[a-z_]{1,30}|wt[._][a-z_]{1,30}|campaign_(?:id|medium|name|source|term|content))$/,
    reason: "campaign tags of Google Analytics, Matomo, HubSpot, Webtrends and others",
    examples: {
      match: ["utm_source", "utm_campaign", "mtm_kwd", "pk_source", "wt.mc_id", "itm_source", "campaign_id"],
      not: ["utm", "pk", "item_id", "campaign"],
    },
  },
  {
    id: "click-id",
    name: /^(?:fbclid|gclid|gclsrc|gad_(?:source|campaignid)|dclid|wbraid|gbraid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|rdt_cid|rb_clickid|wickedid|epik|igshid|igsh|mibextid|_openstat|srsltid)$/,
    reason: "click numbers that advertising and social networks add",
    examples: { match: ["fbclid", "gclid", "msclkid", "yclid", "gad_source"], not: ["id", "page", "clip"] },
  },
  {
    id: "newsletter",
    name: /^(?:mc_(?:cid|eid|tc)|__?hs[a-z]{2,4}|hsctatracking|ck_subscriber_id|mkt_tok|sc_cid|elqtrack(?:id)?|_bhlid|ns_[a-z_]{1,20}|sfmc_[a-z]{1,20})$/,
    reason: "which newsletter and which of its readers the link was sent to",
    examples: {
      match: ["mc_cid", "_hsenc", "__hssc", "mkt_tok", "ns_mchannel"],
      not: ["newsletter", "ns", "hs"],
    },
  },
  {
    id: "house-campaign",
    name: /^(?:d?cmp|cmpid|icid|ncid|s_cid|int_?cmp|xtor|xtcr|maca|tmca|wtrid|wprss|wpisrc|itid|tpcc|sref|srnd|leadsource|ftcamp|feedname|__source|emc|guccounter|guce_referrer(?:_sig)?|\.?tsrc)$/,
    reason: "a publisher's own tags for where a link to it was placed",
    examples: { match: ["cmp", "xtor", "maca", "ncid", "icid", "wpisrc"], not: ["cid", "compare", "mod"] },
  },
  {
    id: "gift",
    name: /^(?:unlocked_article_code|gaa_(?:at|n|ts|sig)|pwapi_token|sharetoken|giftcopy)$/,
    reason: "lets one more reader in to the same article",
    examples: { match: ["unlocked_article_code", "gaa_at"], not: ["article", "code"] },
  },
  {
    id: "session",
    name: /^(?:jsessionid|phpsessid|aspsessionid[a-z]{0,10})$/,
    reason: "the visit during which the address was copied",
    examples: { match: ["jsessionid", "phpsessid"], not: ["sid", "session"] },
  },
  {
    id: "print",
    name: /^print(?:able|view|mode)?$/,
    value: /^(?:1|y|yes|true|on|print)?$/i,
    reason: "the same article laid out for paper",
    examples: { match: ["print", "print=1", "printable=yes"], not: ["print=4711", "imprint=1"] },
  },
  {
    id: "placement",
    name: /^cid$/,
    value: /^[a-z]+(?:[:_-]|$)/i,
    reason: "some newsrooms' tag for a link; elsewhere the number of the article or its section",
    examples: { match: ["cid=ios_app", "cid=rss"], not: ["cid=4711", "cid=a4711", "cid"] },
  },
  {
    id: "referrer",
    name: /^(?:ref|ref_?src|ref_?url|referr?er|source|src|from|at_[a-z_]{1,20}|partner|referringsource|ito|smid|smtyp|traffic_?source|_branch_(?:match_id|referrer)|__readwiselocation)$/,
    reason: "where on the web the link stood",
    examples: { match: ["ref", "ref_src", "referrer", "at_medium", "smid"], not: ["reference", "sources"] },
  },
  {
    id: "share",
    name: /^(?:share|shared|sh|soc_[a-z]{1,20}|sr_share|fb_(?:ref|source|comment_id|action_[a-z]{1,10})|share_?type|share_?id|__tn__|taid|spm|scid|_ga|_gl|ocid|cvid)$/,
    reason: "that the link was shared, and by which button or browser",
    examples: { match: ["share", "soc_src", "_ga", "ocid", "spm"], not: ["shares", "shareholder"] },
  },
  {
    id: "syndication",
    name: /^(?:rss|feed|feedtype|partner_?id|output_?type|amp|outputtype|usqp|amp_js_v|amp_gsa)$/,
    reason: "which feed or variant of the page the link was made for",
    examples: { match: ["rss", "feed", "outputtype", "amp"], not: ["rssid", "amplitude"] },
  },
];

/** True if the rule says that `name=value` does not belong to a page's identity. */
export function isTrackedBy(rule: TrackingRule, name: string, value: string): boolean {
  return rule.name.test(name.slice(0, 60).toLowerCase()) && (rule.value?.test(value) ?? true);
}

/** True for a parameter that does not belong to a page's identity. */
export function isTrackingParameter(name: string, value: string): boolean {
  return TRACKING_RULES.some((rule) => isTrackedBy(rule, name, value));
}
