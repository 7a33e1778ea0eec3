import { pino, type Logger } from "pino";

export type Log = Logger;

/** A logger whose lines carry the stage; JSON on stderr, so that stdout stays for a program's result. */
export function createLog(level: string, stage: string): Log {
  return pino(
    { level, base: { stage }, redact: ["secret", "token", "*.secret", "*.token"] },
    pino.destination(2),
  );
}
