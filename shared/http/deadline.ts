import { HttpError } from "./errors.ts";

/**
 * Runs `work` for at most `ms` milliseconds in all; then its signal aborts and the promise rejects
 * with `deadline`, even where the work itself cannot be interrupted (a name lookup).
 */
export async function withDeadline<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const error = new HttpError("deadline", `not finished within ${ms} ms`);
    controller.abort(error);
    late.reject(error);
  }, ms);
  try {
    return await Promise.race([work(controller.signal), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
