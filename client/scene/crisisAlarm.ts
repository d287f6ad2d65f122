import type { GameObjects, Scene } from "phaser";
import type { TableLayout } from "#client/viewmodel/stage/layoutTable.ts";
import type { CrisisModel } from "#client/viewmodel/stage/tableModel.ts";
import type { CrisisId } from "#shared/kernel/ids.ts";
import { DEPTH } from "./depth.ts";
import type { Motion } from "./motion.ts";
import { colourNumber, PALETTE } from "./palette.ts";

/**
 * What a crisis does to the table under its card, which is paper in the page: a vermilion inlay
 * lights up along the felt while one is open, and a wave runs over the table as it strikes.
 */
export class CrisisAlarm {
  readonly #scene: Scene;
  readonly #motion: Motion;
  readonly #inlay: GameObjects.Graphics;
  readonly #struck = new Set<CrisisId>();
  #lit = false;

  constructor(scene: Scene, motion: Motion) {
    this.#scene = scene;
    this.#motion = motion;
    this.#inlay = scene.add.graphics().setDepth(DEPTH.alarm).setAlpha(0);
  }

  place({ middle, felt }: TableLayout): void {
    const pen = this.#inlay.clear();
    for (const [width, opacity] of GLOW) {
      pen.lineStyle(felt.ry * width, VERMILION, opacity);
      pen.strokeEllipse(middle.x, middle.y, felt.rx * 2, felt.ry * 2, 96);
    }
  }

  apply(crises: readonly CrisisModel[], layout: TableLayout): void {
    const lit = crises.some((crisis) => crisis.outcome === undefined);
    if (lit !== this.#lit)
      this.#motion.move(this.#inlay, { alpha: lit ? 1 : 0 }, { duration: 600 });
    this.#lit = lit;
    const fresh = crises.filter(({ id }) => !this.#struck.has(id));
    for (const { id } of fresh) this.#struck.add(id);
    if (fresh.some((crisis) => crisis.outcome === undefined)) this.#strike(layout);
  }

  #strike({ middle, felt, rim }: TableLayout): void {
    if (this.#motion.reduced) return;
    this.#scene.cameras.main.shake(260, 0.003);
    const wave = this.#scene.add.graphics().setDepth(DEPTH.alarm);
    const shown = { part: 0.3, opacity: 0.9 };
    this.#motion.move(
      shown,
      { part: rim.rx / felt.rx, opacity: 0 },
      {
        duration: 900,
        delay: 320,
        ease: "Cubic.easeOut",
        onUpdate: () => {
          wave.clear().lineStyle(felt.ry * 0.05, VERMILION, shown.opacity);
          wave.strokeEllipse(
            middle.x,
            middle.y,
            felt.rx * 2 * shown.part,
            felt.ry * 2 * shown.part,
            96,
          );
        },
        onComplete: () => wave.destroy(),
      },
    );
  }
}

const VERMILION = colourNumber(PALETTE.vermilion);
/** Width in parts of the felt, and opacity, from the glow to the line. */
const GLOW = [
  [0.09, 0.1],
  [0.05, 0.2],
  [0.016, 0.95],
] as const;
