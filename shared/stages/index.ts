export { GiveUp, isInfrastructure, NotNow, Outside } from "./errors.ts";
export { type NewWork, type Payload, type StageName, STAGE_NAMES, STAGES, work } from "./stages.ts";
