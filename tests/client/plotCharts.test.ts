import { dot } from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { drawPlot } from "#shared/charts/drawPlot.ts";
import { inkOf } from "#shared/charts/inkOf.ts";

const { document } = parseHTML("<html><body></body></html>");

test("a chart is drawn without a browser, as wide as asked", () => {
  const chart = drawPlot({ marks: [dot([[1, 2]])] }, { width: 320, document });
  expect(chart.getAttribute("width")).toBe("320");
  expect(chart.querySelectorAll("circle")).toHaveLength(1);
});

test("a chart brings no style element, which the page's content policy would refuse", () => {
  const chart = drawPlot({ marks: [dot([[1, 2]])] }, { width: 320, document });
  expect(chart.outerHTML).not.toContain("<style");
  expect(chart.getAttribute("class")).toBe("plot");
});

test("a chart says nothing to a screen reader: the sentence beside it does", () => {
  const chart = drawPlot({ marks: [dot([[1, 2]])] }, { width: 320, document });
  expect(chart.getAttribute("aria-hidden")).toBe("true");
});

test("ink keeps ink and deepens every other colour, contrast of 3 on paper", () => {
  expect(inkOf("#1c2b36")).toBe("#1c2b36");
  for (const colour of ["#f0b64a", "#7fb2ff", "#f4efe6"]) {
    expect(contrastOnPaper(inkOf(colour))).toBeGreaterThan(3);
  }
});

/** WCAG 2.2 contrast with #fffdf6. */
function contrastOnPaper(colour: string): number {
  const luminance = (of: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(of.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  return (luminance("#fffdf6") + 0.05) / (luminance(colour) + 0.05);
}
