import type { PatternRow } from "./types.ts";

/** Whole words of class, id and test names, lower case, camel case split by hyphens. */
const word = (alternatives: string): RegExp => new RegExp(`(?:^|[^a-z])(?:${alternatives})(?![a-z])`);

/** Names of elements that are the article: no junk word counts beside them. */
export const TEXT_WORDS: PatternRow = {
  id: "text",
  pattern: word(
    "(?:article|story|entry|post|content|page|news|main)[-_]{0,2}(?:body|content|text)(?:[-_]{1,2}[a-z]{1,20})?|body-?(?:text|copy)|subscriber-?only|premium-?content|paywall(?:ed)?-?content|metered-?content|hentry",
  ),
  reason: "wrappers of the article that also carry words of their layout or paywall",
  examples: {
    match: ["article-body ads-enabled", "entry-content share", "subscriber-only"],
    not: ["article", "content", "body"],
  },
};

/** Whole names that no article's wrapper has: they take out elements of any size. */
export const JUNK_ALWAYS: readonly PatternRow[] = [
  {
    id: "comments-whole",
    pattern:
      /(?:^|\s)(?:comments|comment-?list|comments?-?(?:area|section|wrapper|container|block|thread)|disqus[-_]thread|respond|viafoura-comments|fb-comments)(?:\s|$)/,
    reason: "readers' words may be longer than the article",
    examples: {
      match: ["comments", "section comment-list open", "disqus_thread"],
      not: ["comments-open", "commentary"],
    },
  },
  {
    id: "dialogue-whole",
    pattern:
      /(?:^|\s)(?:modal(?:-(?:window|dialog|content|body))?|popup|pop-up|lightbox|(?:cookie|consent|gdpr)-?(?:banner|notice|popup|dialog|modal|wall|overlay|message|bar|box)|onetrust-(?:consent-sdk|banner-sdk|pc-sdk)|didomi-(?:host|popup|notice)|qc-cmp2?-(?:container|ui)|cmpbox|usercentrics-root|sp_message_container_\d+)(?:\s|$)/,
    reason: "dialogues hold long texts of law",
    examples: {
      match: ["modal fade", "cookie-banner", "onetrust-consent-sdk", "consent-wall"],
      not: ["modality", "cookie-recipes", "consent-reached-article"],
    },
  },
];

/** Names of elements that are not part of an article; tried on `class id data-testid` of small elements. */
export const JUNK_WORDS: readonly PatternRow[] = [
  {
    id: "related",
    pattern: word(
      "related(?:[-_](?:posts?|articles?|stor(?:y|ies)|content|links?|news|items?))?|you-?may-?(?:also-?)?like|recommend(?:ed|ations?)?|recirc(?:ulation)?|read-?(?:more|next|also)|see-?also|more-?(?:from|on|stories|news|articles|in)|most-?(?:read|popular|viewed|shared)|trending|popular|outbrain|taboola|zergnet|mgid|onward|next-?up|up-?next|also-?read|crosslinks?|teasers?|inline-?promo|promos?",
    ),
    reason: "links to other stories",
    examples: {
      match: ["section related-posts", "read-more-box", "OUTBRAIN", "youMayLike block"],
      not: ["correlated-data", "article-body", "ready"],
    },
  },
  {
    id: "comments",
    pattern: word(
      "comments?(?:-?(?:list|area|section|form|wrapper))?|disqus(?:[-_]thread)?|livefyre|respond|viafoura|coral|spot-?im|replies",
    ),
    reason: "readers' words, not the publisher's",
    examples: { match: ["comments", "comment-list", "disqus_thread"], not: ["commentary", "op-commentator"] },
  },
  {
    id: "consent",
    pattern: word(
      "cookies?|consent|gdpr|ccpa|onetrust|didomi|usercentrics|quantcast|qc-?cmp\\d?|sp-message|cmp(?:box)?|privacy-?(?:banner|notice|popup)",
    ),
    reason: "consent dialogues",
    examples: {
      match: ["cookie-banner", "onetrust-consent-sdk", "qc-cmp2"],
      not: ["rookies", "consenting-adults-series"],
    },
  },
  {
    id: "adverts",
    pattern: word(
      "ads?|adverts?|advert(?:isement|ising|orial)s?|ad-?(?:slot|unit|wrapper|container|block(?:er)?|break)|adsbygoogle|dfp|sponsor(?:ed|s)?|sponsored-content|banner|commercial|gpt|affiliate",
    ),
    reason: "advertising and notices to those who block it",
    examples: { match: ["ad-slot", "top-banner", "adblock"], not: ["address", "download", "read-lead"] },
  },
  {
    id: "newsletter",
    pattern: word(
      "newsletters?|subscri(?:be|ption|ptions)|sign-?up|signup|mailing-?list|email-?capture|donat(?:e|ion|ions)|membership|support-?us|mc[-_]embed[-_]signup|paywall-?(?:prompt|overlay|message)|regwall|piano(?:-offer)?",
    ),
    reason: "invitations to subscribe or give",
    examples: { match: ["newsletter-box", "signup", "c-donate"], not: ["news-letterhead", "design-upper"] },
  },
  {
    id: "share",
    pattern: word(
      "shar(?:e|ing|es)|share-?(?:bar|buttons?|tools|links?)|social(?:[-_](?:media|links?|icons?|bar))?|follow(?:-us)?|addthis|sharedaddy|jp-relatedposts|addtoany|toolbar|article-tools|print",
    ),
    reason: "buttons for sharing",
    examples: {
      match: ["share-buttons", "social", "sharedaddy sd-sharing-enabled"],
      not: ["shareholder", "socialism"],
    },
  },
  {
    id: "tags",
    pattern: word(
      "tags?(?:-?(?:list|links|cloud))?|post-tags|topics?-?(?:list|links|tags)?|keywords?|categories|cat-links|breadcrumbs?(?:s-list)?|article-?tags",
    ),
    reason: "topic links and the way through the site",
    examples: { match: ["post-tags", "breadcrumb", "tag-cloud"], not: ["stage", "vintage", "tagline"] },
  },
  {
    id: "author-box",
    pattern: word(
      "author-?(?:bio|box|info|card|block|details|profile|description|name|meta)?|authors?|about-?(?:the-?)?author|bio(?:graphy)?|by-?line|bylines?|contributors?|writer|post-?author|dateline|credits?|post-?meta|entry-?meta|article-?meta|meta-?(?:info|data)|timestamp|time-?stamp|pub-?date|published-?date|posted-?on",
    ),
    reason: "who wrote it and when is metadata",
    examples: {
      match: ["author-box", "c-byline__twitter", "about-author"],
      not: ["authority-text", "biology"],
    },
  },
  {
    id: "caption",
    pattern: word(
      "(?:wp-|image-?|img-?|photo-?|media-?|picture-?|video-?)?captions?(?:-?text)?|wp-caption-text|photo-?credit|image-?credit|credit-?line|gallery(?:-?(?:item|caption))?|slideshow|carousel|lightbox|slider|swiper|video-?player|jwplayer|media-?player",
    ),
    reason: "captions and players repeat or add to the text",
    examples: {
      match: ["wp-caption-text", "image-caption", "photo-credit"],
      not: ["captioned-speech-of", "galleryland"],
    },
  },
  {
    id: "navigation",
    pattern: word(
      "nav|navbar|navigation|sub-?nav|menu|skip-?(?:link|to-content)|pagination|pager|site-?(?:header|footer)|masthead|sidebar|side-?bar|right-?rail|left-?rail|widgets?|widget-area|toc|table-?of-?contents|toc[-_]container|ez-toc-container|footer|page-?footer|search-?(?:form|box)|login|log-in",
    ),
    reason: "ways through the site",
    examples: {
      match: ["main-nav", "toc_container", "sidebar widget"],
      not: ["navy-news", "menuet", "stock"],
    },
  },
  {
    id: "hidden",
    pattern: word(
      "sr-only|screen-?reader(?:-?text|-?only)?|visually-?hidden|u-hidden|is-hidden|hide|hidden|d-none|invisible|modal|popup|pop-up|overlay|tooltip|toast|lightbox-content|print-only|visible-print",
    ),
    reason: "not shown on the page",
    examples: { match: ["sr-only", "visually-hidden", "modal fade"], not: ["hideous", "overlayed-history"] },
  },
  {
    id: "boxes",
    pattern: word(
      "fact-?box|info-?box|disclaimer|copyright|legal|corrections?-?policy|rating|app-?(?:promo|download)|weather|stock-?(?:ticker|quote)|ticker|feedback|report-?(?:error|typo)|nota-?bene|call-?to-?action|cta|pull-?quote|pullquote",
    ),
    reason: "boxes beside the text",
    examples: {
      match: ["fact-box", "copyright", "cta-block"],
      not: ["legalese-debate", "ratings-agency-name"],
    },
  },
];
