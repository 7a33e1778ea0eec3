import robotsModule from "robots-parser";

// Its types say that the function is a property of the export; the export is the function.
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** What came of asking a host for its robots.txt; `body` is the decoded text of a 2xx answer. */
export type RobotsAnswer = { status: number; body: string } | { status: null; why: string };

/** What a host allows, in a form that can be stored: who may fetch what is worked out per URL. */
export interface RobotsFile {
  /** Scheme, host and port that it speaks for. */
  origin: string;
  rule: "allow_all" | "disallow_all" | "file";
  /** Text of the file, at most 500 KiB; empty unless `rule` is `file`. */
  text: string;
  /** Why nothing may be fetched, where `rule` is `disallow_all`. */
  why?: string;
  /** Milliseconds since 1970. */
  fetchedAt: number;
}

export interface RobotsVerdict {
  allowed: boolean;
  /** Milliseconds that the host asks for between two requests, at most 60 s; 0 where it asks for none. */
  delayMs: number;
}

/** RFC 9309, 2.5: a parsing limit of at least 500 KiB, counted in characters. */
const MAX_LENGTH = 500 * 1024;
/** RFC 9309, 2.4: a file is not used for longer than 24 hours. */
const MAX_AGE_MS = 24 * 3_600_000;
/** An unreachable host is asked again soon, since until then nothing of it may be fetched. */
const RETRY_MS = 30 * 60_000;
const MAX_DELAY_S = 60;

/** The address of the robots.txt that speaks for a URL. */
export function robotsUrl(url: string): string {
  return `${new URL(url).origin}/robots.txt`;
}

/**
 * The rules that an answer amounts to (RFC 9309, 2.3.1): a file is obeyed, a client error (and a
 * redirect that leads nowhere) means none, anything else means that nothing may be fetched.
 */
export function readRobotsAnswer(url: string, answer: RobotsAnswer, now: number): RobotsFile {
  const base = { origin: new URL(url).origin, text: "", fetchedAt: now };
  const { status } = answer;
  if (status === null) return { ...base, rule: "disallow_all", why: answer.why };
  // Too many requests is the host asking for less, which "no rules" would turn into more.
  if (status >= 500 || status < 200 || status === 429)
    return { ...base, rule: "disallow_all", why: `the server answered ${status}` };
  if (status >= 300) return { ...base, rule: "allow_all" };
  return { ...base, rule: "file", text: tidy(wholeLines(answer.body)) };
}

/** True while the stored rules may be used, so nothing needs to be asked. */
export function isFresh(file: RobotsFile, now: number): boolean {
  const limit = file.rule === "disallow_all" ? RETRY_MS : MAX_AGE_MS;
  return now >= file.fetchedAt && now - file.fetchedAt < limit;
}

/** What is read of a file: a rule cut short would mean more pages than its writer meant. */
function wholeLines(body: string): string {
  if (body.length <= MAX_LENGTH) return body;
  const read = body.slice(0, MAX_LENGTH);
  return read.slice(0, Math.max(read.lastIndexOf("\n"), read.lastIndexOf("\r")) + 1);
}

/** The stretch of a user-agent value that names the product (RFC 9309, 2.2.1). */
const PRODUCT = /^(?:\*(?=\s|$)|[a-z_-]+)/i;
const DIRECTIVE =
  /^\s*(user[- ]?agent|di?s?s?all?ow|diasllow|disallaw|allow|crawl-?delay)\s*(?::|\s)\s*(.*)$/i;
/** `Allow: /news/index.html` allows `/news/`, which is the same page. */
const INDEX_PAGE = /^(\/(?:.*\/)?)index\.html?\$?$/;
/** Half a byte order mark is one character that could not be decoded. */
const BYTE_ORDER_MARK = /^[\uFEFF\uFFFD]/;
const ESCAPE = /%[0-9a-f]{2}/gi;
const UNRESERVED = /^[\w.~-]$/;

/** A path in the spelling in which rules and addresses are compared (RFC 9309, 2.2.2): `%7E` is `~`. */
function spelled(path: string): string {
  return path.replaceAll(ESCAPE, (escape) => {
    const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return UNRESERVED.test(character) ? character : escape.toUpperCase();
  });
}

/** In an address `*` and `$` are characters like others, which a rule has to escape (RFC 9309, 2.2.3). */
function escaped(path: string): string {
  return path.replaceAll("*", "%2A").replaceAll("$", "%24");
}

function tidyLine(line: string): string[] {
  const bare = line.split("#", 1)[0] ?? "";
  const found = DIRECTIVE.exec(bare.slice(0, 4096));
  if (found === null) return [];
  const [, name = "", given = ""] = found;
  const value = given.trim();
  const key = name.toLowerCase();
  if (key.startsWith("user")) return [`User-agent: ${(PRODUCT.exec(value)?.[0] ?? "none").toLowerCase()}`];
  if (key.startsWith("crawl")) return [`Crawl-delay: ${value}`];
  const rule = spelled(value).replaceAll(/\$(?!$)/g, "%24");
  if (key !== "allow") return [`Disallow: ${rule}`];
  const folder = INDEX_PAGE.exec(rule)?.[1];
  return folder === undefined ? [`Allow: ${rule}`] : [`Allow: ${rule}`, `Allow: ${folder}$`];
}

/**
 * Lines in the one form that the parser reads right: a user agent is its product name alone
 * ("ExampleBot news" is ExampleBot), a missing colon and the common misspellings of Disallow are
 * forgiven, lines of other kinds, which would break up groups, are left out. A last group without
 * rules forbids nothing, which the parser only sees where it says so.
 */
function tidy(text: string): string {
  const lines = text.replace(BYTE_ORDER_MARK, "").split(/\r\n|\r|\n/);
  return [...lines.flatMap(tidyLine), "Disallow:"].join("\n");
}

/**
 * Whether a program may fetch a URL, and how slowly. `product` is the name in the User-Agent
 * header, without version. A file of another origin says nothing, so the answer is no.
 */
export function mayFetch(file: RobotsFile, url: string, product: string): RobotsVerdict {
  if (!URL.canParse(url) || new URL(url).origin !== file.origin) return { allowed: false, delayMs: 0 };
  if (file.rule !== "file") return { allowed: file.rule === "allow_all", delayMs: 0 };
  const { pathname, search } = new URL(url);
  if (pathname === "/robots.txt") return { allowed: true, delayMs: 0 };
  const robots = robotsParser(`${file.origin}/robots.txt`, file.text);
  const agent = product.toLowerCase();
  const allowed = robots.isAllowed(file.origin + escaped(spelled(pathname + search)), agent) !== false;
  const seconds = Math.min(Math.max(robots.getCrawlDelay(agent) ?? 0, 0), MAX_DELAY_S);
  return { allowed, delayMs: Math.round(seconds * 1000) };
}
