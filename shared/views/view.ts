import type {
  CrisisId,
  DealId,
  ObjectiveId,
  ObligationId,
  OptionId,
  OvertureId,
  ProgrammeId,
  ResolutionId,
  SeatId,
} from "#shared/kernel/ids.ts";
import type { Instant, Millis, Money } from "#shared/kernel/units.ts";
import type { LegalCommands } from "#shared/rules/legal.ts";
import type { Budget, ReconciliationTaken } from "#shared/rules/state/budget.ts";
import type { Coordination, CrisisOutcome, CrisisResponse } from "#shared/rules/state/crisis.ts";
import type { Deal } from "#shared/rules/state/deal.ts";
import type { Ending, ScoreTerm } from "#shared/rules/state/ending.ts";
import type { Forecast, Intelligence } from "#shared/rules/state/intelligence.ts";
import type { Obligation } from "#shared/rules/state/obligation.ts";
import type { OvertureAnswer } from "#shared/rules/state/overture.ts";
import type { ProgrammeState } from "#shared/rules/state/programme.ts";
import type { Renegotiation } from "#shared/rules/state/renegotiation.ts";
import type { Resolution } from "#shared/rules/state/resolution.ts";
import type { Cover, Player } from "#shared/rules/state/seat.ts";
import type { KnownEvidence } from "#shared/rules/state/trust.ts";
import type { Pace, Stage } from "#shared/rules/state.ts";
import type { Condition } from "#shared/scenario/schema/conditions.ts";
import type { Mandate } from "#shared/scenario/schema/mandates.ts";
import type { DecisionRule, Matter, Phase, TrackId } from "#shared/scenario/schema/vocabulary.ts";

/** Who looks. The public is the projector, spectators, and what every seat shares. */
export type Viewer =
  | { readonly kind: "public" }
  | { readonly kind: "seat"; readonly seat: SeatId }
  | { readonly kind: "instructor" };

/** What a viewer may know, made by `project` alone. */
export interface View {
  readonly public: PublicView;
  /** The viewer's own seat. */
  readonly own?: SeatView | undefined;
  /** Every seat, for the instructor. */
  readonly seats?: Readonly<Record<SeatId, SeatView>> | undefined;
}

/** What everybody may know. Times are server instants. */
export interface PublicView {
  readonly scenario: string;
  readonly stage: Stage;
  readonly pace: Pace;
  readonly years: number;
  readonly year: number;
  readonly phase: Phase;
  readonly phaseEndsAt?: Instant | undefined;
  readonly paused: boolean;
  /** What is left of the phase while paused. */
  readonly pausedLeft?: Millis | undefined;
  readonly chair: SeatId;
  readonly agenda: readonly ResolutionId[];
  readonly seats: Readonly<Record<SeatId, PublicSeat>>;
  readonly tracks: Readonly<Record<TrackId, number>>;
  /** `from>to` → 0–100. */
  readonly governmentTrust: Readonly<Record<string, number>>;
  /** `a~b` → 0–100. */
  readonly societalTrust: Readonly<Record<string, number>>;
  /** `from>to` → min(government, societal + lead). */
  readonly effectiveTrust: Readonly<Record<string, number>>;
  readonly procedure: Readonly<Record<Matter, DecisionRule>>;
  readonly programmes: Readonly<Record<ProgrammeId, PublicProgramme>>;
  readonly resolutions: Readonly<Record<ResolutionId, PublicResolution>>;
  readonly crises: Readonly<Record<CrisisId, PublicCrisis>>;
  /** Open deals in force. */
  readonly deals: Readonly<Record<DealId, Deal>>;
  /** Obligations whose existence or outcome everybody may know. */
  readonly obligations: Readonly<Record<ObligationId, Obligation>>;
  readonly severeUncontained: number;
  readonly crisesContained: number;
  readonly ending?: PublicEnding | undefined;
  /** The newest renegotiation, once one has been opened. */
  readonly renegotiation?: Renegotiation | undefined;
  /** Every mandate: a renegotiation reveals them (rule 16.1). */
  readonly mandates?: Readonly<Record<SeatId, Mandate>> | undefined;
}

/** How a game ended, without what each delegation scored. */
export type PublicEnding = Omit<Ending, "scores">;

export interface PublicSeat {
  readonly id: SeatId;
  readonly player?: Player | undefined;
  /** Who acts for the people of the delegation while they are away. */
  readonly cover?: Cover | undefined;
  /** May not speak. */
  readonly muted: boolean;
  readonly ready: boolean;
  /** As declared at the last Review. */
  readonly declaredTreasury: Money;
  readonly defenceLow: Money;
  readonly defenceHigh: Money;
  readonly opacity: number;
  /** Overtures taken that became known. */
  readonly exposedOvertures: readonly OvertureId[];
}

/** All but what each owed and paid in the last budget. */
export type PublicProgramme = Omit<ProgrammeState, "lastBudget">;

/** Everybody sees the whole of a resolution. */
export type PublicResolution = Resolution;

export interface PublicCrisis {
  readonly id: CrisisId;
  readonly year: number;
  readonly severity: 1 | 2 | 3;
  readonly need: Money;
  readonly struckBy?: SeatId | undefined;
  readonly collective?: OptionId | undefined;
  readonly outcome?: CrisisOutcome | undefined;
  readonly option?: OptionId | undefined;
  readonly strength?: number | undefined;
  readonly coordination?: Coordination | undefined;
  /** Known once resolved. */
  readonly contributions: Readonly<Record<SeatId, Money>>;
}

/** What one delegation knows besides. Sent to its seat alone. */
export interface SeatView {
  readonly seat: SeatId;
  readonly mandate: Mandate;
  readonly standing: Standing;
  readonly treasury: Money;
  readonly escrowed: Money;
  readonly undisclosed: Money;
  readonly defenceSpending: Money;
  readonly defenceGrowth: number;
  readonly alignment: number;
  readonly security: number;
  readonly deals: Readonly<Record<DealId, Deal>>;
  readonly obligations: Readonly<Record<ObligationId, Obligation>>;
  readonly overtures: readonly {
    readonly id: OvertureId;
    readonly year: number;
    readonly answer?: OvertureAnswer | undefined;
    readonly exposed: boolean;
  }[];
  readonly forecasts: readonly Forecast[];
  readonly intelligence: readonly IntelligenceShown[];
  readonly budget?: Budget | undefined;
  readonly crisisResponses: Readonly<Record<CrisisId, CrisisResponse>>;
  readonly reconciled: readonly ReconciliationTaken[];
  /**
   * Why each other delegation trusts this one as it does, and the reverse: pair → evidence. Items
   * that not everybody knows count in the own sense of security alone (rule 3.7).
   */
  readonly evidence: Readonly<Record<string, readonly KnownEvidence[]>>;
  readonly legal: LegalCommands;
  /** What is expected of this delegation now, most pressing first. */
  readonly expectations: readonly Expectation[];
}

/** Something that another delegation has shown; of an objective its condition too, which its sentence says. */
export type IntelligenceShown =
  | Extract<Intelligence, { readonly kind: "forecast" }>
  | (Extract<Intelligence, { readonly kind: "objective" }> & {
      readonly condition?: Condition | undefined;
    });

/** The own score if the game ended now. */
export interface Standing {
  readonly score: number;
  readonly walkAway: number;
  readonly terms: readonly ScoreTerm[];
  readonly objectives: readonly {
    readonly id: ObjectiveId;
    readonly met: boolean;
    readonly points: number;
  }[];
  readonly redLineCrossed: boolean;
}

/** A sentence under `expectations.<key>` in every language. */
export interface Expectation {
  readonly key:
    | "lobbyWait"
    | "paused"
    | "readBriefing"
    | "answerOvertures"
    | "answerDrafts"
    | "negotiate"
    | "secondOrTable"
    | "takePositions"
    | "waitForOthers"
    | "submitBudget"
    | "respondCrisis"
    | "reflect"
    | "markReady"
    | "debrief";
  readonly params: Readonly<Record<string, string | number>>;
}

export type { Event, EventType } from "#shared/rules/events.ts";
export type { BudgetBounds, ClauseBounds, LegalCommands } from "#shared/rules/legal.ts";
export type { Budget } from "#shared/rules/state/budget.ts";
export type { Coordination, CrisisOutcome, CrisisResponse } from "#shared/rules/state/crisis.ts";
export type {
  Clause,
  ClauseCondition,
  Deal,
  DealStatus,
  Duty,
  DutyKind,
} from "#shared/rules/state/deal.ts";
export type { Ending, ScoreTerm } from "#shared/rules/state/ending.ts";
export type { Forecast, Intelligence } from "#shared/rules/state/intelligence.ts";
export type { Obligation, ObligationStatus } from "#shared/rules/state/obligation.ts";
export type { OvertureAnswer } from "#shared/rules/state/overture.ts";
export type { Package } from "#shared/rules/state/programme.ts";
export type {
  ProgrammeCondition,
  Renegotiation,
  RenegotiationGround,
  SettlementText,
} from "#shared/rules/state/renegotiation.ts";
export type {
  Position,
  ResolutionStatus,
  ResolutionSubject,
} from "#shared/rules/state/resolution.ts";
export type { Cover, Player } from "#shared/rules/state/seat.ts";
export type { Evidence, KnownEvidence } from "#shared/rules/state/trust.ts";
export type { Pace, Stage } from "#shared/rules/state.ts";
export type { CrisisCard, OvertureCard } from "#shared/scenario/schema/cards.ts";
export type { Mandate } from "#shared/scenario/schema/mandates.ts";
export type { Programme } from "#shared/scenario/schema/programmes.ts";
export type {
  DecisionRule,
  Matter,
  Phase,
  ReconciliationStep,
  TrackId,
} from "#shared/scenario/schema/vocabulary.ts";
