export { type Broker, postgresBroker, redisBroker } from "./broker.ts";
export { createEngine, type Engine, type Handler } from "./engine.ts";
export { repeat } from "./repeat.ts";
