/** The extract stage as a library: pure, synchronous, no I/O. */
export { readArticle } from "./core/article/read.ts";
export { extractFigures } from "./core/figures/extract.ts";
export { extractDates } from "./core/dates/extract.ts";
export { splitSentences } from "./core/sentences/split.ts";
export { extractQuotes } from "./core/quotes/extract.ts";
export { findClaims } from "./core/claims/find.ts";
export { detectLanguage, isRead } from "./core/language/detect.ts";
