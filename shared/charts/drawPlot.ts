import { type PlotOptions, plot } from "@observablehq/plot";

/**
 * A chart as an SVG element of `width` CSS pixels. In a browser it is drawn with the page's document;
 * without one, pass that of linkedom. Its look is that of `.plot` in client/style/debrief.css, so the
 * style element that Plot writes, which a strict content policy refuses, is left out. A picture only:
 * a sentence and a table beside it say the same (see Figure.tsx).
 */
export function drawPlot(options: PlotOptions, frame: PlotFrame): Element {
  const chart = plot({
    style: { fontFamily: "inherit", fontSize: "12px" },
    ...options,
    ...frame,
    className: "plot",
  });
  for (const style of chart.querySelectorAll("style")) style.remove();
  chart.setAttribute("aria-hidden", "true");
  chart.setAttribute("focusable", "false");
  return chart;
}

export interface PlotFrame {
  readonly width: number;
  /** Where there is no page. */
  readonly document?: Document;
}
