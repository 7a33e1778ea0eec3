import { createHmac, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { loadSecret } from "#shared/db/secret.ts";
import type { Deps } from "../deps.ts";
import { caller } from "./caller.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** True if this request comes from the operator. */
    operator: boolean;
  }
}

const COOKIE = "operator";
const WEEK = 7 * 86_400;

function same(a: string, b: string): boolean {
  // Compare fixed-length digests, so that the time taken tells nothing of the token's length.
  const digest = (text: string) => createHmac("sha256", "compare").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** The cookie holds its time and a signature, never the token; a new OPERATOR_TOKEN ends all sessions. */
async function sessionValue(deps: Deps, token: string, since: number): Promise<string> {
  const secret = await loadSecret(deps.db, deps.config);
  const mac = createHmac("sha256", secret).update(`operator:${since}:${token}`).digest("base64url");
  return `${since}.${mac}`;
}

async function isSession(deps: Deps, token: string, cookie: string): Promise<boolean> {
  const since = Number(/^(\d{1,12})\./.exec(cookie)?.[1] ?? Number.NaN);
  const age = deps.now().getTime() / 1000 - since;
  return age >= -60 && age <= WEEK && same(cookie, await sessionValue(deps, token, since));
}

function isToken(c: Context, deps: Deps, token: string, given: string): boolean {
  const key = caller(c, deps.config);
  if (deps.attempts.blocked(key)) return false;
  if (same(given, token)) return true;
  deps.attempts.count(key);
  return false;
}

/** True if the request carries the operator's token as Bearer, or the cookie of a login. */
export async function isOperator(c: Context, deps: Deps): Promise<boolean> {
  const token = deps.config.operatorToken;
  if (!token) return false;
  const bearer = /^Bearer (.+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  if (bearer !== undefined) return isToken(c, deps, token, bearer);
  const cookie = getCookie(c, COOKIE);
  return cookie !== undefined && (await isSession(deps, token, cookie));
}

/** Start a session if the token is right; `blocked` after too many wrong ones. */
export async function logIn(c: Context, deps: Deps, given: string): Promise<"in" | "wrong" | "blocked"> {
  const token = deps.config.operatorToken;
  if (deps.attempts.blocked(caller(c, deps.config))) return "blocked";
  if (!token || !isToken(c, deps, token, given)) return "wrong";
  const since = Math.floor(deps.now().getTime() / 1000);
  setCookie(c, COOKIE, await sessionValue(deps, token, since), {
    httpOnly: true,
    sameSite: "Strict",
    secure: deps.config.baseUrl.startsWith("https:"),
    path: "/",
    maxAge: WEEK,
  });
  return "in";
}

export function logOut(c: Context): void {
  deleteCookie(c, COOKIE, { path: "/" });
}
