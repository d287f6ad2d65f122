import type { PlayerId, StudentId } from "#shared/kernel/ids.ts";

/** One of the people who share a delegation. */
export interface Teammate {
  readonly student: StudentId;
  /** As others may see it. */
  readonly name: string;
  /** Whether this one commits the delegation. */
  readonly head: boolean;
}

/** Who shares a seat with whom, at a table of a class. Elsewhere it stays empty. */
export class TeamBoard {
  readonly #teams = new Map<PlayerId, readonly Teammate[]>();
  readonly #listeners = new Set<() => void>();

  /** The people of a player, the head first; nobody where a person plays alone. */
  teammates(player: PlayerId): readonly Teammate[] {
    return this.#teams.get(player) ?? [];
  }

  set(player: PlayerId, teammates: readonly Teammate[]): void {
    const headFirst = teammates.toSorted((one, other) => Number(other.head) - Number(one.head));
    this.#teams.set(player, headFirst);
    for (const listener of this.#listeners) listener();
  }

  isHead(member: StudentId): boolean {
    return this.#entries().some(({ student, head }) => head && student === member);
  }

  /** Whether `member` is one of the people of `player`. */
  isIn(member: StudentId, player: PlayerId): boolean {
    return this.teammates(player).some(({ student }) => student === member);
  }

  /** The returned function ends it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #entries(): readonly Teammate[] {
    return [...this.#teams.values()].flat();
  }
}
