import { JUNK_ALWAYS, JUNK_WORDS, TEXT_WORDS } from "../../rules/article/junk-words.ts";
import { closest, type El, type Tree } from "./tree.ts";

/** An element with this many paragraphs is text, whatever its class says. */
const TEXT_PARAS = 8;
/** So is one with this share of the page's text outside links. */
const BULK_SHARE = 0.4;
/** Rules that hold for elements of any size: a short article may stand above many comments. */
const ALWAYS = new Set(JUNK_ALWAYS.map((row) => row.id));

/** Elements that hold no article text unless the article itself is inside. */
const SIDE_TAGS = new Set(["nav", "footer", "form", "button", "aside"]);
const SIDE_ROLES = new Set([
  "navigation",
  "complementary",
  "contentinfo",
  "search",
  "dialog",
  "alertdialog",
  "menu",
  "menubar",
  "toolbar",
]);
const HIDDEN_STYLE = /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i;
const NEVER_JUNK = new Set(["html", "body", "main", "root", "h1", "tbody", "tr", "td", "th"]);

/**
 * Marks the elements that are no part of the article (`junk` = id of the rule). Elements inside a
 * marked one are skipped: readers jump to `last`. `main` and elements that hold an `h1` or the page's
 * only article are never marked by their class alone. With `tags`, for pages that `names` leaves
 * empty, only whole names of comment and consent boxes count.
 */
export function markJunk(tree: Tree, care: "names" | "tags" = "names"): void {
  const holders = articleHolders(tree);
  const bulk = BULK_SHARE * (tree.root.chars - tree.root.linkChars);
  const cache = new Map<string, string>();
  for (const el of tree.all) el.junk = "";
  for (let i = 0; i < tree.all.length; i++) {
    const el = tree.all[i];
    if (!el || NEVER_JUNK.has(el.name)) continue;
    el.junk = sideRule(el, holders);
    if (care === "names") el.junk ||= hiddenRule(el, bulk) || wordRule(el, holders, bulk, cache);
    else if (!holders.has(el)) el.junk ||= wholeNameRule(el);
    if (el.junk) i = el.last;
  }
}

/** Elements that contain an article or the page's h1. */
function articleHolders(tree: Tree): Set<El> {
  const holders = new Set<El>();
  for (const el of tree.all) {
    if (el.name !== "h1" && el.name !== "article" && el.attrs["itemprop"] !== "articleBody") continue;
    if (el.name === "article" && el.paras < 2) continue;
    for (let at = el.parent; at && !holders.has(at); at = at.parent) holders.add(at);
  }
  return holders;
}

/** The rule of a name that as a whole means no article: comments, consent dialogues. */
function wholeNameRule(el: El): string {
  const names = classNames(el).toLowerCase();
  return JUNK_ALWAYS.find((row) => row.pattern.test(names))?.id ?? "";
}

/** True for an element that holds much of the page's plain text: its class cannot be the last word. */
const isBulk = (el: El, bulk: number): boolean => el.paras > 0 && el.chars - el.linkChars >= bulk;

function hiddenRule(el: El, bulk: number): string {
  const { hidden, style } = el.attrs;
  const off = hidden !== undefined && hidden !== "until-found";
  const styled = style !== undefined && HIDDEN_STYLE.test(style.slice(0, 500));
  if (off || styled)
    return el.paras >= TEXT_PARAS || isBulk(el, bulk) || TEXT_WORDS.pattern.test(classNames(el).toLowerCase())
      ? ""
      : "hidden";
  return el.attrs["aria-hidden"] === "true" && el.paras < 3 ? "hidden" : "";
}

function sideRule(el: El, holders: Set<El>): string {
  if (holders.has(el)) return "";
  if (el.name === "footer" && closest(el, (at) => at.name === "blockquote") !== null) return "";
  if (SIDE_TAGS.has(el.name)) return el.name === "form" && el.paras >= TEXT_PARAS ? "" : el.name;
  if (el.attrs["role"] && SIDE_ROLES.has(el.attrs["role"])) return "role";
  if (
    el.name === "header" &&
    closest(el, (at) => at.name === "article" || at.name === "main") === null &&
    el.paras < 3
  )
    return "header";
  return el.name === "figcaption" && !tellsOfText(el) ? "figcaption" : "";
}

/** A figure has no more parts than this that matter. */
const FIGURE_PARTS = 20;

/** A figure may hold a table or a quotation: its caption says what the one shows and who says the other. */
function tellsOfText(el: El): boolean {
  const parts = el.parent?.kids.slice(0, FIGURE_PARTS) ?? [];
  return parts.some((kid) => typeof kid !== "string" && /^(?:table|blockquote)$/.test(kid.name));
}

function wordRule(el: El, holders: Set<El>, bulk: number, cache: Map<string, string>): string {
  const names = classNames(el);
  if (!names || holders.has(el)) return "";
  let rule = cache.get(names);
  if (rule === undefined) {
    rule = junkRuleOf(names);
    cache.set(names, rule);
  }
  return rule && !ALWAYS.has(rule) && (el.paras >= TEXT_PARAS || isBulk(el, bulk)) ? "" : rule;
}

/** The class, id and test names of an element, one space between them. */
export function classNames(el: El): string {
  const { class: c = "", id = "" } = el.attrs;
  const test = el.attrs["data-testid"] ?? el.attrs["data-component"] ?? "";
  return `${c} ${id} ${test}`.trim().slice(0, 400);
}

/** Id of the junk rule that the class and id words of an element fall under; empty for none. */
export function junkRuleOf(names: string): string {
  const spaced = names.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
  if (TEXT_WORDS.pattern.test(spaced)) return "";
  for (const row of JUNK_ALWAYS) if (row.pattern.test(spaced)) return row.id;
  for (const row of JUNK_WORDS) if (row.pattern.test(spaced)) return row.id;
  return "";
}
