import { describeRows } from "../../../test/helpers/rows.ts";
import { readDate } from "../core/dates.ts";
import { FEED_PATHS } from "./feed-paths.ts";
import { MONTHS } from "./months.ts";
import { ZONES } from "./zones.ts";

describeRows([
  ...ZONES.map((row) => ({ row, test: (text: string) => readDate(text)?.zoneAssumed === false })),
  ...MONTHS.map((row) => ({ row, test: (text: string) => readDate(text) !== null })),
  ...FEED_PATHS.map((row) => ({ row, test: (text: string) => new URL(text).pathname === row.path })),
]);
