import type { PlayerId, StudentId } from "#shared/kernel/ids.ts";
import type { Holder } from "./holder.ts";

/** Whose sockets are open at a table. */
export class PresenceBoard {
  readonly #sockets = new Map<PlayerId | StudentId, number>();
  readonly #listeners = new Set<() => void>();
  #all = 0;

  /** Sockets of all kinds, the host's among them. */
  get sockets(): number {
    return this.#all;
  }

  /** Whether any of the player's people is there; or that one of them. */
  isConnected(who: PlayerId | StudentId): boolean {
    return this.#sockets.has(who);
  }

  /** A socket opens; the returned function closes it, and is called once. */
  enter({ player, member }: Pick<Holder, "player" | "member">): () => void {
    const whose = [player, member].filter((each) => each !== undefined);
    this.#count(whose, 1);
    return () => {
      this.#count(whose, -1);
    };
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #count(whose: readonly (PlayerId | StudentId)[], by: number): void {
    this.#all += by;
    for (const who of whose) {
      const sockets = (this.#sockets.get(who) ?? 0) + by;
      if (sockets > 0) this.#sockets.set(who, sockets);
      else this.#sockets.delete(who);
    }
    if (whose.length === 0) return;
    for (const listener of this.#listeners) listener();
  }
}
