import type { GameObjects, Scene } from "phaser";
import type { Point } from "#client/viewmodel/stage/geometry.ts";
import type { TableLayout } from "#client/viewmodel/stage/layoutTable.ts";
import type { StrandModel } from "#client/viewmodel/stage/tableModel.ts";
import { clamp } from "#shared/kernel/units.ts";
import { DEPTH } from "./depth.ts";
import { strokeLine } from "./drawPath.ts";
import type { Motion } from "./motion.ts";
import { STRAND_STEPS, strandCurve } from "./strandCurve.ts";
import { type StrandStyle, type StrandTone, strandStyle } from "./strandStyle.ts";

/** The texture of one light of each tone. */
export type LightTextures = Readonly<Record<StrandTone, string>>;

/**
 * Trust between two delegations: each half of the strand shows what the delegation at its end feels
 * for the other. A change sends lights along it, from the one who feels differently.
 */
export class TrustStrand {
  readonly #scene: Scene;
  readonly #motion: Motion;
  readonly #line: GameObjects.Graphics;
  readonly #shown: { forward: number; backward: number };
  #strand: StrandModel;
  #curve: readonly Point[] = [];
  #thickness = 1;

  constructor(scene: Scene, motion: Motion, strand: StrandModel) {
    this.#scene = scene;
    this.#motion = motion;
    this.#strand = strand;
    this.#shown = { forward: strand.forward, backward: strand.backward };
    this.#line = scene.add.graphics().setDepth(DEPTH.strand);
  }

  place(layout: TableLayout): void {
    const from = layout.seats.find((seat) => seat.id === this.#strand.from);
    const to = layout.seats.find((seat) => seat.id === this.#strand.to);
    this.#curve = from === undefined || to === undefined ? [] : strandCurve(layout, from, to);
    this.#thickness =
      clamp(layout.felt.ry / USUAL_FELT, 0.5, 1.8) * Math.min(1, USUAL_SEATS / layout.seats.length);
    this.#draw();
  }

  apply(strand: StrandModel, lights: LightTextures): void {
    const before = this.#strand;
    this.#strand = strand;
    const { forward, backward } = strand;
    if (before.forward === forward && before.backward === backward) return;
    this.#motion.move(
      this.#shown,
      { forward, backward },
      { duration: 800, onUpdate: () => this.#draw() },
    );
    if (before.forward !== forward) this.#sendLights(lights, this.#curve, forward);
    if (before.backward !== backward) this.#sendLights(lights, this.#curve.toReversed(), backward);
  }

  destroy(): void {
    this.#line.destroy();
  }

  #draw(): void {
    const line = this.#line.clear();
    const { forward, backward } = this.#shown;
    const half = STRAND_STEPS / 2;
    drawHalf(line, this.#curve.slice(0, half + 1), strandStyle(forward), this.#thickness);
    drawHalf(line, this.#curve.slice(half).toReversed(), strandStyle(backward), this.#thickness);
  }

  #sendLights(lights: LightTextures, path: readonly Point[], trust: number): void {
    const start = path[0];
    if (this.#motion.reduced || start === undefined) return;
    const texture = lights[strandStyle(trust).tone];
    for (let light = 0; light < LIGHTS; light++) {
      const dot = this.#scene.add
        .image(start.x, start.y, texture)
        .setDepth(DEPTH.light)
        .setDisplaySize(LIGHT_SIZE * this.#thickness, LIGHT_SIZE * this.#thickness)
        .setAlpha(0);
      const along = { step: 0 };
      this.#motion.move(
        along,
        { step: STRAND_STEPS },
        {
          duration: 950,
          delay: light * 110,
          ease: "Sine.easeInOut",
          onUpdate: () => {
            const at = path[Math.round(along.step)] ?? start;
            dot.setPosition(at.x, at.y).setAlpha(1);
          },
          onComplete: () => dot.destroy(),
        },
      );
    }
  }
}

/** Half axis in CSS pixels of the felt for which strand styles are made. */
const USUAL_FELT = 230;
/** Strands of more seats than these are thinner, so that they stay apart. */
const USUAL_SEATS = 4;
const LIGHTS = 5;
/** CSS pixels across. */
const LIGHT_SIZE = 26;
/** Of the curve's pieces: drawn, then left out. */
const DASH = { on: 3, off: 2 };

function drawHalf(
  line: GameObjects.Graphics,
  path: readonly Point[],
  style: StrandStyle,
  thickness: number,
): void {
  const start = path[0];
  if (start === undefined) return;
  const width = Math.max(1, style.width * thickness);
  if (style.tone !== "undecided") {
    line.lineStyle(width + 7 * thickness, style.colour, 0.13);
    strokeLine(line, path);
  }
  line.lineStyle(width, style.colour, style.opacity);
  for (const piece of style.tone === "distrusting" ? dashesOf(path) : [path])
    strokeLine(line, piece);
  line.fillStyle(style.colour, style.opacity);
  line.fillCircle(start.x, start.y, Math.max(2, width * 0.75));
}

function dashesOf(path: readonly Point[]): readonly (readonly Point[])[] {
  const period = DASH.on + DASH.off;
  const dashes: (readonly Point[])[] = [];
  for (let from = 0; from < path.length - 1; from += period) {
    dashes.push(path.slice(from, from + DASH.on + 1));
  }
  return dashes;
}
