import { AUTO, CANVAS, Game, Scale, WEBGL } from "phaser";
import type { TableLayout } from "#client/viewmodel/stage/layoutTable.ts";
import type { TableModel } from "#client/viewmodel/stage/tableModel.ts";
import { readChart } from "./art/chart.ts";
import { loadFlags } from "./art/flags.ts";
import { hardwareWebGl } from "./hardwareWebGl.ts";
import { PALETTE } from "./palette.ts";
import { renderGovernor } from "./renderGovernor.ts";
import { TableScene } from "./TableScene.ts";

/** All that the rest of the client knows of Phaser. */
export interface TableHandle {
  /** Shows the model: whole and idempotent; what changed is found out and moved to. */
  apply(model: TableModel): void;
  /** The stage has another size, or something covers another part of it. */
  setLayout(layout: TableLayout): void;
  setReducedMotion(on: boolean): void;
  /** Resolves when nothing moves any more. */
  settled(): Promise<void>;
  stats(): SceneStats;
  destroy(): void;
}

/** What tests and the curious ask of the picture. */
interface SceneStats {
  readonly renderer: "canvas" | "webgl";
  /** Drawn since the beginning. */
  readonly frames: number;
  /** Whether frames are being drawn now. */
  readonly running: boolean;
  readonly textures: number;
  readonly objects: number;
}

export interface TableOptions {
  /** The canvas is put into it; as large as the layout says. */
  readonly host: HTMLElement;
  readonly model: TableModel;
  readonly layout: TableLayout;
  readonly reducedMotion: boolean;
}

/** Draws the table into `host`. Rejects where neither WebGL nor Canvas can be had. */
export async function createTable(options: TableOptions): Promise<TableHandle> {
  const { host, model, reducedMotion } = options;
  let { layout } = options;
  const flags = await loadFlags(model.seats);
  const chart = readChart();
  const created = Promise.withResolvers<void>();
  const scene = new TableScene({
    chart,
    flags,
    model,
    layout,
    density: densityOf(),
    reducedMotion,
    onCreated: created.resolve,
  });
  const game = startGame(host, scene, layout);
  await created.promise;
  const governor = renderGovernor(game, () => scene.isMoving());

  const relayout = (): void => {
    const density = densityOf();
    game.scale.setZoom(1 / density);
    game.scale.resize(inPixels(layout.width, density), inPixels(layout.height, density));
    // At a density of 1 Phaser leaves the old size in the style.
    game.canvas.style.width = `${layout.width}px`;
    game.canvas.style.height = `${layout.height}px`;
    scene.relayout(layout, density);
    governor.wake();
  };
  const stopFollowing = followDensity(relayout);

  return {
    apply(next) {
      scene.apply(next);
      governor.wake();
    },
    setLayout(next) {
      layout = next;
      relayout();
    },
    setReducedMotion(on) {
      scene.setReducedMotion(on);
      governor.wake();
    },
    settled: () => governor.settled(),
    stats: () => ({
      renderer: game.renderer.type === WEBGL ? "webgl" : "canvas",
      frames: governor.frames(),
      running: game.loop.running,
      textures: scene.textures.getTextureKeys().length,
      objects: scene.children.length,
    }),
    destroy() {
      stopFollowing();
      governor.stop();
      game.destroy(true);
      // What is asleep does not hear of its end before its next step.
      if (!game.loop.running) game.loop.wake();
    },
  };
}

/** More device pixels than this cost much and show little. */
const MAX_DENSITY = 2;

const densityOf = (): number => Math.min(MAX_DENSITY, window.devicePixelRatio || 1);
const inPixels = (length: number, density: number): number =>
  Math.max(1, Math.round(length * density));
/** Phaser knows no device pixels: it draws them all, and is shown `density` times smaller. */
function startGame(host: HTMLElement, scene: TableScene, layout: TableLayout): Game {
  const density = densityOf();
  return new Game({
    type: hardwareWebGl() ? AUTO : CANVAS,
    parent: host,
    width: inPixels(layout.width, density),
    height: inPixels(layout.height, density),
    backgroundColor: PALETTE.abyss,
    banner: false,
    scale: { mode: Scale.NONE, zoom: 1 / density },
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    render: { antialias: true, powerPreference: "low-power" },
    scene: [scene],
  });
}

/** A media query matches one density only, so each change needs the next query. */
function followDensity(onChange: () => void): () => void {
  const stop = new AbortController();
  const listen = (): void => {
    const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const changed = (): void => {
      listen();
      onChange();
    };
    query.addEventListener("change", changed, { once: true, signal: stop.signal });
  };
  listen();
  return () => stop.abort();
}
