import type { Scene } from "phaser";

/** How a change is to be shown. */
export interface Move {
  readonly duration: number;
  readonly delay?: number;
  readonly ease?: string;
  readonly onUpdate?: () => void;
  readonly onComplete?: () => void;
}

/** Moves things to where they belong, or puts them there at once for people who ask for less motion. */
export class Motion {
  readonly #scene: Scene;
  #reduced: boolean;

  constructor(scene: Scene, reduced: boolean) {
    this.#scene = scene;
    this.#reduced = reduced;
  }

  get reduced(): boolean {
    return this.#reduced;
  }

  /** Turned on amid a movement, everything jumps to its end. */
  set reduced(on: boolean) {
    this.#reduced = on;
    if (on) for (const tween of this.#scene.tweens.getTweens()) tween.complete();
  }

  /** Brings numbers of `target` to those in `to`. An earlier movement of the same target ends where it is. */
  move<Target extends object>(
    target: Target,
    to: Partial<Record<keyof Target, number>>,
    { duration, delay = 0, ease = "Cubic.easeInOut", onUpdate, onComplete }: Move,
  ): void {
    this.#scene.tweens.killTweensOf(target);
    if (this.#reduced) {
      Object.assign(target, to);
      onUpdate?.();
      onComplete?.();
      return;
    }
    this.#scene.tweens.add({
      targets: target,
      ...to,
      duration,
      delay,
      ease,
      ...(onUpdate === undefined ? {} : { onUpdate }),
      ...(onComplete === undefined ? {} : { onComplete }),
    });
  }
}
