export * from "./article.ts";
export * from "./change.ts";
export * from "./claim.ts";
export * from "./findings.ts";
export * from "./mention.ts";
export * from "./plan.ts";
export * from "./status.ts";
