import { describe, expect, test } from "vitest";
import { strandCurve } from "#client/scene/strandCurve.ts";
import { strandStyle } from "#client/scene/strandStyle.ts";
import type { Point } from "#client/viewmodel/stage/geometry.ts";
import { layoutTable } from "#client/viewmodel/stage/layoutTable.ts";
import type { SeatPlace } from "#client/viewmodel/stage/seatRing.ts";
import { seatId } from "#shared/kernel/ids.ts";
import { pairs } from "../support/pairs.ts";

describe("how trust looks", () => {
  test("trust above the middle is solid, below it broken, at it a hairline", () => {
    expect(strandStyle(70).tone).toBe("trusting");
    expect(strandStyle(30).tone).toBe("distrusting");
    expect(strandStyle(51).tone).toBe("undecided");
  });

  test("the further from the middle, the wider and the denser", () => {
    for (const [weaker, stronger] of [
      [51, 60],
      [60, 80],
      [80, 100],
      [49, 40],
      [40, 20],
      [20, 0],
    ] as const) {
      expect(strandStyle(stronger).width).toBeGreaterThan(strandStyle(weaker).width);
      expect(strandStyle(stronger).opacity).toBeGreaterThan(strandStyle(weaker).opacity);
    }
  });

  test("colour never speaks alone: tones differ by more than it", () => {
    expect(strandStyle(80).width).toBe(strandStyle(20).width);
    expect(strandStyle(80).tone).not.toBe(strandStyle(20).tone);
  });
});

describe("where strands run", () => {
  const SEATS = ["a", "b", "c", "d", "e", "f"].map(seatId);
  const layout = layoutTable(
    1440,
    900,
    { top: 70, right: 440, bottom: 20, left: 150 },
    SEATS,
    undefined,
  );

  test("a strand begins and ends on the felt, near its seats", () => {
    for (const [from, to] of pairs(layout.seats)) {
      const curve = strandCurve(layout, from, to);
      const [start, end] = [curve[0], curve.at(-1)];
      if (start === undefined || end === undefined) throw new Error("a strand has two ends");
      expect(distance(start, from)).toBeLessThan(distance(start, to));
      expect(distance(end, to)).toBeLessThan(distance(end, from));
      for (const at of curve) {
        const { middle, felt } = layout;
        expect(Math.hypot((at.x - middle.x) / felt.rx, (at.y - middle.y) / felt.ry)).toBeLessThan(
          1,
        );
      }
    }
  });

  test("no strand ends where another begins", () => {
    const ends = pairs(layout.seats).flatMap(([from, to]) => {
      const curve = strandCurve(layout, from, to);
      return [curve[0], curve.at(-1)].filter((at): at is Point => at !== undefined);
    });
    for (const [a, b] of pairs(ends)) expect(distance(a, b)).toBeGreaterThan(4);
  });

  test("a strand across the table swings around the document", () => {
    const [bottom, , , top] = layout.seats;
    if (bottom === undefined || top === undefined) throw new Error("six seats are laid out");
    const curve = strandCurve(layout, bottom, top);
    const half = curve[Math.floor(curve.length / 2)];
    expect(half).toBeDefined();
    expect(Math.abs((half?.x ?? 0) - layout.middle.x)).toBeGreaterThan(layout.treaty.width / 4);
  });
});

const distance = (a: Point | SeatPlace, b: Point | SeatPlace): number =>
  Math.hypot(a.x - b.x, a.y - b.y);
