import type { Game } from "phaser";

/** Frames are drawn only while something moves; in between the last one stays on the screen. */
export interface RenderGovernor {
  /** Something changed: draw until all is still again. */
  wake(): void;
  /** Resolves when nothing moves any more and the last frame is drawn. */
  settled(): Promise<void>;
  /** How many frames were drawn since the beginning. */
  frames(): number;
  stop(): void;
}

/** Puts the game's loop to sleep whenever `isMoving` has been false for some frames. */
export function renderGovernor(game: Game, isMoving: () => boolean): RenderGovernor {
  let still = 0;
  let frames = 0;
  const waiting: (() => void)[] = [];

  const afterFrame = (): void => {
    frames++;
    still = isMoving() ? 0 : still + 1;
    if (still <= STILL_FRAMES) return;
    for (const resolve of waiting.splice(0)) resolve();
    game.loop.sleep();
  };
  const wake = (): void => {
    still = 0;
    if (!game.loop.running && !document.hidden) game.loop.wake();
  };

  game.events.on("postrender", afterFrame);
  document.addEventListener("visibilitychange", wake);
  game.canvas.addEventListener("webglcontextrestored", wake);
  return {
    wake,
    settled: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        wake();
      }),
    frames: () => frames,
    stop: () => {
      game.events.off("postrender", afterFrame);
      document.removeEventListener("visibilitychange", wake);
      game.canvas.removeEventListener("webglcontextrestored", wake);
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}

/** Phaser draws what was set in a step at its end; one frame more lets changed textures arrive. */
const STILL_FRAMES = 3;
