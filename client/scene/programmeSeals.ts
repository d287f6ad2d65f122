import type { GameObjects, Scene } from "phaser";
import { ICONS, type IconName } from "#client/style/icons.ts";
import type { TableLayout } from "#client/viewmodel/stage/layoutTable.ts";
import { placeSeals, type SealPlace } from "#client/viewmodel/stage/placeSeals.ts";
import type { SealModel } from "#client/viewmodel/stage/tableModel.ts";
import type { ProgrammeId } from "#shared/kernel/ids.ts";
import type { Matter } from "#shared/scenario/schema/vocabulary.ts";
import { bakeBrassSeal } from "./art/brassSeal.ts";
import { DEPTH } from "./depth.ts";
import type { Motion } from "./motion.ts";
import { colourNumber, PALETTE } from "./palette.ts";
import type { StillArt } from "./stillArt.ts";

/** Every programme in force as a brass seal on the wood; the ring around it fills as it matures. */
export class ProgrammeSeals {
  readonly #scene: Scene;
  readonly #motion: Motion;
  readonly #art: StillArt;
  readonly #images = new Map<ProgrammeId, GameObjects.Image>();
  readonly #rings: GameObjects.Graphics;
  #seals: readonly SealModel[] = [];

  constructor(scene: Scene, motion: Motion, art: StillArt) {
    this.#scene = scene;
    this.#motion = motion;
    this.#art = art;
    this.#rings = scene.add.graphics().setDepth(DEPTH.rimSeal);
  }

  apply(seals: readonly SealModel[], layout: TableLayout, density: number): void {
    if (areAlike(seals, this.#seals)) return;
    const known = new Set(this.#images.keys());
    this.#seals = seals;
    this.place(layout, density);
    for (const [programme, image] of this.#images) {
      if (!known.has(programme)) this.#press(image, density);
    }
  }

  place(layout: TableLayout, density: number): void {
    for (const image of this.#images.values()) this.#art.discard(image);
    this.#images.clear();
    this.#rings.clear();
    const places = placeSeals(layout, this.#seals.length);
    this.#seals.forEach((seal, index) => {
      const at = places[index];
      if (at === undefined) return;
      this.#images.set(seal.programme, this.#struck(seal, at, density));
      drawMaturity(this.#rings, at, seal.maturity);
    });
  }

  #struck(seal: SealModel, at: SealPlace, density: number): GameObjects.Image {
    const image = this.#scene.add.image(at.x, at.y, "__DEFAULT").setDepth(DEPTH.rimSeal);
    const icon = ICONS[MATTER_ICONS[seal.matter]];
    this.#art.show(image, bakeBrassSeal(at.r * 0.82, icon, density), density);
    return image;
  }

  #press(image: GameObjects.Image, density: number): void {
    const size = 1 / density;
    if (!this.#motion.reduced) image.setScale(size * 2.4).setAlpha(0);
    this.#motion.move(
      image,
      { scaleX: size, scaleY: size, alpha: 1 },
      { duration: 620, delay: 250, ease: "Cubic.easeIn" },
    );
  }
}

const MATTER_ICONS: Readonly<Record<Matter, IconName>> = {
  security: "shield",
  economic: "coins",
  functional: "handshake",
  procedural: "landmark",
};
const TOP = -Math.PI / 2;

const areAlike = (a: readonly SealModel[], b: readonly SealModel[]): boolean =>
  a.length === b.length &&
  a.every((seal, index) => {
    const other = b[index];
    return other?.programme === seal.programme && other.maturity === seal.maturity;
  });

function drawMaturity(pen: GameObjects.Graphics, { x, y, r }: SealPlace, maturity: number): void {
  pen.lineStyle(2, 0x1c0e06, 0.7).strokeCircle(x, y, r);
  if (maturity <= 0) return;
  pen.lineStyle(2, colourNumber(PALETTE.jade), 1).beginPath();
  pen.arc(x, y, r, TOP, TOP + Math.min(0.999, maturity) * Math.PI * 2, false);
  pen.strokePath();
}
