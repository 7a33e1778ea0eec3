import { isLoopback } from "../core/caller.ts";

/** Open event streams of one process at most, in all and from one address of another machine. */
export const SEATS = { total: 2000, perAddress: 100 };

/** Who may read along: each stream takes a seat and gives it back. */
export interface Seats {
  /** Gives how to leave; or what is full, this address's share or the whole. */
  take(address: string): (() => void) | "share" | "whole";
}

/** Seats for event streams, counted in this process. */
export function createSeats({ total, perAddress }: typeof SEATS): Seats {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    take: (address) => {
      const own = taken.get(address) ?? 0;
      if (all >= total) return "whole";
      if (own >= perAddress && !isLoopback(address)) return "share";
      taken.set(address, own + 1);
      all++;
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        all--;
        const left = (taken.get(address) ?? 0) - 1;
        if (left > 0) taken.set(address, left);
        else taken.delete(address);
      };
    },
  };
}
