import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import type { Config } from "#shared/config/config.ts";
import { callerKey } from "../core/caller.ts";

/**
 * Where a request is counted: the address it came from, or one place for all where there is no
 * socket. Only where the operator says that a proxy stands before us does its header count, and of
 * that the last entry, which the proxy itself wrote.
 */
export function caller(c: Context, config: Config): string {
  const hasSocket = (c.env as { incoming?: unknown } | undefined)?.incoming !== undefined;
  const remote = (hasSocket ? getConnInfo(c).remote.address : undefined) ?? "unknown";
  const forwarded = config.trustProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : "";
  return callerKey(forwarded || remote);
}
