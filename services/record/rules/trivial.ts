/** A line that a page's machinery writes and changes by itself: no version of an article differs by it. */
export interface TrivialLine {
  id: string;
  /** Matched against the whole line. */
  line: RegExp;
  reason: string;
  examples: { match: string[]; not: string[] };
}

const COUNT = String.raw`\d[\d.,\u00a0 ]{0,15}[km]?\+?`;
const COUNTED = String.raw`(?:views?|reads?|shares?|likes?|comments?|reactions?|replies|reposts?|followers|просмотр\p{L}{0,4}|перегляд\p{L}{0,4}|коммента\p{L}{0,6}|коментар\p{L}{0,4})`;
const STAMP = String.raw`(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|ago|just now|today|yesterday|at|on|am|pm|gmt|utc|est|edt|et|bst|cet|cest|eet|eest|msk|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6})`;

export const TRIVIAL_LINES: TrivialLine[] = [
  {
    id: "counter",
    line: new RegExp(
      `^(?:${COUNT} ?${COUNTED}|${COUNTED} ?[:(]? ?${COUNT}\\)?)(?: ?[·|,] ?${COUNT} ?${COUNTED}){0,4}$`,
      "iu",
    ),
    reason: "how many have read, shared or answered a page changes with every look at it",
    examples: {
      match: [
        "1,234 views",
        "57 comments",
        "Comments (57)",
        "1.2K shares",
        "12 likes · 3 comments",
        "Просмотров: 845",
      ],
      not: [
        "1,234 views were exchanged in the talks.",
        "300 prisoners",
        "comments",
        "57 comments from officials",
      ],
    },
  },
  {
    id: "clock",
    line: new RegExp(
      `^(?:last )?(?:updated|published|posted|modified|edited)(?:[\\s\\d:.,/()–-]|\\b${STAMP}\\b){1,60}$`,
      "iu",
    ),
    reason: "when the page was last written is kept apart, and says nothing that it did not say before",
    examples: {
      match: [
        "Updated 3 minutes ago",
        "Last updated: 12 Jan 2026 14:05 GMT",
        "Published on Monday, 12 January 2026",
        "Posted 2 hours ago",
      ],
      not: [
        "Updated figures show 300 prisoners freed",
        "Published reports deny it",
        "Updated 3 minutes ago by the ministry",
      ],
    },
  },
  {
    id: "length",
    line: /^(?:reading time:? ?\d{1,3} ?min(?:ute)?s?|\d{1,3} ?[- ]?min(?:ute)?s? read|listen(?: to (?:this )?(?:article|story))?:? ?\d{1,2}:\d{2}(?: min)?)$/i,
    reason: "how long the page takes to read or to hear is worked out by the site",
    examples: {
      match: ["4 min read", "Reading time: 6 minutes", "Listen to this article 5:32", "Listen 3:07"],
      not: ["4 minutes of silence", "Listen to the people"],
    },
  },
];

/** Longer lines are somebody's words. */
const MAX_LENGTH = 120;

/** True for a line whose change is no news. */
export function isTrivialLine(line: string): boolean {
  return line.length <= MAX_LENGTH && TRIVIAL_LINES.some((rule) => rule.line.test(line));
}

const TAIL = new RegExp(` ${COUNT} ?${COUNTED}$`, "iu");

/** A short line that is no sentence, such as a byline, without the counter at its end. */
export function withoutCounter(line: string): string {
  return line.length <= MAX_LENGTH ? line.replace(TAIL, "") : line;
}
