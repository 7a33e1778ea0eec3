import type { PatternRow } from "./types.ts";

/** Longer blocks are text whatever they begin with. */
export const LINE_CHARS = 300;

/** What sites say about themselves between the paragraphs of an article. */
export const JUNK_LINES: readonly PatternRow[] = [
  {
    id: "read-more",
    pattern:
      /^(?:read (?:more|also|next|now|on|the full)|also read|see (?:more|also)|more (?:from|on|stories|coverage)|related(?: (?:stor(?:y|ies)|articles?|links?|news|content|coverage|posts?|topics?|video))?|don['’]t miss|you may (?:also )?like|you might also (?:like|be interested)|recommended|must read|watch(?: (?:now|also|more|live))?|listen(?: now)?|explore more|up next|top stor(?:y|ies)|most read|trending|editor['’]?s['’]? picks?|learn more|further reading|in case you missed it|what to read next)\b(?:\s{0,2}[:|»>–—.…-]|$)/i,
    reason: "points to other stories",
    examples: {
      match: ["READ MORE: Talks resume in Geneva", "Related articles", "Don't miss", "Watch: drone video"],
      not: [
        "Related costs rose by 4 percent.",
        "Watch towers were built along the line.",
        "More from the fund is needed.",
      ],
    },
  },
  {
    id: "stamp-label",
    pattern: /^(?:last |first )?(?:updated|published|posted|modified|edited)(?: (?:on|at))?\s{0,2}:?$/i,
    reason: "the label of a date that was taken out",
    examples: {
      match: ["Updated", "Last updated:", "Published on"],
      not: ["Updated figures were published.", "Posted abroad"],
    },
  },
  {
    id: "subscribe",
    pattern:
      /^(?:please )?(?:subscribe|sign up|sign in|log in|register|become a (?:member|subscriber)|join (?:us|our|the \w{1,20} (?:newsletter|community))|get (?:our|the) .{1,60}(?:newsletter|inbox|app\b|updates)|follow (?:us|our|him|her|me|them|@|\w{1,20} on)|download (?:our|the) .{0,30}app|support (?:us|our (?:work|journalism))|donate|click (?:here|to)|like (?:us|this story)|share (?:this|on|your)|tell us what|have a (?:confidential )?tip|tap here|stay (?:up to date|informed|tuned)|for (?:more|the latest) .{1,60}(?:newsletter|click here|follow|subscribe|visit))(?![a-z])/i,
    reason: "asks the reader to subscribe, follow, share or give",
    examples: {
      match: [
        "Subscribe to our evening letter",
        "Sign up for alerts",
        "Follow us on Telegram",
        "Share your view in the comments below",
      ],
      not: [
        "Subscribers fell to 2 million.",
        "Followers of the party rallied.",
        "Shareholders voted on Monday.",
      ],
    },
  },
  {
    id: "rights",
    pattern:
      /^(?:©|\(c\) ?\d{4}|copyright\b|all rights reserved|.{0,80}all rights reserved\.?$|this (?:material|article|story|content) (?:may not be|was originally published|originally appeared|is republished|has been (?:adapted|republished))|reprinted with permission|the views (?:and opinions )?expressed|disclaimer:)/i,
    reason: "rights notices and disclaimers",
    examples: {
      match: [
        "© 2025 Example Press",
        "Copyright 2024 The Daily. All rights reserved.",
        "The views expressed are the author's own.",
      ],
      not: ["Copyrighted maps were seized.", "The views of both sides differ."],
    },
  },
  {
    id: "advert",
    pattern:
      /^(?:advert(?:isement|isment)?s?|ad|ads|sponsored(?: content)?|promoted(?: content)?|article continues (?:below|after).{0,40}|story continues (?:below|after).{0,40}|continue reading.{0,60}|scroll (?:down )?to continue.{0,40}|loading\W{0,3}|skip ad(?:vertisement)?|this (?:article|post|page) (?:contains|may contain|includes) affiliate links.{0,150}|.{0,60}(?:earn|receive) (?:an affiliate|a small)? ?commissions?\b.{0,100})$/i,
    reason: "marks of advertising",
    examples: {
      match: ["Advertisement", "Story continues below this ad", "Sponsored content"],
      not: ["Advertising revenue fell.", "Ads were pulled after the vote."],
    },
  },
  {
    id: "media-credit",
    pattern:
      /^(?:(?:photo(?:graph)?s?|image|picture|video|illustration|source|credit|graphic)(?: (?:by|credit|source|courtesy(?: of)?|via))?\s?[:|]\s?.{1,120}|\(?(?:image|photo|picture) (?:credit|by|via|courtesy).{1,120}|.{0,80}[/(](?:getty(?: images)?|reuters|afp|ap|epa|shutterstock|alamy|istock)(?: (?:photo|images?|via .{1,30}))?\)?|(?:getty images|reuters|afp|shutterstock|alamy)(?:\/.{1,40})?)$/i,
    reason: "credits of pictures and films",
    examples: {
      match: [
        "Photo: Olena Marchuk",
        "Image credit: Port Authority",
        "Jane Roe/Getty Images",
        "(Photo by John Doe)",
      ],
      not: [
        "Reuters reported the deal on Monday.",
        "The photo shows the bridge.",
        "Sources: two people close to the talks said so.",
      ],
    },
  },
  {
    id: "byline",
    pattern:
      /^(?:(?:[Bb]y|BY|[Tt]ext by|[Ww]ords by) [\p{Lu}][\p{L}.'’-]{0,25}(?: (?:and |& )?[\p{Lu}][\p{L}.'’-]{0,25}){1,5}(?:,? (?:in|for|at|of|@|[|–—-]) ?.{1,40})?|(?:[Aa]dditional )?(?:[Rr]eporting|[Ee]diting|[Ee]dited|[Ww]riting|[Ww]ritten|[Cc]ompiled|[Tt]ranslated) by [\p{Lu}].{1,160})$/u,
    reason: "who wrote it is metadata",
    examples: {
      match: ["By Jane Roe", "By Jane Roe and John Doe", "Reporting by John Doe; Editing by Max Mustermann"],
      not: [
        "By Friday, 40 trucks had crossed.",
        "By then the corridor was open to all.",
        "Reporting by journalists is banned there.",
      ],
    },
  },
  {
    id: "stamp",
    pattern:
      /^(?:(?:first |date )?(?:published|updated|posted|modified)|last (?:updated|modified))\b.{0,12}(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun).{0,45}$|^\d{1,3} ?(?:min(?:ute)?s?|hours?|days?) (?:read|ago)$/i,
    reason: "when it was published is metadata",
    examples: {
      match: [
        "Published 3 March 2025",
        "Last updated on Mon 4 May 2026 at 10:15",
        "5 min read",
        "2 hours ago",
      ],
      not: ["Published figures differ.", "The list was updated 3 March 2025."],
    },
  },
  {
    id: "clock",
    pattern:
      /^(?:\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?|(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s)?(?:\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}),?\s\d{4}(?:[\s,|–-]{1,3}(?:at\s)?\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?)?)(?:\s(?:[A-Z]{2,4}|[A-Z]{3}\s?[+-]\d{1,2}(?::?\d{2})?))?$/i,
    reason: "a time stamp alone is metadata, and its digits are no figures",
    examples: {
      match: [
        "11:20",
        "08:40 GMT",
        "3 March 2026",
        "Dec 20, 2025, 11:05 p.m.",
        "Monday, 2 February 2026 - 10:15 EET",
      ],
      not: ["11:20 was when it began.", "3 March 2026 is the deadline.", "March 2026"],
    },
  },
  {
    id: "tag-line",
    pattern:
      /^(?:tags?|topics?|categor(?:y|ies)|filed under|keywords?|labels?|posted in|more on this (?:story|topic)|share|comments?|\d{1,5} comments?|print|e-?mail|facebook|twitter|whatsapp|copy link|close|menu|home|next|previous|back to top)(?:\s?[:|].{0,250}|)$/i,
    reason: "topic links and buttons",
    examples: {
      match: ["Tags: drones, border", "Filed under: World", "12 comments", "Share"],
      not: ["Shares rose 3 percent.", "Home to 12,000 people, the town was retaken."],
    },
  },
  {
    id: "buttons",
    pattern:
      /^(?:(?:facebook|twitter|whatsapp|telegram|e-?mail|linkedin|reddit|pinterest|google\+?|print|share|tweet|copy link|messenger|viber|x)[\s,|•·]{0,3}){2,10}$/i,
    reason: "a row of share buttons",
    examples: {
      match: ["Facebook Twitter Email", "Share Tweet WhatsApp"],
      not: ["Twitter suspended the account."],
    },
  },
  {
    id: "notices",
    pattern:
      /^(?:(?:please )?(?:enable|disable|turn (?:on|off)) .{0,30}(?:javascript|cookies|ad ?block).{0,120}|.{0,40}(?:ad ?block(?:er)? detected|javascript is (?:disabled|required)).{0,80}|we use cookies.{0,250}|this (?:site|website) uses (?:cookies|akismet).{0,200}|your (?:browser|e-?mail address) (?:does|is|will|do|has) ?n[o'’]t.{0,120}|table of contents|in this article:?|contents|share your (?:perspective|thoughts|views?) .{0,150}comments?.{0,100}|leave a (?:comment|reply)|comments (?:are|on this) .{0,60}closed.{0,20})$/i,
    reason: "notices of the site, not the article",
    examples: {
      match: [
        "Adblock Detected",
        "We use cookies to improve your visit.",
        "Leave a comment",
        "Table of Contents",
      ],
      not: [
        "Contents of the box were not disclosed.",
        "Your browser history was part of the evidence, the court heard.",
      ],
    },
  },
];
