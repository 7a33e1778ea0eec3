export { evidenceState, findEvidence } from "./evidence.ts";
export { contentHash, normaliseForHash } from "./hash.ts";
