import { type GameObjects, Scene } from "phaser";
import type { TableLayout } from "#client/viewmodel/stage/layoutTable.ts";
import type { TableModel } from "#client/viewmodel/stage/tableModel.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import { type Chart, shapesOf } from "./art/chart.ts";
import type { Flags } from "./art/flags.ts";
import { bakeSeaChart } from "./art/seaChart.ts";
import { bakeSoftDot } from "./art/softDot.ts";
import { bakeTableTop } from "./art/tableTop.ts";
import { CrisisAlarm } from "./crisisAlarm.ts";
import { DEPTH } from "./depth.ts";
import { Motion } from "./motion.ts";
import { ProgrammeSeals } from "./programmeSeals.ts";
import { SeatSprite } from "./seatSprite.ts";
import { StillArt } from "./stillArt.ts";
import { STRAND_COLOURS } from "./strandStyle.ts";
import { TreatyDocument } from "./treatyDocument.ts";
import { type LightTextures, TrustStrand } from "./trustStrand.ts";

/** What the scene needs once, to begin with. */
export interface TableSceneOptions {
  readonly chart: Chart;
  readonly flags: Flags;
  readonly model: TableModel;
  readonly layout: TableLayout;
  /** Device pixels to a CSS pixel. */
  readonly density: number;
  readonly reducedMotion: boolean;
  readonly onCreated: () => void;
}

/**
 * The picture of the table. World units are CSS pixels: the camera alone knows of device pixels.
 * Still art is baked on every change of size; all else is told by `apply`, whole models only, and
 * finds out for itself what changed.
 */
export class TableScene extends Scene {
  readonly #options: TableSceneOptions;
  #layout: TableLayout;
  #density: number;
  #model: TableModel;
  #parts: Parts | undefined;

  constructor(options: TableSceneOptions) {
    super("table");
    this.#options = options;
    this.#layout = options.layout;
    this.#density = options.density;
    this.#model = options.model;
  }

  create(): void {
    this.#parts = this.#makeParts();
    this.relayout(this.#layout, this.#density);
    this.apply(this.#model);
    this.#options.onCreated();
  }

  apply(model: TableModel): void {
    this.#model = model;
    const parts = this.#parts;
    if (parts === undefined) return;
    for (const seat of model.seats) parts.seats.get(seat.id)?.apply(seat);
    for (const strand of model.strands) {
      parts.strands.get(strandKey(strand))?.apply(strand, parts.lights);
    }
    parts.treaty.apply(model.treaty);
    parts.seals.apply(model.seals, this.#layout, this.#density);
    parts.alarm.apply(model.crises, this.#layout);
  }

  relayout(layout: TableLayout, density: number): void {
    this.#layout = layout;
    this.#density = density;
    const parts = this.#parts;
    if (parts === undefined) return;
    this.cameras.main
      .setSize(layout.width * density, layout.height * density)
      .setOrigin(0, 0)
      .setZoom(density);
    this.#paintGround(parts);
    for (const place of layout.seats) {
      const flag = this.#options.flags.get(place.id);
      parts.seats.get(place.id)?.place(place, parts.art, flag, density);
    }
    for (const strand of parts.strands.values()) strand.place(layout);
    parts.treaty.place(layout, parts.art, density);
    parts.seals.place(layout, density);
    parts.alarm.place(layout);
  }

  setReducedMotion(on: boolean): void {
    if (this.#parts !== undefined) this.#parts.motion.reduced = on;
  }

  /** Whether anything moves. */
  isMoving(): boolean {
    return this.tweens.getTweens().length > 0 || this.cameras.main.shakeEffect.isRunning;
  }

  #paintGround({ art, sea, table }: Parts): void {
    const { chart } = this.#options;
    const { middle } = this.#layout;
    const shapes = shapesOf(chart, this.#model.seats);
    art.show(sea, bakeSeaChart(this.#layout, chart, shapes, this.#density), this.#density);
    art.show(table, bakeTableTop(this.#layout, chart, shapes, this.#density), this.#density);
    table.setPosition(middle.x, middle.y);
  }

  #makeParts(): Parts {
    const motion = new Motion(this, this.#options.reducedMotion);
    const art = new StillArt(this);
    const { seats, strands } = this.#model;
    const light = (colour: string): string => art.add(bakeSoftDot(colour, this.#density));
    return {
      motion,
      art,
      sea: this.add.image(0, 0, "__DEFAULT").setOrigin(0).setDepth(DEPTH.sea),
      table: this.add.image(0, 0, "__DEFAULT").setDepth(DEPTH.table),
      seals: new ProgrammeSeals(this, motion, art),
      alarm: new CrisisAlarm(this, motion),
      strands: new Map(
        strands.map((strand) => [strandKey(strand), new TrustStrand(this, motion, strand)]),
      ),
      treaty: new TreatyDocument(this, motion),
      seats: new Map(seats.map((seat) => [seat.id, new SeatSprite(this, motion, seat)])),
      lights: {
        trusting: light(STRAND_COLOURS.trusting),
        distrusting: light(STRAND_COLOURS.distrusting),
        undecided: light(STRAND_COLOURS.undecided),
      },
    };
  }
}

interface Parts {
  readonly motion: Motion;
  readonly art: StillArt;
  readonly sea: GameObjects.Image;
  readonly table: GameObjects.Image;
  readonly seals: ProgrammeSeals;
  readonly alarm: CrisisAlarm;
  readonly strands: ReadonlyMap<string, TrustStrand>;
  readonly treaty: TreatyDocument;
  readonly seats: ReadonlyMap<SeatId, SeatSprite>;
  /** What runs along strands. */
  readonly lights: LightTextures;
}

const strandKey = ({ from, to }: { readonly from: SeatId; readonly to: SeatId }): string =>
  `${from}~${to}`;
