export { evidenceState, findEvidence } from "./evidence.ts";
export type { EvidenceFinding } from "./evidence.ts";
export { contentHash, normaliseForHash } from "./hash.ts";
export { wordDiff } from "./words.ts";
export type { DiffPart } from "./words.ts";
