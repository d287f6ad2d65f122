import { describe, expect, test } from "vitest";
import { layoutBar } from "#shared/charts/barLayout.ts";
import { spread } from "#shared/charts/spread.ts";

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
