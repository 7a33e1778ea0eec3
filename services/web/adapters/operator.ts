import { createHmac, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { loadSecret } from "#shared/db/secret.ts";
import type { Deps } from "../deps.ts";

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

/** The cookie holds a signature, never the token; a new OPERATOR_TOKEN ends all sessions. */
async function sessionValue(deps: Deps, token: string): Promise<string> {
  const secret = await loadSecret(deps.db, deps.config);
  return createHmac("sha256", secret).update(`operator:${token}`).digest("base64url");
}

/** True if the request carries the operator's token as Bearer, or the cookie of a login. */
export async function isOperator(c: Context, deps: Deps): Promise<boolean> {
  const token = deps.config.operatorToken;
  if (!token) return false;
  const bearer = /^Bearer (.+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  if (bearer !== undefined) return same(bearer, token);
  const cookie = getCookie(c, COOKIE);
  return cookie !== undefined && same(cookie, await sessionValue(deps, token));
}

/** Start a session if the token is right. */
export async function logIn(c: Context, deps: Deps, given: string): Promise<boolean> {
  const token = deps.config.operatorToken;
  if (!token || !same(given, token)) return false;
  setCookie(c, COOKIE, await sessionValue(deps, token), {
    httpOnly: true,
    sameSite: "Lax",
    secure: deps.config.baseUrl.startsWith("https:"),
    path: "/",
    maxAge: WEEK,
  });
  return true;
}

export function logOut(c: Context): void {
  deleteCookie(c, COOKIE, { path: "/" });
}
