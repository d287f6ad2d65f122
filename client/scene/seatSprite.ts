import type { GameObjects, Scene } from "phaser";
import type { SeatModel } from "#client/viewmodel/stage/seatModel.ts";
import type { SeatPlace } from "#client/viewmodel/stage/seatRing.ts";
import { bakeSeatDisc } from "./art/seatDisc.ts";
import { DEPTH } from "./depth.ts";
import type { Motion } from "./motion.ts";
import { colourNumber, PALETTE } from "./palette.ts";
import {
  drawChairMark,
  drawCoverMark,
  drawMutedMark,
  drawPositionBadge,
  drawReadyLamp,
} from "./seatMarks.ts";
import type { StillArt } from "./stillArt.ts";

/** A delegation's disc: flag, ring of its treasury, and what it has said and marked. */
export class SeatSprite {
  readonly #motion: Motion;
  readonly #halo: GameObjects.Graphics;
  readonly #disc: GameObjects.Image;
  readonly #ring: GameObjects.Graphics;
  readonly #marks: GameObjects.Graphics;
  readonly #group: GameObjects.Container;
  /** Part of the ring that is drawn now; follows the treasury. */
  readonly #shown = { part: 0 };
  #seat: SeatModel;
  #r = 0;

  constructor(scene: Scene, motion: Motion, seat: SeatModel) {
    this.#motion = motion;
    this.#seat = seat;
    this.#shown.part = seat.treasuryPart;
    this.#halo = scene.add.graphics();
    this.#disc = scene.add.image(0, 0, "__DEFAULT");
    this.#ring = scene.add.graphics();
    this.#marks = scene.add.graphics();
    this.#group = scene.add
      .container(0, 0, [this.#halo, this.#disc, this.#ring, this.#marks])
      .setDepth(DEPTH.seat);
  }

  place(
    place: SeatPlace,
    art: StillArt,
    flag: CanvasImageSource | undefined,
    density: number,
  ): void {
    const { colour, own } = this.#seat;
    this.#r = place.r;
    art.show(this.#disc, bakeSeatDisc({ r: place.r, colour, own, flag }, density), density);
    this.#group.setPosition(place.x, place.y);
    this.#draw();
  }

  apply(seat: SeatModel): void {
    const before = this.#seat;
    this.#seat = seat;
    if (before.treasuryPart !== seat.treasuryPart) {
      this.#motion.move(
        this.#shown,
        { part: seat.treasuryPart },
        { duration: 650, ease: "Cubic.easeOut", onUpdate: () => this.#drawRing() },
      );
    }
    this.#draw();
    if (seat.position !== undefined && seat.position !== before.position) this.#pressBadge();
  }

  #draw(): void {
    const { presence, speaking, cover } = this.#seat;
    const isAbsent = presence === "empty" || presence === "away" || cover !== undefined;
    this.#disc.setAlpha(isAbsent ? ABSENT_OPACITY : 1);
    this.#halo.clear();
    if (speaking) drawHalo(this.#halo, this.#r);
    this.#drawRing();
    const marks = this.#marks.clear();
    drawReadyLamp(marks, this.#r, this.#seat.ready);
    if (this.#seat.chair) drawChairMark(marks, this.#r);
    if (this.#seat.position !== undefined) drawPositionBadge(marks, this.#r, this.#seat.position);
    if (this.#seat.cover !== undefined) drawCoverMark(marks, this.#r, this.#seat.cover);
    else if (this.#seat.muted) drawMutedMark(marks, this.#r);
  }

  #drawRing(): void {
    const low = this.#shown.part < LOW;
    const colour = colourNumber(low ? PALETTE.vermilion : this.#seat.colour);
    drawRing(this.#ring.clear(), this.#r, this.#shown.part, colour);
  }

  #pressBadge(): void {
    if (this.#motion.reduced) return;
    this.#marks.setScale(1.25);
    this.#motion.move(
      this.#marks,
      { scaleX: 1, scaleY: 1 },
      { duration: 420, ease: "Back.easeOut" },
    );
  }
}

const ABSENT_OPACITY = 0.55;
/** Part of the ring under which a treasury is short. */
const LOW = 0.1;
const SEGMENTS = 10;
const TOP = -Math.PI / 2;

function drawHalo(halo: GameObjects.Graphics, r: number): void {
  halo.lineStyle(10, 0xffffff, 0.14).strokeCircle(0, 0, r + 12);
  halo.lineStyle(2.5, 0xffffff, 0.85).strokeCircle(0, 0, r + 9);
}

/** Ten segments, as on an instrument; the drawn part stands for the treasury. */
function drawRing(ring: GameObjects.Graphics, r: number, part: number, colour: number): void {
  const width = Math.max(3, r * 0.13);
  const middle = r * 0.86;
  ring.lineStyle(width, 0x000000, 0.45).strokeCircle(0, 0, middle);
  ring.lineStyle(width, colour, 1).beginPath();
  ring.arc(0, 0, middle, TOP, TOP + Math.max(0.02, part) * Math.PI * 2, false);
  ring.strokePath();
  ring.lineStyle(1.5, colourNumber(PALETTE.abyss), 0.9);
  for (let segment = 0; segment < SEGMENTS; segment++) {
    const angle = TOP + (segment * 2 * Math.PI) / SEGMENTS;
    const [across, down] = [Math.cos(angle), Math.sin(angle)];
    const [inner, outer] = [middle - width / 2, middle + width / 2];
    ring.lineBetween(across * inner, down * inner, across * outer, down * outer);
  }
}
