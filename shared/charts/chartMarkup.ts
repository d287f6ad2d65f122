import type { PlotOptions } from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { drawPlot } from "./drawPlot.ts";

/** A chart as SVG text of `width` pixels, for files: the same picture as on a page, without one. */
export function chartMarkup(options: PlotOptions, width: number): string {
  const { document } = parseHTML("<html><body></body></html>");
  const chart = drawPlot(options, { width, document });
  chart.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return chart.outerHTML;
}
