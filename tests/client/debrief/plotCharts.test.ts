import { dot, type PlotOptions } from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { barsChart } from "#shared/charts/barsChart.ts";
import type { ChartFrame } from "#shared/charts/chartFrame.ts";
import { concessionChart } from "#shared/charts/concessionChart.ts";
import { drawPlot } from "#shared/charts/drawPlot.ts";
import { inkOf } from "#shared/charts/inkOf.ts";
import { scoresChart } from "#shared/charts/scoresChart.ts";
import { type SeriesData, seriesChart } from "#shared/charts/seriesChart.ts";
import { standingsChart } from "#shared/charts/standingsChart.ts";
import { stripsChart } from "#shared/charts/stripsChart.ts";
import { tradeOffChart } from "#shared/charts/tradeOffChart.ts";

const { document } = parseHTML("<html><body></body></html>");
const english = (width: number): ChartFrame => ({ width, language: "en" });

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

const mark = { name: "Landed", colour: "#b5371f", marker: "circle", filled: true } as const;

/** All words of a chart. */
const words = (chart: Element): readonly string[] =>
  [...chart.querySelectorAll("text")].map((each) => each.textContent);

test("where the table landed stands in a row for each delegation, with its most", () => {
  const rows = ["ASEAN", "Korea"].map((name) => ({
    name,
    most: 20.5,
    marks: [{ ...mark, value: 12.3 }],
  }));
  for (const width of [320, 900]) {
    const chart = drawPlot(standingsChart({ unit: "Points", rows }, english(width)), {
      width,
      document,
    });
    expect(words(chart)).toEqual(expect.arrayContaining(["ASEAN", "Korea", "20.5", "12.3"]));
  }
});

test("a score above its walk-away value, and one that falls short of it, stand in rows of their own", () => {
  const rows = [
    { name: "ASEAN", score: 62, walkAway: 40 },
    { name: "Korea", score: 20, walkAway: 35.5 },
  ];
  for (const width of [320, 900]) {
    const chart = drawPlot(scoresChart({ unit: "Score", rows }, english(width)), {
      width,
      document,
    });
    expect(words(chart)).toEqual(
      expect.arrayContaining(["ASEAN", "Korea", "62.0", "40.0", "20.0", "35.5", "Score"]),
    );
    const bars = [...chart.querySelectorAll("g[aria-label=bar]")].map(({ children }) => children);
    expect(chart.querySelectorAll("g[aria-label=tick] line")).toHaveLength(2);
    // The ground, up to the walk-away value, beyond it, missing to it.
    expect(bars.map(({ length }) => length)).toEqual([2, 2, 1, 1]);
    const unit = Number(bars[0]?.[0]?.getAttribute("width")) / 100;
    const widths = bars
      .slice(1)
      .map((parts) => Array.from(parts, (part) => Number(part.getAttribute("width")) / unit));
    expect(widths.flat().map((points) => Math.round(points * 10) / 10)).toEqual([40, 20, 22, 15.5]);
  }
});

test("a trade-off is drawn with its line, where both landed, and an arrow to each better place", () => {
  const options = tradeOffChart(
    {
      x: "ASEAN",
      y: "Korea",
      frontier: [
        [1, 6],
        [3, 3],
      ],
      landed: { ...mark, at: [2, 2] },
      better: [{ ...mark, name: "Better", filled: false, at: [3, 3] }],
    },
    english(300),
  );
  const chart = drawPlot(options, { width: 300, document });
  expect(words(chart)).toEqual(expect.arrayContaining(["ASEAN", "Korea", "Landed"]));
  expect(chart.querySelector("[aria-label='arrow'] path")).not.toBeNull();
  expect(chart.querySelector("[aria-label='line'] path")).not.toBeNull();
});

test("every party has a line through all drafts, and its name at the end", () => {
  const look = { colour: "#7fb2ff", dashes: "", marker: "square" } as const;
  const lines = ["ASEAN", "Korea"].map((name, place) => ({
    name,
    look,
    worth: [8, 5, 3],
    own: [place === 0, place === 1, false],
  }));
  const options = concessionChart({ unit: "Points", drafts: ["1", "2", "3"], lines }, english(300));
  const chart = drawPlot(options, { width: 300, document });
  expect(words(chart)).toEqual(expect.arrayContaining(["ASEAN", "Korea", "1", "2", "3"]));
  expect(chart.querySelectorAll("[aria-label='line'] path")).toHaveLength(2);
});

describe("a chart writes its numbers as the reader's language does", () => {
  const look = { colour: "#7fb2ff", dashes: "", marker: "square" } as const;
  const bar = { name: "1", value: 12_000, text: "12.000" };
  const charts: Readonly<Record<string, (frame: ChartFrame) => PlotOptions>> = {
    bars: (frame) => barsChart({ bars: [bar], axis: "US$" }, frame),
    strips: (frame) =>
      stripsChart(
        {
          rows: [{ id: "a", name: "ASEAN" }],
          points: [{ row: "a", value: 12_000, label: "1", look: "ring" }],
          rules: [],
          axis: "US$",
          domain: [0, 12_000],
        },
        frame,
      ),
    concessions: (frame) =>
      concessionChart(
        {
          unit: "Points",
          drafts: ["1"],
          lines: [{ name: "ASEAN", look, worth: [12_000], own: [true] }],
        },
        frame,
      ),
    standings: (frame) =>
      standingsChart(
        {
          unit: "Points",
          rows: [{ name: "ASEAN", most: 12_000, marks: [{ ...mark, value: 0.5 }] }],
        },
        frame,
      ),
    tradeOff: (frame) =>
      tradeOffChart(
        {
          x: "ASEAN",
          y: "Korea",
          frontier: [
            [0, 12_000],
            [12_000, 0],
          ],
          landed: { ...mark, at: [0, 0] },
          better: [],
        },
        frame,
      ),
  };

  test.each(Object.entries(charts))("%s", (_name, chart) => {
    const numbersIn = (language: string): string => {
      const frame = { width: 600, language };
      return words(drawPlot(chart(frame), { width: 600, document })).join(" ");
    };
    expect(numbersIn("id")).toMatch(/\b\d+\.000\b/);
    expect(numbersIn("id")).not.toMatch(/\d,\d{3}\b/);
    for (const language of ["en", "ko", "ja"]) expect(numbersIn(language)).toMatch(/\d,000\b/);
  });

  test("tenths with the comma of an Indonesian reader", () => {
    const standings = charts["standings"]?.({ width: 600, language: "id" });
    expect(words(drawPlot(standings ?? {}, { width: 600, document }))).toContain("0,5");
  });
});

describe("a chart of levels over the years", () => {
  const data: SeriesData = {
    lines: [
      { name: "Korea", label: "62", values: [50, 55, 62], look: { dashes: "", marker: "circle" } },
      { name: "Bound", label: "60", values: [60, 60, 60], look: { dashes: "2 4", marker: "none" } },
    ],
    bands: [
      { year: 1, from: 0, to: 1 },
      { year: 2, from: 1, to: 2 },
    ],
    shape: "steps",
    labelRoom: 44,
  };
  const drawn = (change: Partial<SeriesData> = {}): Element =>
    drawPlot(seriesChart({ ...data, ...change }), { width: 320, document });
  const pathsOf = (chart: Element): readonly string[] =>
    [...chart.querySelectorAll("g[aria-label=line] path")].map(
      (path) => path.getAttribute("d") ?? "",
    );

  test("names its years, its scale and the end of every line", () => {
    expect(words(drawn())).toEqual(
      expect.arrayContaining(["1", "2", "0", "50", "100", "62", "60"]),
    );
  });

  test("in steps a value holds until the next one; as a line it goes straight", () => {
    const [steps = ""] = pathsOf(drawn());
    const [straight = ""] = pathsOf(drawn({ shape: "line" }));
    expect(steps.split("L").length).toBeGreaterThan(straight.split("L").length);
  });

  test("marks the start and the end of each year, of what happened and not of a bound", () => {
    expect(
      drawn().querySelectorAll("g[aria-label=dot] path, g[aria-label=dot] circle"),
    ).toHaveLength(3);
  });

  test("labels of lines that end close together stand apart", () => {
    const at = [...drawn().querySelectorAll("g[aria-label=text] text")].map((label) =>
      Number(/,([\d.]+)\)/.exec(label.getAttribute("transform") ?? "")?.[1]),
    );
    expect(Math.abs((at[0] ?? 0) - (at[1] ?? 0))).toBeGreaterThan(12);
  });

  test("a level that matters is drawn across under its name", () => {
    expect(words(drawn({ mark: { name: "Walk-away", value: 30 } }))).toContain("Walk-away");
  });
});
