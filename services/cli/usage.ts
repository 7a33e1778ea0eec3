/** Wrong use of the command line: exit 2, with what to do. */
export class UsageError extends Error {
  override name = "UsageError";
}

export const USAGE = `Usage: npm run -s tracker -- <command>

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
  sources check [<source>|<file.yaml>]
                       ask feeds now, without storing anything
  sources import <file.opml|file.yaml>
  sources export [--format opml|yaml|json]
  sources pause|resume|poll|remove <feed number>

Commands that read the store use DATABASE_URL, or the embedded database under DATA_DIR.`;
