import { describe, expect, test } from "vitest";
import { arrangeStage } from "#client/viewmodel/stage/arrangeStage.ts";

const HEADER = 58;
const beside = { top: HEADER, right: 434, bottom: 0, left: 0 };
const above = { top: HEADER, right: 0, bottom: 0, left: 0 };

describe("where the gauges stand", () => {
  test.each([
    ["a laptop", 1440, 900, beside],
    ["a small laptop", 1280, 720, beside],
    ["a projector", 1920, 1080, beside],
  ])("in a column beside the table on %s", (_name, width, height, covered) => {
    const { gauges, insets, edges, dial } = arrangeStage(width, height, covered);
    expect(gauges).toBe("column");
    expect(insets.left).toBeGreaterThanOrEqual(edges.left + 2 * dial);
    expect(insets.top).toBe(edges.top);
  });

  test.each([
    ["a phone", 390, 371, above],
    ["a phone on its side", 844, 390, beside],
    ["the smallest phone", 320, 300, above],
  ])("in a row above the table on %s", (_name, width, height, covered) => {
    const { gauges, insets, edges } = arrangeStage(width, height, covered);
    expect(gauges).toBe("row");
    expect(insets.top).toBeGreaterThanOrEqual(edges.top + 44);
    expect(insets.left).toBe(edges.left);
  });

  test("seven dials fit under each other", () => {
    for (const height of [600, 720, 900, 1080, 2160]) {
      const { dial, edges } = arrangeStage(3000, height, beside);
      expect(7 * dial).toBeLessThan(height - edges.top - edges.bottom);
    }
  });

  test("a dial is large enough to be hit", () => {
    expect(arrangeStage(320, 300, above).dial).toBeGreaterThanOrEqual(44);
  });
});
