export { isSilent, usualGap } from "./schedule/silence.ts";
export { nextPoll, type NextPoll } from "./schedule/next.ts";
export {
  DEFAULT_BOUNDS,
  startState,
  type Bounds,
  type PollHints,
  type PollResult,
  type PollState,
} from "./schedule/state.ts";
