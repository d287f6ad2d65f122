import { describe, expect, test } from "vitest";
import { layoutBar } from "#client/panels/charts/barLayout.ts";
import { layoutSeries, type SeriesChart } from "#client/panels/charts/seriesLayout.ts";
import { spread } from "#shared/charts/spread.ts";

/** A plot of 100 by 100 that begins at 10, 20. */
const chart = (change: Partial<SeriesChart>): SeriesChart => ({
  width: 150,
  height: 140,
  left: 10,
  right: 40,
  top: 20,
  bottom: 20,
  scale: [0, 100],
  grid: [0, 50, 100],
  shape: "steps",
  series: [[0, 50, 100]],
  bands: [{ from: 0, to: 2 }],
  labelHeight: 12,
  ...change,
});

describe("a line chart", () => {
  test("runs over the whole plot, high values up", () => {
    const { plot, grid, lines } = layoutSeries(chart({}));
    expect(plot).toEqual({ x1: 10, x2: 110, y1: 20, y2: 120 });
    expect(grid).toEqual([
      { value: 0, y: 120 },
      { value: 50, y: 70 },
      { value: 100, y: 20 },
    ]);
    expect(lines[0]?.end).toEqual({ x: 110, y: 20 });
  });

  test("in steps a value holds until the next one", () => {
    expect(layoutSeries(chart({})).lines[0]?.path).toBe("M10 120H60V70H110V20");
  });

  test("as a line it goes straight from point to point", () => {
    expect(layoutSeries(chart({ shape: "line" })).lines[0]?.path).toBe("M10 120L60 70L110 20");
  });

  test("values beyond the scale stay on its edge", () => {
    const [line] = layoutSeries(chart({ series: [[-20, 130]] })).lines;
    expect(line?.path).toBe("M10 120H110V20");
  });

  test("marks the start and the end of each band", () => {
    const bands = [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ];
    const layout = layoutSeries(chart({ bands }));
    expect(layout.lines[0]?.markers.map(({ x }) => x)).toEqual([10, 60, 110]);
    expect(layout.bands).toEqual([
      { x1: 10, x2: 60, middle: 35 },
      { x1: 60, x2: 110, middle: 85 },
    ]);
  });

  test("a game of one moment is a point at the left", () => {
    expect(layoutSeries(chart({ series: [[50]], bands: [] })).lines[0]?.end).toEqual({
      x: 10,
      y: 70,
    });
  });

  test("names of lines that end together do not cover each other", () => {
    const layout = layoutSeries(
      chart({
        series: [
          [50, 50],
          [50, 51],
          [50, 90],
        ],
      }),
    );
    const [first, second, third] = layout.lines.map(({ labelY }) => labelY);
    expect((first ?? 0) - (second ?? 0)).toBe(12);
    expect(third).toBe(30);
  });
});

describe("spreading heights", () => {
  test("leaves alone what has room", () => {
    expect(spread([10, 40, 90], 12, [0, 100])).toEqual([10, 40, 90]);
  });

  test("moves two that overlap apart around their middle, in their order", () => {
    expect(spread([52, 48], 12, [0, 100])).toEqual([56, 44]);
  });

  test("keeps all within the bounds", () => {
    expect(spread([1, 2, 3], 12, [0, 100])).toEqual([0, 12, 24]);
    expect(spread([99, 100], 12, [0, 100])).toEqual([88, 100]);
  });

  test("a group that grows takes in its neighbours", () => {
    const placed = spread([40, 50, 55, 61], 12, [0, 100]);
    const gaps = placed.slice(1).map((height, at) => height - (placed[at] ?? 0));
    expect(gaps).toEqual([12, 12, 12]);
    expect(placed.reduce((sum, height) => sum + height, 0)).toBeCloseTo(206);
  });
});

describe("a bar with a mark", () => {
  const bar = (value: number, mark: number) =>
    layoutBar({ value, mark, scale: [0, 100], x: 0, width: 100, labelWidth: 12 });

  test("is filled up to the mark, and beyond it in another way", () => {
    expect(bar(60, 35)).toMatchObject({
      upToMark: { x: 0, width: 35 },
      beyond: { x: 35, width: 25 },
      missing: undefined,
      markX: 35,
    });
  });

  test("that falls short shows what is missing", () => {
    expect(bar(20, 35)).toMatchObject({
      upToMark: { x: 0, width: 20 },
      beyond: undefined,
      missing: { x: 20, width: 15 },
    });
  });

  test("that just reaches the mark has nothing beyond and nothing missing", () => {
    expect(bar(35, 35)).toMatchObject({ beyond: undefined, missing: undefined });
  });

  test("has its number at its end, or inside where there is no room", () => {
    expect(bar(60, 35).valueLabel).toEqual({ x: 61, anchor: "start" });
    expect(bar(95, 35).valueLabel).toEqual({ x: 94, anchor: "end" });
  });

  test("that falls a little short has its number past the mark, which it would cover", () => {
    expect(bar(20, 35).valueLabel).toEqual({ x: 21, anchor: "start" });
    expect(bar(30, 35).valueLabel).toEqual({ x: 36, anchor: "start" });
  });

  test("keeps the mark's number on the scale", () => {
    expect(bar(50, 1).markLabelX).toBe(6);
    expect(bar(50, 100).markLabelX).toBe(94);
  });
});
