const VOWEL_END = /e$/u;
const SIBILANT = /(?:s|sh|ch|x|z)$/u;
const CONSONANT_Y = /[^aeiou]y$/u;

/** Present, past and -ing form of a regular verb; a verb that ends in `!` doubles its last letter. */
function regular(verb: string): [string, string, string] {
  if (verb.endsWith("!")) {
    const stem = verb.slice(0, -1);
    const double = stem + stem.slice(-1);
    return [`${stem}s`, `${double}ed`, `${double}ing`];
  }
  if (CONSONANT_Y.test(verb)) {
    const stem = verb.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${verb}ing`];
  }
  if (verb.endsWith("ee")) return [`${verb}s`, `${verb}d`, `${verb}ing`];
  if (VOWEL_END.test(verb)) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  return [`${verb}${SIBILANT.test(verb) ? "es" : "s"}`, `${verb}ed`, `${verb}ing`];
}

/** All forms of one entry: `demand`, `seek>sought`, `shut!`, `put!>put forward`, `call for`. */
function formsOf(entry: string, base: boolean): string {
  const [head = "", ...rest] = entry.split(" ");
  const [verb = "", irregular, participle] = head.split(">");
  const [present, past, gerund] = regular(verb);
  const bare = verb.replace("!", "");
  const forms = [present, irregular ?? past, ...(participle ? [participle] : []), gerund];
  const all = [...new Set(base ? [bare, ...forms] : forms)];
  const tail = rest.length > 0 ? ` ${rest.join(" ")}` : "";
  return `(?:${all.join("|")})${tail}`;
}

const anyOf = (list: string, base: boolean): string =>
  `(?:${list
    .split(",")
    .map((entry) => formsOf(entry.trim(), base))
    .join("|")})`;

/**
 * Source of a pattern for every form of the verbs in a comma-separated list, the base form too
 * (`reject` gives reject, rejects, rejected, rejecting). `>` gives an irregular past (and a
 * participle after a second `>`), a trailing `!` doubles the last letter, further words follow as
 * they stand.
 */
export function verbs(list: string): string {
  return anyOf(list, true);
}

/** Like `verbs` without the base form, for verbs whose base form is a common noun. */
export function inflected(list: string): string {
  return anyOf(list, false);
}
