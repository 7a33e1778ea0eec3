import { expect, test } from "vitest";
import { createSeats, type Seats } from "./seats.ts";

const sit = (seats: Seats, address: string) => {
  const leave = seats.take(address);
  if (typeof leave === "string") throw new Error(leave);
  return leave;
};

test("an address has its share, all have the whole, and a seat given back can be taken again", () => {
  const seats = createSeats({ total: 3, perAddress: 2 });
  const leave = sit(seats, "203.0.113.1");
  sit(seats, "203.0.113.1");
  expect(seats.take("203.0.113.1")).toBe("share");
  sit(seats, "203.0.113.2");
  expect(seats.take("203.0.113.3")).toBe("whole");
  leave();
  leave();
  sit(seats, "203.0.113.3");
  expect(seats.take("203.0.113.4")).toBe("whole");
});

test("this machine, where a proxy may stand, is held to the whole alone", () => {
  const seats = createSeats({ total: 3, perAddress: 1 });
  for (let i = 0; i < 3; i++) sit(seats, "127.0.0.1");
  expect(seats.take("127.0.0.1")).toBe("whole");
});
