/** Wrong use of the command line: exit 2, with what to do. */
export class UsageError extends Error {
  override name = "UsageError";
}

const USAGE = `Usage: npm run -s tracker -- <command>

  extract <file|url> [--plan ID] [--published ISO] [--format table|json] [--explain]
                       print the claims of a page without storing them
  plan check <folder>  say what is wrong with a plan pack
  replay [<job>] [--stage NAME] [--all]
                       bring dead letters back: one, a stage's, or all
  reprocess [--plan ID] [--apply]
                       read the stored pages again with the current rules; shows the difference first
  export <points|claims|changes|figures> [--plan ID] [--format json|csv]
                       print what is stored
  sources list [--only good|new|failing|silent|paused|ended] [--format table|json]
                       what is polled, and how it fares
  sources add <address> [--feed URL …] [--id ID] [--name NAME] [--country CC] [--tier TIER]
              [--language LL] [--camp ACTOR] [--dry-run]
                       find the feeds of a site, show what they would bring, and poll them
  sources check [<source>|<file.opml>|<file.yaml>]
                       ask feeds now, without storing anything
  sources import <file.opml|file.yaml>
                       poll the feeds of a feed reader's list or a sources file too
  sources export [--format opml|yaml|json]
                       print what is polled, for a feed reader or another tracker
  sources pause|resume|poll|remove <feed number>

Commands that read the store use DATABASE_URL, or the embedded database under DATA_DIR.`;

/** What to know of one command, such as `sources` or `sources import`; of all where there is no such command. */
export function usageOf(...words: string[]): string {
  const [head = "", ...rest] = USAGE.split(/\n(?= {2}\S|\n)/);
  const about = (name: string) => rest.filter((part) => part.trim().startsWith(name));
  const found = [words.slice(0, 2).join(" "), words[0] ?? "-"].map(about).find((parts) => parts.length > 0);
  return found ? [head, ...found].join("\n") : USAGE;
}
