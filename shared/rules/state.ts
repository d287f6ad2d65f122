import type {
  CrisisId,
  DealId,
  NewsId,
  ObligationId,
  OvertureId,
  ProgrammeId,
  ResolutionId,
  SeatId,
} from "#shared/kernel/ids.ts";
import type { RngState } from "#shared/kernel/rng.ts";
import type { Instant, Millis } from "#shared/kernel/units.ts";
import type { DecisionRule, Matter, Phase } from "#shared/scenario/schema/vocabulary.ts";
import type { CrisisState } from "./state/crisis.ts";
import type { Deal } from "./state/deal.ts";
import type { Ending } from "./state/ending.ts";
import type { Tracks } from "./state/moves.ts";
import type { Obligation } from "./state/obligation.ts";
import type { ProgrammeState } from "./state/programme.ts";
import type { Renegotiation } from "./state/renegotiation.ts";
import type { Resolution } from "./state/resolution.ts";
import type { SeatState } from "./state/seat.ts";
import type { TrustState } from "./state/trust.ts";

/**
 * The whole position of one table, secrets included: the fold of its events by `evolve`.
 * Nobody but the rules reads it; people and bots read `project(state, viewer)`.
 */
export interface GameState {
  readonly scenario: string;
  readonly stage: Stage;
  readonly pace: Pace;
  /** Years the game runs; year 1 is the first. 0 while in the lobby. */
  readonly years: number;
  readonly year: number;
  readonly phase: Phase;
  readonly phaseBeganAt: Instant;
  /** Absent where no timer runs. Stands still while paused: the end the phase had then. */
  readonly phaseEndsAt?: Instant | undefined;
  /** While paused: what was left of the timer, if one ran. */
  readonly paused?: { readonly left?: Millis | undefined } | undefined;
  readonly chair: SeatId;
  /** Order in which open resolutions are called; those not listed follow in the order tabled. */
  readonly agenda: readonly ResolutionId[];
  readonly rng: RngState;
  readonly seats: Readonly<Record<SeatId, SeatState>>;
  readonly tracks: Tracks;
  readonly trust: TrustState;
  readonly programmes: Readonly<Record<ProgrammeId, ProgrammeState>>;
  readonly procedure: Readonly<Record<Matter, DecisionRule>>;
  readonly deals: Readonly<Record<DealId, Deal>>;
  readonly obligations: Readonly<Record<ObligationId, Obligation>>;
  readonly resolutions: Readonly<Record<ResolutionId, Resolution>>;
  readonly crises: Readonly<Record<CrisisId, CrisisState>>;
  /** Crises drawn for this year and not yet struck. Nobody sees it; forecasts are hints of it. */
  readonly crisisDeck: readonly CrisisId[];
  readonly newsSeen: readonly NewsId[];
  /** News that a backlash will bring next year. */
  readonly newsComing: readonly NewsId[];
  readonly overturesDealt: readonly OvertureId[];
  readonly severeUncontained: number;
  readonly crisesContained: number;
  /** Present once the game has ended. */
  readonly ending?: Ending | undefined;
  /** The newest renegotiation, from when it was opened (rules 16). */
  readonly renegotiation?: Renegotiation | undefined;
  /** The position at the start of the running phase, for the instructor's rewind. */
  readonly checkpoint?: GameState | undefined;
}

export type Stage = "lobby" | "playing" | "ended";

/** live: timers run. stepped: the phase waits for everyone or the instructor. open: hours instead of minutes. */
export type Pace = "live" | "stepped" | "open";
