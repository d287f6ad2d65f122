import type { GameObjects, Scene } from "phaser";

/**
 * Hands baked art to Phaser. Not by `textures.addCanvas`, which reads the whole canvas back and
 * keeps the copy: on software renderers that takes seconds.
 */
export class StillArt {
  readonly #scene: Scene;
  #count = 0;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** Shows `art`, painted with `density` device pixels to a CSS pixel, and forgets what `image` showed. */
  show(image: GameObjects.Image, art: HTMLCanvasElement, density: number): void {
    const old = image.texture.key;
    image.setTexture(this.add(art)).setScale(1 / density);
    if (old.startsWith(PREFIX)) this.#scene.textures.remove(old);
  }

  /** The key of a texture for art that many images share. */
  add(art: HTMLCanvasElement): string {
    const key = `${PREFIX}${this.#count++}`;
    const texture = this.#scene.textures.create(key, art, art.width, art.height);
    texture?.add("__BASE", 0, 0, 0, art.width, art.height);
    return key;
  }

  /** Frees the texture of an image that is shown no more. */
  discard(image: GameObjects.Image): void {
    const { key } = image.texture;
    image.destroy();
    if (key.startsWith(PREFIX)) this.#scene.textures.remove(key);
  }
}

/** Marks the keys of our own textures among Phaser's. */
const PREFIX = "art#";
