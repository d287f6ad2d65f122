import type { PlayerId } from "#shared/kernel/ids.ts";

/** Whose sockets are open at a table. */
export class PresenceBoard {
  readonly #sockets = new Map<PlayerId, number>();
  readonly #listeners = new Set<() => void>();
  #all = 0;

  /** Sockets of all kinds, the host's among them. */
  get sockets(): number {
    return this.#all;
  }

  isConnected(player: PlayerId): boolean {
    return this.#sockets.has(player);
  }

  /** A socket opens; the returned function closes it, and is called once. */
  enter(player: PlayerId | undefined): () => void {
    this.#count(player, 1);
    return () => {
      this.#count(player, -1);
    };
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #count(player: PlayerId | undefined, by: number): void {
    this.#all += by;
    if (player === undefined) return;
    const sockets = (this.#sockets.get(player) ?? 0) + by;
    if (sockets > 0) this.#sockets.set(player, sockets);
    else this.#sockets.delete(player);
    for (const listener of this.#listeners) listener();
  }
}
