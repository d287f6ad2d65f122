import type { LevelId } from "#shared/bots/strategyName.ts";
import type { SeatId } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/units.ts";
import type { Actor, Command } from "#shared/rules/commands.ts";
import type { Pace } from "#shared/rules/state.ts";
import type { GameLength } from "#shared/scenario/play.ts";

/** What a game alone is from its beginning; none of it changes. */
export interface SoloPlan {
  readonly seed: number;
  readonly length: GameLength;
  readonly pace: Pace;
  /** The seat of the person. */
  readonly seat: SeatId;
  /** Strategies of the others, by seat; the personality is drawn from the seed where absent. */
  readonly personalities: Readonly<Record<string, string>>;
  /** Of the bots whose strategy names none; the usual one where absent. */
  readonly level?: LevelId | undefined;
}

/** One accepted command. The plan and these, in order, are the whole game: they replay to the same position. */
export interface SoloEntry {
  readonly at: Instant;
  readonly actor: Actor;
  readonly command: Command;
}
