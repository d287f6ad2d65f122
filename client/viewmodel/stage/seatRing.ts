import type { SeatId } from "#shared/kernel/ids.ts";
import { type Oval, onOval, type Point, type Rect } from "./geometry.ts";

type LabelSide = "above" | "below" | "left" | "right";

export interface SeatPlace extends Point {
  readonly id: SeatId;
  /** Radius of the disc, and of the target. */
  readonly r: number;
  /** Where on the ring, in radians; down is π/2. */
  readonly angle: number;
  readonly side: LabelSide;
  /** Room kept for name and treasury; absent where the stage is too small for labels. */
  readonly label?: Rect | undefined;
}

/** `full`: name and treasury beside the disc. `short`: one line above or below it. `none`: no room. */
export type LabelStyle = "full" | "short" | "none";

/** What labels say, and where those of the seats at the sides stand. */
export interface Labelling {
  readonly labels: LabelStyle;
  /** Otherwise above and below, like those at the ends. */
  readonly beside: boolean;
}

/** Seats clockwise from the bottom: the own one first, then as the scenario lists them. */
export function seatOrder(
  seatIds: readonly SeatId[],
  ownSeat: SeatId | undefined,
): readonly SeatId[] {
  const start = ownSeat === undefined ? 0 : Math.max(0, seatIds.indexOf(ownSeat));
  return [...seatIds.slice(start), ...seatIds.slice(0, start)];
}

/** Discs and labels of seats at even angles around an oval; the first at the bottom. */
export function placeSeats(
  middle: Point,
  ring: Oval,
  r: number,
  order: readonly SeatId[],
  { labels, beside }: Labelling,
): readonly SeatPlace[] {
  return order.map((id, index) => {
    const angle = Math.PI / 2 + (index * 2 * Math.PI) / order.length;
    const at = onOval(middle, ring, angle);
    const side = sideOf(angle, beside);
    return { id, ...at, r, angle, side, label: labelOf(at, r, side, labels) };
  });
}

const LABELS = {
  full: { width: 168, height: 48, gap: 10 },
  short: { width: 112, height: 20, gap: 3 },
  none: { width: 0, height: 0, gap: 0 },
} as const;

function sideOf(angle: number, beside: boolean): LabelSide {
  const [across, down] = [Math.cos(angle), Math.sin(angle)];
  if (beside && Math.abs(across) > 0.35) return across < 0 ? "left" : "right";
  return down < -0.2 ? "above" : "below";
}

function labelOf(at: Point, r: number, side: LabelSide, labels: LabelStyle): Rect | undefined {
  if (labels === "none") return undefined;
  const { width, height, gap } = LABELS[labels];
  const corners: Readonly<Record<LabelSide, Point>> = {
    above: { x: at.x - width / 2, y: at.y - r - gap - height },
    below: { x: at.x - width / 2, y: at.y + r + gap },
    left: { x: at.x - r - gap - width, y: at.y - height / 2 },
    right: { x: at.x + r + gap, y: at.y - height / 2 },
  };
  return { ...corners[side], width, height };
}
