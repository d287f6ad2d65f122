import type { GameObjects, Scene } from "phaser";
import type { Point } from "#client/viewmodel/stage/geometry.ts";
import type { TableLayout } from "#client/viewmodel/stage/layoutTable.ts";
import type { SeatPlace } from "#client/viewmodel/stage/seatRing.ts";
import type { TreatyModel } from "#client/viewmodel/stage/tableModel.ts";
import type { Position, ResolutionStatus } from "#shared/views/view.ts";
import { bakeTreatySheet } from "./art/treatySheet.ts";
import { DEPTH } from "./depth.ts";
import { strokeLine } from "./drawPath.ts";
import type { Motion } from "./motion.ts";
import { colourNumber, PALETTE } from "./palette.ts";
import type { StillArt } from "./stillArt.ts";

/** The text under discussion, with one segment around it facing each delegation. */
export class TreatyDocument {
  readonly #motion: Motion;
  readonly #sheet: GameObjects.Image;
  readonly #segments: GameObjects.Graphics;
  readonly #group: GameObjects.Container;
  #treaty: TreatyModel | undefined;
  #layout: TableLayout | undefined;

  constructor(scene: Scene, motion: Motion) {
    this.#motion = motion;
    this.#sheet = scene.add.image(0, 0, "__DEFAULT");
    this.#segments = scene.add.graphics();
    this.#group = scene.add
      .container(0, 0, [this.#segments, this.#sheet])
      .setDepth(DEPTH.treaty)
      .setVisible(false);
  }

  place(layout: TableLayout, art: StillArt, density: number): void {
    this.#layout = layout;
    art.show(this.#sheet, bakeTreatySheet(layout.treaty, density), density);
    this.#group.setPosition(layout.middle.x, layout.middle.y);
    this.#draw();
  }

  apply(treaty: TreatyModel | undefined): void {
    const before = this.#treaty;
    this.#treaty = treaty;
    if (treaty === undefined) {
      if (before !== undefined) this.#clearAway();
      return;
    }
    this.#draw();
    if (before?.resolution !== treaty.resolution) this.#layDown();
  }

  #layDown(): void {
    this.#group.setVisible(true).setScale(1.35).setAlpha(0);
    this.#motion.move(
      this.#group,
      { scaleX: 1, scaleY: 1, alpha: 1 },
      { duration: 520, ease: "Cubic.easeOut" },
    );
  }

  #clearAway(): void {
    this.#motion.move(
      this.#group,
      { scaleX: 0.85, scaleY: 0.85, alpha: 0 },
      { duration: 380, onComplete: () => this.#group.setVisible(false) },
    );
  }

  #draw(): void {
    const segments = this.#segments.clear();
    const { seats, felt } = this.#layout ?? {};
    if (seats === undefined || felt === undefined || this.#treaty === undefined) return;
    const unit = Math.min(felt.rx, felt.ry);
    const { status } = this.#treaty;
    this.#sheet.setAlpha(LAID_ASIDE.has(status) ? ASIDE_OPACITY : 1);
    if (status === "adopted") drawAdopted(segments, unit);
    this.#treaty.positions.forEach((position, index) => {
      const seat = seats[index];
      if (seat !== undefined) drawSegment(segments, seat, seats.length, unit, position);
    });
  }
}

/** Of the felt. */
const RADIUS = 0.385;
const WIDTH = 0.034;
/** Radians left free between two segments. */
const GAP = 0.16;
const SAMPLES = 24;
/** Decided, and not adopted. */
const LAID_ASIDE: ReadonlySet<ResolutionStatus> = new Set([
  "blocked",
  "shelved",
  "struck",
  "chairStatement",
  "membersStatement",
]);
const ASIDE_OPACITY = 0.5;

/** A closed ring outside the segments. */
function drawAdopted(pen: GameObjects.Graphics, unit: number): void {
  pen.lineStyle(10, colourNumber(PALETTE.brass), 0.16).strokeCircle(0, 0, unit * RADIUS * 1.14);
  pen.lineStyle(2.5, colourNumber(PALETTE.brass), 1).strokeCircle(0, 0, unit * RADIUS * 1.14);
}

function drawSegment(
  pen: GameObjects.Graphics,
  seat: SeatPlace,
  count: number,
  unit: number,
  position: Position | undefined,
): void {
  const half = Math.PI / count - GAP / 2;
  const arc = (from: number, to: number, scale = 1): readonly Point[] =>
    arcPoints(unit * RADIUS * scale, seat.angle + from, seat.angle + to);
  const width = Math.max(3, unit * WIDTH);
  const draw = (colour: string, opacity: number, path: readonly Point[], part = 1): void => {
    pen.lineStyle(width * part, colourNumber(colour), opacity);
    strokeLine(pen, path);
  };
  draw("#04181d", 0.75, arc(-half, half));
  switch (position) {
    case "support":
      draw(PALETTE.brass, 1, arc(-half, half));
      break;
    case "abstain":
      draw(PALETTE.sand, 0.9, arc(-half, half), 0.3);
      break;
    case "object":
      draw(PALETTE.vermilion, 1, arc(-half, half));
      draw("#3b0d05", 0.9, arc(-half, half), 0.3);
      break;
    case "dissociate":
      draw(PALETTE.brass, 1, arc(-half, -half * 0.35));
      draw(PALETTE.brass, 1, arc(half * 0.35, half));
      break;
    case undefined:
      break;
  }
}

function arcPoints(r: number, from: number, to: number): readonly Point[] {
  return Array.from({ length: SAMPLES + 1 }, (_, step) => {
    const angle = from + ((to - from) * step) / SAMPLES;
    return { x: Math.cos(angle) * r, y: Math.sin(angle) * r };
  });
}
