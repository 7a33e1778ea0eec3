import type { Cue } from "./cues.ts";
import type { Subject } from "./subject.ts";

/** A cue with its subject; `order` says where the subject stands. */
export interface Frame extends Cue {
  subject: Subject | null;
  order: "before" | "after" | "shared";
}
