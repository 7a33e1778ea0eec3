import { describe, expect, test } from "vitest";
import { extractDates } from "./extract.ts";

const reference = "2025-12-22";
const read = (text: string) =>
  extractDates(text, { reference }).map((d) => [d.from, d.to, ...(d.bound ? [d.bound] : [])]);

describe("dates and intervals, read on 22 December 2025", () => {
  test.each([
    ["in early 2025", ["2025-01-01", "2025-04-30"]],
    ["mid-2026", ["2026-05-01", "2026-08-31"]],
    ["late 2025", ["2025-09-01", "2025-12-31"]],
    ["in 2026", ["2026-01-01", "2026-12-31"]],
    ["this week", ["2025-12-22", "2025-12-28"]],
    ["last week", ["2025-12-15", "2025-12-21"]],
    ["next week", ["2025-12-29", "2026-01-04"]],
    ["Q1 2026", ["2026-01-01", "2026-03-31"]],
    ["in Q3 2026", ["2026-07-01", "2026-09-30"]],
    ["H1 2026", ["2026-01-01", "2026-06-30"]],
    ["H2 of 2026", ["2026-07-01", "2026-12-31"]],
    ["the third quarter of 2026", ["2026-07-01", "2026-09-30"]],
    ["the second half of next year", ["2026-07-01", "2026-12-31"]],
    ["last November", ["2025-11-01", "2025-11-30"]],
    ["last December", ["2024-12-01", "2024-12-31"]],
    ["spring 2026", ["2026-03-01", "2026-05-31"]],
    ["the summer of 2026", ["2026-06-01", "2026-08-31"]],
    ["winter 2025", ["2025-12-01", "2026-02-28"]],
    ["2026-01-05/2026-01-09", ["2026-01-05", "2026-01-09"]],
    ["2025-12-22", ["2025-12-22", "2025-12-22"]],
    ["by March 2026", ["2026-03-01", "2026-03-31", "by"]],
    ["since February 2022", ["2022-02-01", "2022-02-28", "since"]],
    ["until 31 January 2026", ["2026-01-31", "2026-01-31", "until"]],
    ["Date: 18 - 22 Dec 2025", ["2025-12-18", "2025-12-22"]],
    ["as of 22 Dec 2025", ["2025-12-22", "2025-12-22"]],
    ["between March and June 2025", ["2025-03-01", "2025-06-30"]],
    ["2026-2027", ["2026-01-01", "2027-12-31"]],
    ["signed on Monday", ["2025-12-22", "2025-12-22"]],
    ["The talks were held on Sunday.", ["2025-12-21", "2025-12-21"]],
    ["The envoy will return to Moscow on Wednesday", ["2025-12-24", "2025-12-24"]],
    ["The deal was signed in November.", ["2025-11-01", "2025-11-30"]],
    ["It was agreed in March.", ["2025-03-01", "2025-03-31"]],
    ["Elections will be held in March.", ["2026-03-01", "2026-03-31"]],
    ["He met them on Dec. 14.", ["2025-12-14", "2025-12-14"]],
    ["on January 6", ["2026-01-06", "2026-01-06"]],
    ["Talks took place on 24 December", ["2024-12-24", "2024-12-24"]],
    ["yesterday", ["2025-12-21", "2025-12-21"]],
    ["two weeks ago", ["2025-12-08", "2025-12-14"]],
    ["Three days ago he spoke", ["2025-12-19", "2025-12-19"]],
    ["next year", ["2026-01-01", "2026-12-31"]],
    ["the end of January", ["2026-01-21", "2026-01-31"]],
    ["by the end of the year", ["2025-12-01", "2025-12-31", "by"]],
    ["from December 30 to January 2", ["2025-12-30", "2026-01-02"]],
    ["Dec 18-22, 2025", ["2025-12-18", "2025-12-22"]],
    ["December 2025 to March 2026", ["2025-12-01", "2026-03-31"]],
    ["22.12.2025", ["2025-12-22", "2025-12-22"]],
    ["12/22/2025", ["2025-12-22", "2025-12-22"]],
    ["the 1990s", ["1990-01-01", "1999-12-31"]],
    ["Tuesday, March 6, 2026", ["2026-03-06", "2026-03-06"]],
    ["the 6th of March 2026", ["2026-03-06", "2026-03-06"]],
    ["this weekend", ["2025-12-27", "2025-12-28"]],
    ["last month", ["2025-11-01", "2025-11-30"]],
    ["2025/26", ["2025-01-01", "2026-12-31"]],
    ["first half of 2026", ["2026-01-01", "2026-06-30"]],
    ["in early March 2026", ["2026-03-01", "2026-03-10"]],
    ["the war that began in February 2022, with", ["2022-02-01", "2022-02-28"]],
    ["expected 2026 harvest boost", ["2026-01-01", "2026-12-31"]],
    ["Q1 2026 launch of Atlantic Cyber Shield", ["2026-01-01", "2026-03-31"]],
    ["May 2026 will be", ["2026-05-01", "2026-05-31"]],
    ["by mid-January", ["2026-01-11", "2026-01-20", "by"]],
    ["next Friday", ["2025-12-26", "2025-12-26"]],
    ["on May 5, 200 troops came", ["2025-05-05", "2025-05-05"]],
    ["since 2014", ["2014-01-01", "2014-12-31", "since"]],
    ["by 2030", ["2030-01-01", "2030-12-31", "by"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual([expected]));
});

describe("no dates", () => {
  test.each([
    "within a five-year window",
    "the 20-point plan",
    "UN Resolution 2803",
    "He may 14 times refuse",
    "They march to Kyiv",
    "2000 soldiers and 2,350 POWs",
    "Article 5 and point 7",
    "a quarter of the grid",
    "the second round",
    "spring offensive",
    "Theresa May resigned",
    "$2026 was paid",
    "$2025 million",
    "at 10:30 a.m.",
    "over 2000 drones",
    "F-16s and S-300s",
    "the first half of the match",
    "a fall in prices",
    "early results are positive",
  ])("%s", (text) => expect(read(text)).toEqual([]));
});

test("offsets leave the bound out", () => {
  const text = "It opens by March 2026.";
  const [date] = extractDates(text, { reference });
  expect(text.slice(date?.start, date?.end)).toBe("March 2026");
});

test("a reference that is no date gives nothing", () => {
  expect(extractDates("on Monday", { reference: "soon" })).toEqual([]);
});
