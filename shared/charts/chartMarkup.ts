import type { PlotOptions } from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { ChartFrame } from "./chartFrame.ts";
import { drawPlot } from "./drawPlot.ts";

/** A chart as SVG text, as wide as its frame, for files: the same picture as on a page, without one. */
export function chartMarkup(options: PlotOptions, { width }: ChartFrame): string {
  const { document } = parseHTML("<html><body></body></html>");
  const chart = drawPlot(options, { width, document });
  chart.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return chart.outerHTML;
}
