import type { Config } from "#shared/config/config.ts";
import { actOnFeed, type FeedAction, FEED_ACTIONS } from "#shared/db/sources.ts";
import { UsageError } from "../../usage.ts";
import { withStore } from "../store.ts";
import { addCommand } from "./add.ts";
import { checkCommand } from "./check.ts";
import { listCommand } from "./list.ts";
import { exportSourcesCommand, importCommand } from "./transfer.ts";

type Action = (args: string[], config: Config) => Promise<string>;

const ACTIONS: Record<string, Action> = {
  list: listCommand,
  add: addCommand,
  check: checkCommand,
  import: importCommand,
  export: exportSourcesCommand,
  ...Object.fromEntries(
    FEED_ACTIONS.map((action): [string, Action] => [action, (args, config) => act(action, args, config)]),
  ),
};

const DONE: Record<FeedAction, string> = {
  pause: "is paused",
  resume: "is polled again",
  poll: "is polled as soon as the tracker looks",
  remove: "is removed; what it brought stays",
};

/** `sources <action>`: what is polled, and how it fares. */
export async function sourcesCommand([name, ...args]: string[], config: Config): Promise<string> {
  const action = name === undefined ? undefined : ACTIONS[name];
  if (!action) {
    const actions = Object.keys(ACTIONS).join(", ");
    throw new UsageError(
      `sources: ${name === undefined ? "say what to do" : `there is no action ${name}`}; it is one of ${actions}`,
    );
  }
  return await action(args, config);
}

async function act(action: FeedAction, args: string[], config: Config): Promise<string> {
  const [id, ...rest] = args;
  if (id === undefined || rest.length > 0 || !/^[1-9]\d{0,14}$/.test(id))
    throw new UsageError(`sources ${action}: give the number of one feed, as sources list shows it`);
  const done = await withStore(config, (db) => actOnFeed(db, Number(id), action));
  if (!done)
    throw new Error(
      `sources ${action}: feed ${id} is not there, or not in a state for that; see sources list`,
    );
  return `Feed ${id} ${DONE[action]}.`;
}
