import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle, symbolWye } from "d3-shape";
import { html } from "hono/html";
import { type Box, NARROW, type Tick, WIDE } from "../core/chart/box.ts";
import type { CoverageChart } from "../core/chart/coverage.ts";
import type { SeriesChart } from "../core/chart/series.ts";
import type { Html } from "./view.ts";

const SIZES: [name: string, box: Box][] = [
  ["wide", WIDE],
  ["narrow", NARROW],
];
const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolWye];
const paths = SHAPES.map((shape) => symbol(shape, 80)() ?? "");

/**
 * A drawing with a name and a description, once for wide and once for narrow screens. It holds
 * nothing that cannot also be read in a table, which has to stand beside it.
 */
export function chart(id: string, title: string, description: string, draw: (box: Box) => Html): Html {
  return html`<div class="charts">
    ${SIZES.map(
      ([name, box]) =>
        html`<svg
          class="chart ${name}"
          viewBox="0 0 ${box.width} ${box.height}"
          role="img"
          aria-labelledby="${id}-${name}-title"
          aria-describedby="${id}-${name}-text"
        >
          <title id="${id}-${name}-title">${title}</title>
          <desc id="${id}-${name}-text">${description}</desc>
          ${draw(box)}
        </svg>`,
    )}
  </div>`;
}

function axes(box: Box, xTicks: readonly Tick[], yTicks: readonly Tick[]): Html {
  const bottom = box.height - box.bottom;
  return html`<g>
    ${yTicks.map(
      ({ at, text }) =>
        html`<line x1="${box.left}" x2="${box.width - box.right}" y1="${at}" y2="${at}" />
          <text x="${box.left - 6}" y="${at + 4}" text-anchor="end">${text}</text>`,
    )}
    ${xTicks.map(
      ({ at, text }) =>
        html`<line x1="${at}" x2="${at}" y1="${bottom}" y2="${bottom + 5}" />
          <text x="${at}" y="${bottom + 20}" text-anchor="${anchor(box, at)}">${text}</text>`,
    )}
  </g>`;
}

/** A label in the middle below its mark, but not over the right border of the drawing. */
function anchor(box: Box, at: number): "middle" | "end" {
  return at > box.width - 40 ? "end" : "middle";
}

/** Bars of claims, with a triangle above each stretch in which something changed. */
export function coverageDrawing(box: Box, { bars, marks, xTicks, yTicks }: CoverageChart): Html {
  return html`${axes(box, xTicks, yTicks)}
  ${bars.map((b) => html`<rect class="bar" x="${b.x}" y="${b.y}" width="${b.width}" height="${b.height}" />`)}
  ${marks.map(({ x, y }) => html`<path class="change" d="M${x - 5},${y}h10l-5,8z" />`)}`;
}

/** Shape of a party's dots, for the legend. */
export function legendMark(series: number): Html {
  return html`<svg class="chart-key" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
    <path class="mark s${series}" d="${paths[series] ?? ""}" />
  </svg>`;
}

/** Dots, stepped lines and bands of a metric. */
export function seriesDrawing(box: Box, drawn: SeriesChart): Html {
  const { dots, lines, bands, target, xTicks, yTicks } = drawn;
  return html`${bands.map(
    (b) => html`<rect class="band" x="${b.x}" y="${b.y}" width="${b.width}" height="${b.height}" />`,
  )}
  ${axes(box, xTicks, yTicks)}
  ${
    target === null
      ? ""
      : html`<line
            class="target"
            x1="${box.left}"
            x2="${box.width - box.right}"
            y1="${target}"
            y2="${target}"
          />
          <text x="${box.width - box.right}" y="${target - 5}" text-anchor="end">target</text>`
  }
  ${lines.filter((l) => l.path).map((l) => html`<path class="series s${l.series}" d="${l.path}" />`)}
  ${dots.map(
    (dot) =>
      html`${dot.yMax === null ? "" : html`<line class="range s${dot.series}" x1="${dot.x}" x2="${dot.x}" y1="${dot.y}" y2="${dot.yMax}" />`}
        <path
          class="mark s${dot.series} ${dot.live ? "" : "ended"}"
          transform="translate(${dot.x},${dot.y})"
          d="${paths[dot.series] ?? ""}"
        />`,
  )}`;
}
