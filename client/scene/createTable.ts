import { AUTO, CANVAS, Game, Scale, WEBGL } from "phaser";
import { type Insets, layoutTable, type TableLayout } from "#client/viewmodel/layoutTable.ts";
import type { TableModel } from "#client/viewmodel/tableModel.ts";
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
  setInsets(insets: Insets): void;
  setReducedMotion(on: boolean): void;
  /** Resolves when nothing moves any more. */
  settled(): Promise<void>;
  stats(): SceneStats;
  destroy(): void;
}

/** What tests and the curious ask of the picture. */
export interface SceneStats {
  readonly renderer: "canvas" | "webgl";
  /** Drawn since the beginning. */
  readonly frames: number;
  /** Whether frames are being drawn now. */
  readonly running: boolean;
  readonly textures: number;
  readonly objects: number;
}

export interface TableOptions {
  /** The picture fills it and follows its size. */
  readonly host: HTMLElement;
  readonly model: TableModel;
  readonly insets: Insets;
  readonly reducedMotion: boolean;
  /** Told of every new layout, the first one included. */
  readonly onLayout: (layout: TableLayout) => void;
}

/** Draws the table into `host`. Rejects where neither WebGL nor Canvas can be had. */
export async function createTable(options: TableOptions): Promise<TableHandle> {
  const { host, onLayout } = options;
  let { model, insets } = options;
  const flags = await loadFlags(model.seats);
  const layOut = (): TableLayout =>
    layoutTable(host.clientWidth, host.clientHeight, insets, seatIdsOf(model), model.seats[0]?.id);

  let density = densityOf();
  const created = Promise.withResolvers<void>();
  const scene = new TableScene({
    chart: readChart(),
    flags,
    model,
    layout: layOut(),
    density,
    reducedMotion: options.reducedMotion,
    onCreated: created.resolve,
  });
  const game = startGame(host, scene, density);
  await created.promise;
  onLayout(layOut());
  const governor = renderGovernor(game, () => scene.isMoving());

  const relayout = (): void => {
    if (host.clientWidth === 0 || host.clientHeight === 0) return;
    density = densityOf();
    game.scale.setZoom(1 / density);
    game.scale.resize(inPixels(host.clientWidth, density), inPixels(host.clientHeight, density));
    const layout = layOut();
    scene.relayout(layout, density);
    onLayout(layout);
    governor.wake();
  };
  const stopFollowing = followSize(host, relayout);

  return {
    apply(next) {
      model = next;
      scene.apply(next);
      governor.wake();
    },
    setInsets(next) {
      insets = next;
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
const seatIdsOf = (model: TableModel): readonly TableModel["seats"][number]["id"][] =>
  model.seats.map((seat) => seat.id);

/** Phaser knows no device pixels: it draws them all, and is shown `density` times smaller. */
function startGame(host: HTMLElement, scene: TableScene, density: number): Game {
  const game = new Game({
    type: hardwareWebGl() ? AUTO : CANVAS,
    parent: host,
    width: inPixels(host.clientWidth, density),
    height: inPixels(host.clientHeight, density),
    backgroundColor: PALETTE.abyss,
    banner: false,
    scale: { mode: Scale.NONE, zoom: 1 / density },
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    render: { antialias: true, powerPreference: "low-power" },
    scene: [scene],
  });
  return game;
}

/** Calls back, at most once a frame, when the host or the density of the screen changes. */
function followSize(host: HTMLElement, onChange: () => void): () => void {
  let request = 0;
  const ask = (): void => {
    cancelAnimationFrame(request);
    request = requestAnimationFrame(onChange);
  };
  const observer = new ResizeObserver(ask);
  observer.observe(host);
  const stopDensity = followDensity(ask);
  return () => {
    cancelAnimationFrame(request);
    observer.disconnect();
    stopDensity();
  };
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
