import { readConfig } from "#shared/config/config.ts";
import { exportCommand } from "./commands/export.ts";
import { extractCommand } from "./commands/extract.ts";
import { planCommand } from "./commands/plan.ts";
import { replayCommand } from "./commands/replay.ts";
import { reprocessCommand } from "./commands/reprocess.ts";
import { sourcesCommand } from "./commands/sources/index.ts";
import { usageOf, UsageError } from "./usage.ts";

type Command = (args: string[], config: ReturnType<typeof readConfig>) => Promise<string>;

const COMMANDS: Record<string, Command> = {
  extract: extractCommand,
  plan: planCommand,
  replay: replayCommand,
  reprocess: reprocessCommand,
  export: exportCommand,
  sources: sourcesCommand,
};

/** Run a command: its result on stdout, errors on stderr; exit 0, 1 (failed) or 2 (wrong use). */
async function main(words: string[]): Promise<void> {
  const [name, ...args] = words;
  try {
    if (name === "help" || words.some(isHelp)) return print(usageOf(...words.filter(isNoHelp)));
    const command = name === undefined ? undefined : COMMANDS[name];
    if (!command)
      throw new UsageError(name === undefined ? "no command given" : `there is no command ${name}`);
    print(await command(args, readConfig(process.env)));
  } catch (error) {
    const wrongUse = error instanceof UsageError || isParseError(error);
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\n${wrongUse ? `\n${usageOf(...words)}\n` : ""}`,
    );
    process.exitCode = wrongUse ? 2 : 1;
  }
}

function isHelp(word: string): boolean {
  return word === "--help" || word === "-h";
}

function isNoHelp(word: string): boolean {
  return word !== "help" && !isHelp(word);
}

function print(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

function isParseError(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

// Who reads only the beginning, such as head, has what it wants.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
await main(process.argv.slice(2));
