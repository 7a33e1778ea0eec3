export { containment, sameStory } from "./containment.ts";
export { bands, signature, similarity } from "./minhash.ts";
