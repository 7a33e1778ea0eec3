import type { ActorMention, Span } from "#shared/domain/index.ts";
import { FORMER, JUNIOR } from "../../rules/actors/context.ts";
import { GIVEN_NAMES } from "../../rules/actors/given-names.ts";
import { acts } from "./acting.ts";
import type { ActorIndex } from "./compile.ts";
import { isPlaceOnly, outletSpeaks } from "./context.ts";
import { longestHit, type Entry, type Hit } from "./trie.ts";
import { isCapital, type Word } from "./words.ts";

export interface Reading {
  text: string;
  words: readonly Word[];
  index: ActorIndex;
  /** ISO day of publication; null where unknown. */
  day: string | null;
}

/** A mention with the words that it covers. */
export interface Found extends ActorMention {
  from: number;
  to: number;
}

const holds = (entry: Entry, day: string | null): boolean =>
  day === null
    ? entry.to === null
    : (entry.from === null || entry.from <= day) && (entry.to === null || day <= entry.to);

/** A person's surname after somebody else's given name, or before "Jr". */
function isOther(reading: Reading, at: number, count: number, actorId: string): boolean {
  if (JUNIOR.has(reading.words[at + count]?.lower ?? "")) return true;
  const before = reading.words[at - 1];
  const own = reading.index.given.get(actorId);
  if (before === undefined || own === undefined || count > 1) return false;
  const gap = reading.text.slice(before.end, reading.words[at]?.start ?? 0);
  return (
    gap === " " && GIVEN_NAMES.has(before.lower) && before.key !== before.lower && !own.has(before.lower)
  );
}

function aliasHolds(reading: Reading, at: number, hit: Hit, entry: Entry): boolean {
  const kind = reading.index.byId.get(entry.actorId)?.kind;
  if (kind === "person") return !isOther(reading, at, hit.count, entry.actorId);
  if (kind === "outlet") return outletSpeaks(reading, at, hit.count);
  return !isPlaceOnly(reading, at, hit.count);
}

const POST = /^(?:envoy|ambassador|representative)$/;

/** "US envoy to NATO": a post of its own, whoever is meant by "US envoy" alone. */
function isOtherPost({ words }: Reading, at: number, { count }: Hit): boolean {
  if (!POST.test(words[at + count - 1]?.lower ?? "")) return false;
  const target = words[at + count + 1];
  return /^(?:to|for)$/.test(words[at + count]?.lower ?? "") && target !== undefined && isCapital(target.key);
}

function chooseRole(reading: Reading, at: number, hit: Hit): Entry | null {
  if (FORMER.has(reading.words[at - 1]?.lower ?? "") || isOtherPost(reading, at, hit)) return null;
  return hit.entries.find((entry) => entry.kind === "role" && holds(entry, reading.day)) ?? null;
}

/** Actors named in full so far, each with the place where it was last. */
type Seen = Map<string, number>;

function chooseSurname(hit: Hit, seen: Seen): Entry | null {
  const entries = hit.entries.filter((entry) => entry.kind === "surname" && seen.has(entry.actorId));
  return entries.toSorted((a, b) => (seen.get(b.actorId) ?? 0) - (seen.get(a.actorId) ?? 0))[0] ?? null;
}

function choose(reading: Reading, at: number, hit: Hit, seen: Seen): Entry | null {
  const alias = hit.entries.find((entry) => entry.kind === "alias");
  if (alias !== undefined) return aliasHolds(reading, at, hit, alias) ? alias : null;
  const adjective = hit.entries.find((entry) => entry.kind === "adjective");
  const role = chooseRole(reading, at, hit);
  if (role !== null) return role;
  if (adjective !== undefined) {
    const isAdjective = (i: number): boolean =>
      (longestHit(reading.index.root, reading.text, reading.words, i)?.entries ?? []).length > 0;
    return acts(reading.text, reading.words, at, isAdjective) ? adjective : null;
  }
  return chooseSurname(hit, seen);
}

const VIA = { alias: "alias", adjective: "alias", role: "role", surname: "surname" } as const;

function mention(reading: Reading, at: number, span: Span & { count: number }, entry: Entry): Found {
  return {
    start: span.start,
    end: span.end,
    id: entry.actorId,
    name: reading.index.byId.get(entry.actorId)?.name ?? entry.actorId,
    text: reading.text.slice(span.start, span.end),
    via: VIA[entry.kind],
    from: at,
    to: at + span.count,
  };
}

/** Names inside a role's wording, which are mentions of their own: "US" in "US president". */
function insideRole(reading: Reading, at: number, hit: Hit, entry: Entry): Found[] {
  if (entry.kind !== "role") return [];
  const out: Found[] = [];
  for (let i = at; i < at + hit.count; i++) {
    const inner =
      i === at
        ? shortHit(reading, i, hit.count)
        : longestHit(reading.index.root, reading.text, reading.words, i);
    const alias = inner?.entries.find(({ kind }) => kind === "alias");
    if (inner === null || alias === undefined || i + inner.count > at + hit.count) continue;
    out.push(mention(reading, i, inner, alias));
    i += inner.count - 1;
  }
  return out;
}

/** The longest name at a word that is shorter than the role that begins there. */
function shortHit(reading: Reading, at: number, count: number): Hit | null {
  return longestHit(reading.index.root, reading.text, reading.words.slice(at, at + count - 1), 0);
}

/** Names, adjectives that act and dated roles, leftmost and longest first, before merging. */
export function candidates(reading: Reading, masked: (position: number) => boolean): Found[] {
  const out: Found[] = [];
  const seen: Seen = new Map();
  for (let at = 0; at < reading.words.length;) {
    const hit = longestHit(reading.index.root, reading.text, reading.words, at);
    if (hit === null || masked(hit.start)) {
      at++;
      continue;
    }
    const entry = choose(reading, at, hit, seen);
    if (entry !== null) {
      out.push(...insideRole(reading, at, hit, entry), mention(reading, at, hit, entry));
      if (hit.count > 1) seen.set(entry.actorId, at);
    }
    at += entry === null ? 1 : hit.count;
  }
  return out;
}
