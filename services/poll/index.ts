/** The poll stage as a library. */
export { parseFeed } from "./core/feed/parse.ts";
