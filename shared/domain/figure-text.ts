const NUMBER = new Intl.NumberFormat("en", { maximumFractionDigits: 4 });

const APPROX: Record<string, string> = {
  about: "about ",
  at_least: "at least ",
  at_most: "at most ",
  over: "over ",
  under: "under ",
  nearly: "nearly ",
};

export interface Amount {
  value: number;
  valueMax?: number | null | undefined;
  unit: string;
  approx?: string | undefined;
}

/** Scales that read better in words; a value is written with one where three decimals hold it exactly. */
const SCALES: [number, string][] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
];

/** A figure as a reader wants it: "at least 15 %", "USD 3 billion", "2,350 prisoners". */
export function figureText(figure: Amount): string {
  const range = [figure.value, figure.valueMax].filter((n) => typeof n === "number").map(numberText);
  const number = range.join(" to ");
  const approx = APPROX[figure.approx ?? ""] ?? "";
  if (figure.unit === "percent") return `${approx}${number} %`;
  if (/^[A-Z]{3}$/.test(figure.unit)) return `${approx}${figure.unit} ${number}`;
  const one = figure.value === 1 && typeof figure.valueMax !== "number";
  return `${approx}${number} ${one ? figure.unit.replaceAll("_", " ") : unitText(figure.unit)}`.trim();
}

function numberText(value: number): string {
  const scale = SCALES.find(([size]) => Math.abs(value) >= size);
  if (!scale || !Number.isInteger((value / scale[0]) * 1000)) return NUMBER.format(value);
  return `${NUMBER.format(value / scale[0])} ${scale[1]}`;
}

/** What many of a metric are measured in: "prisoners", "square kilometres", "USD", "percent". */
export function unitText(unit: string): string {
  return unit === "percent" ? unit : plural(unit.replaceAll("_", " "));
}

/** Units are stored in the singular; what is no plain English noun is left as it is. */
function plural(unit: string): string {
  if (!/[a-z]$/.test(unit)) return unit;
  if (unit.endsWith("person")) return unit.replace(/person$/, "people");
  if (unit.endsWith("man")) return unit.replace(/man$/, "men");
  if (/[^aeiou]y$/.test(unit)) return `${unit.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh|z)$/.test(unit) ? `${unit}es` : `${unit}s`;
}
