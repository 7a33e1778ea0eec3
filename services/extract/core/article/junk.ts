import { JUNK_WORDS } from "../../rules/article/junk-words.ts";
import { closest, type El, type Tree } from "./tree.ts";

/** An element with this many paragraphs is text, whatever its class says. */
const TEXT_PARAS = 8;

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
const NEVER_JUNK = new Set(["html", "body", "main", "root", "h1"]);

/**
 * Marks the elements that are no part of the article (`junk` = id of the rule). Elements inside a
 * marked one are skipped: readers jump to `last`. `main` and elements that hold an `h1` or the page's
 * only article are never marked by their class alone.
 */
export function markJunk(tree: Tree): void {
  const holders = articleHolders(tree);
  const cache = new Map<string, string>();
  for (let i = 0; i < tree.all.length; i++) {
    const el = tree.all[i];
    if (!el || NEVER_JUNK.has(el.name)) continue;
    el.junk = hiddenRule(el) || sideRule(el, holders) || wordRule(el, holders, cache);
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

function hiddenRule(el: El): string {
  const attrs = el.attrs;
  if (attrs["hidden"] !== undefined && attrs["hidden"] !== "until-found") return "hidden";
  if (attrs["aria-hidden"] === "true" && el.paras < 3) return "hidden";
  if (attrs["style"] && HIDDEN_STYLE.test(attrs["style"].slice(0, 500)) && el.paras < TEXT_PARAS)
    return "hidden";
  return "";
}

function sideRule(el: El, holders: Set<El>): string {
  if (holders.has(el)) return "";
  if (SIDE_TAGS.has(el.name)) return el.name === "form" && el.paras >= TEXT_PARAS ? "" : el.name;
  if (el.attrs["role"] && SIDE_ROLES.has(el.attrs["role"])) return "role";
  if (
    el.name === "header" &&
    closest(el, (at) => at.name === "article" || at.name === "main") === null &&
    el.paras < 3
  )
    return "header";
  return el.name === "figcaption" && !hasTableSibling(el) ? "figcaption" : "";
}

/** A figure may hold a table: its caption says what the table shows. */
function hasTableSibling(el: El): boolean {
  return el.parent?.kids.some((kid) => typeof kid !== "string" && kid.name === "table") ?? false;
}

function wordRule(el: El, holders: Set<El>, cache: Map<string, string>): string {
  const names = classNames(el);
  if (!names || el.paras >= TEXT_PARAS || holders.has(el)) return "";
  let rule = cache.get(names);
  if (rule === undefined) {
    rule = junkRuleOf(names);
    cache.set(names, rule);
  }
  return rule;
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
  for (const row of JUNK_WORDS) if (row.pattern.test(spaced)) return row.id;
  return "";
}
