import type { PlayerId, StudentId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { Holder } from "./holder.ts";

/** Why somebody may not stay: another device took over, or there is no place any more. */
export type Dismissal = "superseded" | "gone";

/** Who may not stay: one of the people of a class, or whoever came with the key of its host. */
export type Dismissed = StudentId | "host";

/** Whose sockets are open at a table. */
export class PresenceBoard {
  readonly #sockets = new Map<PlayerId | StudentId, number>();
  readonly #lastSeen = new Map<PlayerId | StudentId, Instant>();
  readonly #listeners = new Set<() => void>();
  readonly #dismissals = new Set<(who: Dismissed, why: Dismissal) => void>();
  #all = 0;

  /** Sockets of all kinds, the host's among them. */
  get sockets(): number {
    return this.#all;
  }

  /** Whether any of the player's people is there; or that one of them. */
  isConnected(who: PlayerId | StudentId): boolean {
    return this.#sockets.has(who);
  }

  /** When a socket of any of the player's people, or of that one, last said something. */
  lastSeen(who: PlayerId | StudentId): Instant | undefined {
    return this.#lastSeen.get(who);
  }

  /** A socket said something. */
  heard({ player, member }: Pick<Holder, "player" | "member">, at: Instant): void {
    if (player !== undefined) this.#lastSeen.set(player, at);
    if (member !== undefined) this.#lastSeen.set(member, at);
  }

  dismiss(who: Dismissed, why: Dismissal): void {
    for (const listener of this.#dismissals) listener(who, why);
  }

  onDismiss(listener: (who: Dismissed, why: Dismissal) => void): () => void {
    this.#dismissals.add(listener);
    return () => {
      this.#dismissals.delete(listener);
    };
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
