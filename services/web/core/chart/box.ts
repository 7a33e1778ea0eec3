/** A drawing area in user units: the plot lies inside the margins. */
export interface Box {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A label of an axis and where it stands. */
export interface Tick {
  at: number;
  text: string;
}

/** For screens from 40 rem on, and below; drawn twice, as text of a scaled drawing would not be readable. */
export const WIDE: Box = { width: 960, height: 260, left: 64, right: 16, top: 24, bottom: 32 };
export const NARROW: Box = { width: 340, height: 240, left: 52, right: 10, top: 24, bottom: 32 };

/** How many labels of the time axis fit beside each other. */
export function labelsOf(box: Box): number {
  return Math.max(2, Math.floor((box.width - box.left - box.right) / 110));
}

const COMPACT = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

/** A number for an axis: "2.5K", "3B". */
export function tickText(value: number): string {
  return COMPACT.format(value);
}
