import { readFileSync, statSync } from "node:fs";
import { loadSources } from "#shared/config/sources/load.ts";
import { feedsOf, type NewSource } from "#shared/db/sources.ts";
import { readSites } from "#shared/opml/sources.ts";

const MAX_BYTES = 20_000_000;

/** What a file says should be polled. */
export interface ListedSources {
  sources: NewSource[];
  /** Addresses of feeds that cannot be polled, as they are written. */
  leftOut: string[];
  /** Whether the ids are the file's own, not made from addresses. */
  named: boolean;
}

/** True for the name of a reading list (OPML) or a sources file (YAML). */
export function isSourcesFile(name: string): boolean {
  return isYaml(name) || /\.(?:opml|xml)$/i.test(name);
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** Read a reading list or sources file; anything but YAML is taken for OPML. Throws one error that says what is wrong. */
export function readSourcesFile(file: string): ListedSources {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new Error(`there is no file ${file}`);
  if (!stat.isFile()) throw new Error(`${file} is no file; name the OPML or sources file itself`);
  if (stat.size > MAX_BYTES) throw new Error(`${file} is larger than ${MAX_BYTES / 1e6} MB`);
  return isYaml(file) ? fromYaml(file) : fromOpml(file);
}

function fromYaml(file: string): ListedSources {
  const sources = loadSources(file).map((spec) => ({ ...spec, feeds: feedsOf(spec) }));
  return { sources, leftOut: [], named: true };
}

function fromOpml(file: string): ListedSources {
  const { sites, leftOut } = readSites(readFileSync(file));
  if (sites.length > 0) return { sources: sites, leftOut, named: false };
  const why = leftOut.length > 0 ? `; ${leftOut[0]} is no web address` : "";
  throw new Error(
    `${file} lists no feed${why}; expected OPML whose outlines have an xmlUrl, or YAML in a file named .yaml`,
  );
}
