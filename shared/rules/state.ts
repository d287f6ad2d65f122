import type {
  CrisisId,
  DealId,
  IssueId,
  NewsId,
  ObjectiveId,
  ObligationId,
  OptionId,
  OvertureId,
  PlayerId,
  ProgrammeId,
  ResolutionId,
  SeatId,
} from "#shared/kernel/ids.ts";
import type { RngState } from "#shared/kernel/rng.ts";
import type { Instant, Millis, Money } from "#shared/kernel/units.ts";
import type {
  Condition,
  DecisionRule,
  Matter,
  Phase,
  Power,
  ReconciliationStep,
  TrackId,
} from "#shared/scenario/schema.ts";
import type { Statement } from "./commands.ts";

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

export type Tracks = Readonly<Record<TrackId, number>>;

export interface Player {
  readonly id: PlayerId;
  readonly kind: "person" | "bot";
  /** A bot's personality, absent for people. */
  readonly personality?: string | undefined;
}

/** Who acts for a delegation whose people are away (rule 15.1). */
export interface Cover {
  /** `caretaker`: enters into no new commitments. `full`: plays as a bot does. */
  readonly scope: "caretaker" | "full";
  /** Of a bot in full. */
  readonly personality?: string | undefined;
  readonly by: "instructor" | "clock";
}

export interface SeatState {
  readonly id: SeatId;
  readonly player?: Player | undefined;
  readonly cover?: Cover | undefined;
  /** May not speak (rule 15.5). */
  readonly muted: boolean;
  readonly ready: boolean;
  readonly treasury: Money;
  /** Set aside for escrowed clauses; not part of the treasury. */
  readonly escrowed: Money;
  /** Net secret receipts not yet declared: others read treasury − undisclosed. */
  readonly undisclosed: Money;
  readonly defence: Defence;
  /** −3 China … +3 United States. Secret. */
  readonly alignment: number;
  /** Own security, 0–100, as assessed at the last Review. Secret. */
  readonly security: number;
  readonly overtures: Readonly<Record<OvertureId, OvertureState>>;
  readonly forecasts: readonly Forecast[];
  /** What others have shown this delegation. */
  readonly intelligence: readonly Intelligence[];
  readonly budget?: Budget | undefined;
  /** Programmes this seat tabled in the running plenary. */
  readonly tablings: number;
  readonly promisesKept: number;
  readonly promisesBroken: number;
  readonly reconciled: readonly ReconciliationTaken[];
  /** The answer to the running year's reflection question. */
  readonly reflections: Readonly<Record<number, string>>;
}

export interface ReconciliationTaken {
  readonly towards: SeatId;
  readonly step: ReconciliationStep;
}

export interface Defence {
  /** US$ bn a year. Secret unless reported. */
  readonly spending: Money;
  readonly startedAt: Money;
  /** Percent of growth in the last budget executed. Secret unless reported. */
  readonly growth: number;
  /** What all others believe: exact when low = high. */
  readonly estimate: { readonly low: Money; readonly high: Money };
  /** Percent of growth that others believe since the start. */
  readonly believedGrowth: number;
  /** 0 open books … 1 closed. */
  readonly opacity: number;
  readonly publishedThisYear: boolean;
}

/** Pairs are keyed `from>to` where the order matters and `a~b` (alphabetical) where it does not. */
export interface TrustState {
  readonly government: Readonly<Record<string, Reputation>>;
  readonly societal: Readonly<Record<string, number>>;
}

/** Beta reputation (Jøsang & Ismail 2002): evidence of kept and broken conduct, in stake weight. */
export interface Reputation {
  /** What everybody may know: the trust that the table sees and programmes need rests on it. */
  readonly kept: number;
  readonly broken: number;
  /** What only some know: it counts in the judge's own sense of security alone (rule 3.7). */
  readonly unseenKept: number;
  readonly unseenBroken: number;
  readonly priorKept: number;
  readonly priorBroken: number;
  readonly items: readonly KnownEvidence[];
}

export interface Evidence {
  readonly year: number;
  readonly kept: boolean;
  /** Stake weight when it happened, above 0. */
  readonly weight: number;
  readonly reason: TrustReason;
}

export interface KnownEvidence extends Evidence {
  readonly knownTo: "all" | readonly SeatId[];
}

export type TrustReason =
  | "promiseKept"
  | "promiseBroken"
  | "helpedInCrisis"
  | "withheldInCrisis"
  | "duesPaid"
  | "duesUnpaid"
  | "objected"
  | "struckMatter"
  | "membersStatement"
  | "overtureExposed"
  | "programmeWorks"
  | "crisisEffect"
  | "newsEffect";

/** One option for every issue of a programme. */
export type Package = Readonly<Record<IssueId, OptionId>>;

export interface ProgrammeState {
  readonly id: ProgrammeId;
  readonly adoptedIn: number;
  readonly package: Package;
  /** Those who pay and benefit. */
  readonly members: readonly SeatId[];
  /** Parts of the cost, over members, summing to 1. */
  readonly shares: Readonly<Record<SeatId, number>>;
  /** 0 signed … 1 in full effect. */
  readonly maturity: number;
  /** Part of this year's dues that was paid, 0–1. */
  readonly funded: number;
  /** US$ bn paid in by each member since adoption. */
  readonly paid: Readonly<Record<SeatId, Money>>;
  /** US$ bn due from and paid by each member in the last budget; absent before the first. */
  readonly lastBudget?:
    | {
        readonly due: Readonly<Record<SeatId, Money>>;
        readonly paid: Readonly<Record<SeatId, Money>>;
      }
    | undefined;
}

// --- Deals -------------------------------------------------------------------------------------

export type DealStatus = "drafted" | "inForce" | "rejected" | "withdrawn" | "expired" | "fulfilled";

export interface Deal {
  readonly id: DealId;
  readonly parties: readonly SeatId[];
  /** Open: published when it enters into force. Otherwise known to its parties alone. */
  readonly open: boolean;
  readonly status: DealStatus;
  /** Drafts in order; the last one is on the table. */
  readonly revisions: readonly DealRevision[];
  /** Signatures under the last draft. */
  readonly signatures: readonly SeatId[];
  readonly enteredIntoForceIn?: number | undefined;
}

export interface DealRevision {
  readonly by: SeatId;
  readonly clauses: readonly Clause[];
}

/** One duty of one party, checked by the engine. */
export interface Clause {
  readonly from: SeatId;
  readonly duty: Duty;
  readonly condition?: ClauseCondition | undefined;
  /** The year by whose Review the duty must be done, or through which it lasts. */
  readonly due: number;
  /** Self-executing, at the cost of flexibility; otherwise a promise that can be broken. */
  readonly escrow: boolean;
}

export type Duty =
  | { readonly kind: "pay"; readonly to: SeatId; readonly amount: Money }
  | { readonly kind: "fundProgramme"; readonly programme: ProgrammeId; readonly amount: Money }
  | {
      readonly kind: "vote";
      readonly programme: ProgrammeId;
      readonly position: Position;
      /** Only a text with this option counts. */
      readonly issue?: IssueId | undefined;
      readonly option?: OptionId | undefined;
    }
  | { readonly kind: "capDefence"; readonly percent: number }
  | { readonly kind: "publishDefence" }
  | { readonly kind: "declineOvertures"; readonly power: Power }
  | {
      readonly kind: "reconcile";
      readonly towards: SeatId;
      readonly step: ReconciliationStep;
    }
  | { readonly kind: "shareForecast"; readonly to: SeatId }
  | { readonly kind: "shareObjective"; readonly to: SeatId; readonly objective: ObjectiveId }
  | { readonly kind: "contribute"; readonly crisisKind: string; readonly amount: Money };
export type DutyKind = Duty["kind"];

export type ClauseCondition =
  | { readonly kind: "ifCrisis"; readonly crisisKind: string }
  | { readonly kind: "ifProgramme"; readonly programme: ProgrammeId }
  | { readonly kind: "ifPerformed"; readonly party: SeatId };

export type ObligationStatus = "pending" | "kept" | "broken" | "excused";

/** A clause of a deal in force, and what became of it. */
export interface Obligation {
  readonly id: ObligationId;
  readonly deal: DealId;
  readonly parties: readonly SeatId[];
  readonly clause: Clause;
  readonly status: ObligationStatus;
  /** US$ bn done so far, for duties of money. */
  readonly performed: Money;
  /** Whether the act, for duties without money, has been done. */
  readonly done: boolean;
  /** US$ bn that was missing when broken. */
  readonly missing?: Money | undefined;
  readonly settledIn?: number | undefined;
  /** Whether everybody may know the outcome. */
  readonly public: boolean;
}

// --- Plenary -----------------------------------------------------------------------------------

/** On record beside yes and no: `dissociate` lets others go ahead; one neither pays nor benefits. */
export type Position = "support" | "abstain" | "object" | "dissociate";

export type ResolutionSubject =
  | { readonly kind: "adoptProgramme"; readonly programme: ProgrammeId }
  | { readonly kind: "reviseProgramme"; readonly programme: ProgrammeId }
  | { readonly kind: "endProgramme"; readonly programme: ProgrammeId }
  | { readonly kind: "crisisResponse"; readonly crisis: CrisisId; readonly option: OptionId };

export type ResolutionStatus =
  | "tabled"
  | "open"
  | "adopted"
  | "blocked"
  | "shelved"
  | "struck"
  | "chairStatement"
  | "membersStatement";

export interface Resolution {
  readonly id: ResolutionId;
  readonly subject: ResolutionSubject;
  readonly matter: Matter;
  /** Fixed when tabled: the rule in force for the matter then. */
  readonly rule: DecisionRule;
  readonly by: SeatId;
  readonly second?: SeatId | undefined;
  /** The chair's single negotiating text needs no second. */
  readonly singleText: boolean;
  readonly year: number;
  /** Texts in order; the last one is on the table. Empty where the subject has no terms. */
  readonly texts: readonly { readonly by: SeatId; readonly package: Package }[];
  readonly positions: Readonly<Record<SeatId, Position>>;
  readonly status: ResolutionStatus;
  readonly silenceEndsAt?: Instant | undefined;
  /** Once adopted. */
  readonly members?: readonly SeatId[] | undefined;
}

// --- Budgets, crises, overtures, intelligence ---------------------------------------------------

export interface Budget {
  /** Whole percent of growth on last year's spending; below 0 is a cut. */
  readonly defenceGrowth: number;
  readonly publishDefence: boolean;
  readonly programmes: Readonly<Record<ProgrammeId, Money>>;
  readonly obligations: Readonly<Record<ObligationId, Money>>;
  readonly reconciliation: readonly ReconciliationTaken[];
}

export type CrisisOutcome = "contained" | "managed" | "uncontained";

export interface CrisisState {
  readonly id: CrisisId;
  readonly year: number;
  readonly severity: 1 | 2 | 3;
  /** US$ bn of response strength at this severity. */
  readonly need: Money;
  /** A seat has struck it as its domestic affair: others cannot help. */
  readonly struckBy?: SeatId | undefined;
  /** Decided by resolution for the whole table. */
  readonly collective?: OptionId | undefined;
  /** Secret until resolved. */
  readonly responses: Readonly<Record<SeatId, CrisisResponse>>;
  /** US$ bn given by each delegation, escrow included; empty until resolved. */
  readonly contributions: Readonly<Record<SeatId, Money>>;
  readonly outcome?: CrisisOutcome | undefined;
  readonly option?: OptionId | undefined;
  readonly strength?: number | undefined;
  readonly coordination?: Coordination | undefined;
}

export interface CrisisResponse {
  readonly option: OptionId;
  readonly amount: Money;
}

/** The multiplier of a joint response, 0.6–1.3, with what made it. */
export interface Coordination {
  readonly factor: number;
  readonly terms: readonly { readonly reason: CoordinationReason; readonly amount: number }[];
}
export type CoordinationReason =
  | "base"
  | "oneResponse"
  | "programme"
  | "exercised"
  | "trusted"
  | "collectiveDecision"
  | "ceiling";

export type OvertureAnswer = "accept" | "decline" | "hedge";

export interface OvertureState {
  readonly id: OvertureId;
  readonly year: number;
  readonly answer?: OvertureAnswer | undefined;
  /** US$ bn received and not taken back. */
  readonly received: Money;
  /** Everybody knows. */
  readonly exposed: boolean;
}

/** A hint, true with the scenario's accuracy: a kind of crisis expected this year. */
export interface Forecast {
  readonly year: number;
  readonly crisisKind: string;
  /** Percent. */
  readonly likelihood: number;
}

export type Intelligence =
  | { readonly kind: "forecast"; readonly from: SeatId; readonly forecast: Forecast }
  | { readonly kind: "objective"; readonly from: SeatId; readonly objective: ObjectiveId };

// --- Renegotiation -----------------------------------------------------------------------------

/** Five minutes after the end in which the delegations may settle their programmes anew. */
export interface Renegotiation {
  readonly openedAt: Instant;
  /** When the clock closes it; later after an outage. */
  readonly endsAt: Instant;
  readonly ground: RenegotiationGround;
  /** In the order they were put forward. All stay open to be accepted. */
  readonly proposals: readonly SettlementProposal[];
  /** Absent while it runs. */
  readonly closed?:
    | {
        readonly outcome: "agreed" | "timeUp" | "stopped";
        /** The text that all accept, where they have agreed. */
        readonly proposal?: number | undefined;
      }
    | undefined;
}

/** What settlements are judged by: taken from the whole record when the renegotiation opens. */
export interface RenegotiationGround {
  /** By year, the most trust that the least trusting pair had in its plenaries; −1 without one. */
  readonly trust: readonly number[];
  /** Money there was for programmes, all delegations together, US$ bn. */
  readonly purse: Money;
  /** By delegation, those of its objectives that name programmes, and its red line if it does. */
  readonly aims: Readonly<Record<SeatId, readonly SettlementAim[]>>;
}

export interface SettlementAim {
  readonly condition: ProgrammeCondition;
  /** Those it names. */
  readonly programmes: readonly ProgrammeId[];
  /** Raw points of the sheet while it holds; below 0 for a red line. */
  readonly points: number;
}

/** A mandate's condition about programmes; whatever else it asked for is settled by how the game ended. */
export type ProgrammeCondition =
  | Extract<Condition, { type: "programmeInForce" | "programmesInForceAtLeast" }>
  | { readonly type: "settled"; readonly holds: boolean }
  | { readonly type: "not"; readonly condition: ProgrammeCondition }
  | { readonly type: "all" | "any"; readonly conditions: readonly ProgrammeCondition[] };

/**
 * All programmes in one text: those that stay as they stood at the end, with their year and members,
 * and those that all delegations adopt on a package. Whatever it does not name is not in force.
 */
export interface SettlementText {
  readonly keep: readonly ProgrammeId[];
  readonly adopt: Readonly<Record<ProgrammeId, Package>>;
}

export interface SettlementProposal {
  /** From 1. */
  readonly number: number;
  readonly by: SeatId;
  readonly settlement: SettlementText;
  /** Whether each delegation that has answered accepts it; its author does. */
  readonly answers: Readonly<Record<SeatId, boolean>>;
  /** What was said with it and with the answers, from the phrase book. */
  readonly said: Readonly<Record<SeatId, Statement>>;
}

// --- The end -----------------------------------------------------------------------------------

export type CollapseReason = "tension" | "centrality" | "severeUncontained";

export interface Ending {
  readonly reason: "completed" | "collapsed" | "closed";
  readonly collapse?: CollapseReason | undefined;
  readonly scores: Readonly<Record<SeatId, FinalScore>>;
  /** The region as a whole, by trust, tension and centrality. */
  readonly region: "peace" | "coldPeace" | "fragile" | "collapse";
}

export interface FinalScore {
  /** 0–100 on the own mandate. */
  readonly score: number;
  readonly walkAway: number;
  readonly terms: readonly ScoreTerm[];
}

export interface ScoreTerm {
  readonly reason: ScoreReason;
  /** A programme, a track, an objective or a crisis, where the reason is about one. */
  readonly about?: string | undefined;
  /** Raw points. */
  readonly points: number;
}
export type ScoreReason =
  | "programme"
  | "track"
  | "security"
  | "treasury"
  | "alignment"
  | "crisis"
  | "objective"
  | "redLine";

/** Why a track or a treasury moved, for the record and the debrief. */
export type MoveReason =
  | "start"
  | "drift"
  | "news"
  | "programme"
  | "crisis"
  | "overtures"
  | "armsRace"
  | "procedure"
  | "chairStatement"
  | "membersStatement"
  | "nonInterference"
  | "programmeRisk"
  | "income"
  | "budget"
  | "obligation"
  | "escrow"
  | "overture"
  | "crisisContribution"
  | "crisisLoss"
  | "reconciliation";

export interface TrackMove {
  readonly track: TrackId;
  /** Points, after clamping to 0–100. */
  readonly by: number;
  readonly reason: MoveReason;
  /** The programme, crisis, news or seat it came from, where there is one. */
  readonly about?: string | undefined;
}
