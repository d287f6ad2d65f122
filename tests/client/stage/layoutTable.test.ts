import { describe, expect, test } from "vitest";
import type { Point, Rect } from "#client/viewmodel/stage/geometry.ts";
import { type Insets, layoutTable, type TableLayout } from "#client/viewmodel/stage/layoutTable.ts";
import { placeSeals } from "#client/viewmodel/stage/placeSeals.ts";
import type { SeatPlace } from "#client/viewmodel/stage/seatRing.ts";
import { type SeatId, seatId } from "#shared/kernel/ids.ts";
import { pairs } from "../support/pairs.ts";

interface Stage {
  readonly width: number;
  readonly height: number;
  readonly insets: Insets;
}

const SEATS = [
  "asean",
  "korea",
  "japan",
  "indonesia",
  "philippines",
  "vietnam",
  "fiji",
  "laos",
].map(seatId);
const STAGES: Readonly<Record<string, Stage>> = {
  "a phone of 320 px": { width: 320, height: 300, insets: around(96, 6, 8, 6) },
  "a phone": { width: 390, height: 354, insets: around(108, 6, 8, 6) },
  "a phone on its side": { width: 844, height: 390, insets: around(58, 436, 12, 12) },
  "a tablet": { width: 820, height: 590, insets: around(126, 12, 16, 12) },
  "a laptop": { width: 1440, height: 900, insets: around(74, 452, 20, 16) },
  "a projector": { width: 1920, height: 1080, insets: around(74, 452, 24, 140) },
  "a wall": { width: 3840, height: 2160, insets: around(74, 24, 24, 160) },
};
const CASES = Object.entries(STAGES).flatMap(([name, stage]) =>
  [2, 3, 4, 5, 6, 7, 8].map((count) => ({ name, count, stage, layout: layOut(stage, count) })),
);

describe.each(CASES)("with $count seats on $name", ({ count, stage, layout }) => {
  test("every seat has its place", () => {
    expect(new Set(layout.seats.map((seat) => seat.id)).size).toBe(count);
  });

  test("every target is 44 px or more across", () => {
    for (const seat of layout.seats) expect(seat.r * 2).toBeGreaterThanOrEqual(44);
  });

  test("no disc touches another", () => {
    for (const [a, b] of pairs(layout.seats)) {
      expect(distance(a, b)).toBeGreaterThanOrEqual(a.r + b.r);
    }
  });

  test("no label covers a disc or another label", () => {
    for (const [a, b] of pairs(layout.seats)) {
      if (a.label === undefined || b.label === undefined) continue;
      expect(overlap(a.label, b.label)).toBe(false);
      expect(overlap(a.label, discOf(b))).toBe(false);
      expect(overlap(b.label, discOf(a))).toBe(false);
    }
  });

  test("discs and labels stay inside the safe area", () => {
    for (const seat of layout.seats) {
      for (const box of [discOf(seat), ...(seat.label === undefined ? [] : [seat.label])]) {
        expect(box.x).toBeGreaterThanOrEqual(stage.insets.left - 0.01);
        expect(box.y).toBeGreaterThanOrEqual(stage.insets.top - 0.01);
        expect(box.x + box.width).toBeLessThanOrEqual(stage.width - stage.insets.right + 0.01);
        expect(box.y + box.height).toBeLessThanOrEqual(stage.height - stage.insets.bottom + 0.01);
      }
    }
  });

  test("the table stays inside the safe area", () => {
    const { middle, rim } = layout;
    expect(middle.x - rim.rx).toBeGreaterThanOrEqual(stage.insets.left - 0.01);
    expect(middle.y - rim.ry).toBeGreaterThanOrEqual(stage.insets.top - 0.01);
    expect(middle.x + rim.rx).toBeLessThanOrEqual(stage.width - stage.insets.right + 0.01);
    expect(middle.y + rim.ry).toBeLessThanOrEqual(stage.height - stage.insets.bottom + 0.01);
  });

  test("the crisis card fits between the insets", () => {
    const { insets, width, height } = stage;
    expect(layout.card.width).toBeLessThanOrEqual(width - insets.left - insets.right);
    expect(layout.card.maxHeight).toBeLessThanOrEqual(height - insets.top - insets.bottom);
  });

  test("seals lie on the wood, clear of the discs and of each other", () => {
    const seals = placeSeals(layout, 11);
    for (const seal of seals) {
      const out = ovalDistance(layout, seal);
      expect(out).toBeGreaterThan(layout.felt.rx / layout.rim.rx);
      expect(out).toBeLessThan(1);
      for (const seat of layout.seats) {
        expect(distance(seal, seat)).toBeGreaterThan(seal.r + seat.r);
      }
    }
    for (const [a, b] of pairs(seals)) expect(distance(a, b)).toBeGreaterThan(a.r + b.r);
  });
});

describe("where people sit", () => {
  test("the own seat is at the bottom, the others follow clockwise", () => {
    const [asean, korea, japan] = SEATS;
    const layout = layOut(stageOf("a laptop"), 3, korea);
    expect(layout.seats.map((seat) => seat.id)).toEqual([korea, japan, asean]);
    const [own, left, right] = layout.seats;
    expect(own?.x).toBeCloseTo(layout.middle.x);
    expect(own?.y).toBeGreaterThan(layout.middle.y);
    expect(left?.x).toBeLessThan(layout.middle.x);
    expect(right?.x).toBeGreaterThan(layout.middle.x);
  });

  test("who has no seat sees the first seat of the scenario at the bottom", () => {
    expect(layOut(stageOf("a laptop"), 3).seats[0]?.id).toBe(SEATS[0]);
  });
});

describe("a page enlarged to 400 %", () => {
  const stage = { width: 320, height: 144, insets: around(57, 5, 5, 5) };

  test.each([2, 3, 4])("%i seats stay apart and inside", (count) => {
    const { seats } = layOut(stage, count);
    for (const [a, b] of pairs(seats)) expect(distance(a, b)).toBeGreaterThanOrEqual(a.r + b.r);
    for (const seat of seats) {
      expect(seat.x - seat.r).toBeGreaterThanOrEqual(0);
      expect(seat.x + seat.r).toBeLessThanOrEqual(stage.width);
    }
  });
});

describe("the shape of the table", () => {
  test("it is round where there is room", () => {
    const { rim } = layOut(stageOf("a laptop"), 6);
    expect(rim.rx).toBeCloseTo(rim.ry);
  });

  test("it is oval where the stage is low, so that it fills the width", () => {
    const { rim } = layOut(stageOf("a phone"), 3);
    expect(rim.rx).toBeGreaterThan(rim.ry * 1.2);
  });

  test("three delegations have labels on every stage", () => {
    for (const stage of Object.values(STAGES)) {
      expect(layOut(stage, 3).labels).not.toBe("none");
    }
  });

  test("all eleven programmes have a place on the wood of a laptop", () => {
    expect(placeSeals(layOut(stageOf("a laptop"), 3), 11)).toHaveLength(11);
  });
});

function layOut(stage: Stage, count: number, own?: SeatId): TableLayout {
  return layoutTable(stage.width, stage.height, stage.insets, SEATS.slice(0, count), own);
}

function stageOf(name: string): Stage {
  const stage = STAGES[name];
  if (stage === undefined) throw new Error(`no stage is called ${name}`);
  return stage;
}

function around(top: number, right: number, bottom: number, left: number): Insets {
  return { top, right, bottom, left };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** How far out a point is, in outer radii of the table in its direction. */
function ovalDistance({ middle, rim }: TableLayout, at: Point): number {
  return Math.hypot((at.x - middle.x) / rim.rx, (at.y - middle.y) / rim.ry);
}

function discOf(seat: SeatPlace): Rect {
  return { x: seat.x - seat.r, y: seat.y - seat.r, width: seat.r * 2, height: seat.r * 2 };
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
