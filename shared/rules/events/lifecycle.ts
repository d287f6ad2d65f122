import type { SeatId } from "#shared/kernel/ids.ts";
import type { RngState } from "#shared/kernel/rng.ts";
import type { Instant, Millis } from "#shared/kernel/units.ts";
import type { DecisionRule, Matter, Phase } from "#shared/scenario/schema/vocabulary.ts";
import type { Ending } from "../state/ending.ts";
import type { Tracks } from "../state/moves.ts";
import type { Cover, Player, SeatState } from "../state/seat.ts";
import type { Reputation } from "../state/trust.ts";

export type LifecycleEvent =
  | { readonly type: "seatAssigned"; readonly seat: SeatId; readonly player?: Player | undefined }
  | {
      readonly type: "gameStarted";
      readonly at: Instant;
      readonly seats: Readonly<Record<SeatId, SeatState>>;
      readonly tracks: Tracks;
      readonly government: Readonly<Record<string, Reputation>>;
      readonly societal: Readonly<Record<string, number>>;
      readonly procedure: Readonly<Record<Matter, DecisionRule>>;
    }
  | {
      readonly type: "phaseBegan";
      readonly year: number;
      readonly phase: Phase;
      readonly chair: SeatId;
      readonly at: Instant;
      readonly endsAt?: Instant | undefined;
    }
  | { readonly type: "readyMarked"; readonly seat: SeatId; readonly ready: boolean }
  | { readonly type: "gamePaused"; readonly left?: Millis | undefined }
  | { readonly type: "gameResumed"; readonly endsAt?: Instant | undefined }
  | { readonly type: "phaseExtended"; readonly endsAt: Instant; readonly by: Millis }
  | {
      readonly type: "phaseRewound";
      readonly at: Instant;
      readonly endsAt?: Instant | undefined;
    }
  | { readonly type: "clockExtended"; readonly by: Millis }
  /** The generator after a batch of draws whose results stand in the events beside it. Known to nobody. */
  | { readonly type: "chanceDrawn"; readonly rng: RngState }
  | { readonly type: "gameEnded"; readonly ending: Ending }
  | ({ readonly type: "seatCovered"; readonly seat: SeatId } & Cover)
  | { readonly type: "seatReturned"; readonly seat: SeatId }
  | { readonly type: "seatMuted"; readonly seat: SeatId; readonly muted: boolean }
  | { readonly type: "seatNudged"; readonly seat: SeatId; readonly by: Cover["by"] }
  | { readonly type: "announced"; readonly text: string };
