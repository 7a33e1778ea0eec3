import type { Handler } from "#shared/queue/index.ts";
import type { PollDeps } from "./deps.ts";
import { lookUp } from "./look-up.ts";
import { pollFeed } from "./poll-feed.ts";
import { readPush, subscribe } from "./websub.ts";

/** The poll stage's handler: feeds that are due, hubs to ask, pushes to read, addresses to look up. */
export function pollHandler(deps: PollDeps): Handler<"poll"> {
  return async (item) => {
    const { payload } = item;
    switch (payload.kind) {
      case "feed":
        return await pollFeed(deps, item, payload);
      case "subscribe":
        return await subscribe(deps, item, payload.feedId);
      case "push":
        return await readPush(deps, item, payload.pushId);
      case "look_up":
        return await lookUp(deps, item, payload.lookUpId);
    }
  };
}
