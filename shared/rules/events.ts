import type {
  CrisisId,
  DealId,
  NewsId,
  ObligationId,
  OptionId,
  OvertureId,
  ProgrammeId,
  ResolutionId,
  SeatId,
} from "#shared/kernel/ids.ts";
import type { RngState } from "#shared/kernel/rng.ts";
import type { Instant, Millis, Money } from "#shared/kernel/units.ts";
import type { DecisionRule, Matter, Phase, ReconciliationStep } from "#shared/scenario/schema.ts";
import type { Statement } from "./commands.ts";
import type {
  Budget,
  Clause,
  Coordination,
  Cover,
  CrisisOutcome,
  Ending,
  Evidence,
  Forecast,
  Intelligence,
  MoveReason,
  OvertureAnswer,
  Package,
  Player,
  Position,
  ProgrammeState,
  RenegotiationGround,
  Reputation,
  ResolutionSubject,
  SeatState,
  SettlementText,
  TrackMove,
  Tracks,
} from "./state.ts";

/**
 * What happened, in the past tense; the journal is a list of these and nothing else. Whatever was
 * drawn by chance or read from the clock stands in the event, so a replay draws and reads nothing.
 * Who may know of an event is decided in shared/views/audience.ts, not here.
 */
export type Event =
  | LifecycleEvent
  | BriefingEvent
  | TalkEvent
  | DealEvent
  | PlenaryEvent
  | BudgetEvent
  | CrisisEvent
  | ReviewEvent
  | RenegotiationEvent;
export type EventType = Event["type"];

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

export type BriefingEvent =
  | {
      readonly type: "incomePaid";
      readonly amounts: Readonly<Record<SeatId, Money>>;
    }
  | { readonly type: "newsBroke"; readonly news: NewsId }
  | { readonly type: "newsInjected"; readonly text: string }
  | { readonly type: "newsForeseen"; readonly news: NewsId }
  | { readonly type: "crisesDrawn"; readonly crises: readonly CrisisId[] }
  | { readonly type: "forecastDealt"; readonly seat: SeatId; readonly forecast: Forecast }
  | { readonly type: "overtureMade"; readonly seat: SeatId; readonly overture: OvertureId }
  | {
      readonly type: "overtureAnswered";
      readonly seat: SeatId;
      readonly overture: OvertureId;
      readonly answer: OvertureAnswer;
      /** What was paid at once, and by how many steps alignment moved. */
      readonly paid: Money;
      readonly alignment: number;
      readonly security: number;
    };

export type TalkEvent =
  | {
      readonly type: "messageSpoken";
      readonly from: SeatId;
      /** Everybody in the private channel, the speaker included; empty on the plenary floor. */
      readonly channel: readonly SeatId[];
      /** Empty where a statement is made. */
      readonly text: string;
      readonly statement?: Statement | undefined;
      readonly at: Instant;
    }
  | {
      readonly type: "intelligenceShared";
      readonly to: SeatId;
      readonly item: Intelligence;
    };

export type DealEvent =
  | {
      readonly type: "dealProposed";
      readonly deal: DealId;
      readonly by: SeatId;
      readonly parties: readonly SeatId[];
      readonly open: boolean;
      readonly clauses: readonly Clause[];
    }
  | {
      readonly type: "dealCountered";
      readonly deal: DealId;
      readonly by: SeatId;
      readonly clauses: readonly Clause[];
    }
  | { readonly type: "dealSigned"; readonly deal: DealId; readonly by: SeatId }
  | { readonly type: "dealRejected"; readonly deal: DealId; readonly by: SeatId }
  | { readonly type: "dealWithdrawn"; readonly deal: DealId; readonly by: SeatId }
  | { readonly type: "dealExpired"; readonly deal: DealId }
  | {
      readonly type: "dealEnteredIntoForce";
      readonly deal: DealId;
      readonly year: number;
      /** One per clause, in order. */
      readonly obligations: readonly ObligationId[];
      /** US$ bn set aside from each debtor's treasury for escrowed clauses. */
      readonly escrowed: Readonly<Record<SeatId, Money>>;
    }
  | { readonly type: "dealFulfilled"; readonly deal: DealId }
  /** Part or all of a duty was done; money duties carry the amount. */
  | {
      readonly type: "obligationPerformed";
      readonly obligation: ObligationId;
      readonly amount: Money;
    }
  | {
      readonly type: "obligationSettled";
      readonly obligation: ObligationId;
      readonly outcome: "kept" | "broken" | "excused";
      readonly missing?: Money | undefined;
      readonly year: number;
      readonly public: boolean;
    }
  /** Escrowed money moved: to a beneficiary, or back when `to` is the debtor. */
  | {
      readonly type: "escrowReleased";
      readonly obligation: ObligationId;
      readonly from: SeatId;
      readonly to?: SeatId | undefined;
      readonly amount: Money;
    };

export type PlenaryEvent =
  | { readonly type: "agendaSet"; readonly order: readonly ResolutionId[] }
  | {
      readonly type: "resolutionTabled";
      readonly resolution: ResolutionId;
      readonly by: SeatId;
      readonly subject: ResolutionSubject;
      readonly matter: Matter;
      readonly rule: DecisionRule;
      readonly package: Package;
      readonly singleText: boolean;
      readonly year: number;
      /** For a single text, which is open at once, under the silence procedure. */
      readonly silenceEndsAt?: Instant | undefined;
    }
  | {
      readonly type: "resolutionSeconded";
      readonly resolution: ResolutionId;
      readonly by: SeatId;
      /** Under the silence procedure. */
      readonly silenceEndsAt?: Instant | undefined;
    }
  | {
      readonly type: "resolutionAmended";
      readonly resolution: ResolutionId;
      readonly by: SeatId;
      readonly package: Package;
      readonly silenceEndsAt?: Instant | undefined;
    }
  | {
      readonly type: "positionTaken";
      readonly resolution: ResolutionId;
      readonly seat: SeatId;
      readonly position: Position;
    }
  | { readonly type: "silenceBroken"; readonly resolution: ResolutionId; readonly by: SeatId }
  | {
      readonly type: "resolutionDecided";
      readonly resolution: ResolutionId;
      readonly outcome:
        | "adopted"
        | "blocked"
        | "shelved"
        | "struck"
        | "chairStatement"
        | "membersStatement";
      readonly members: readonly SeatId[];
    }
  | { readonly type: "programmeAdopted"; readonly programme: ProgrammeState }
  | {
      readonly type: "programmeRevised";
      readonly programme: ProgrammeId;
      readonly package: Package;
      readonly members: readonly SeatId[];
      readonly shares: Readonly<Record<SeatId, number>>;
    }
  | { readonly type: "programmeEnded"; readonly programme: ProgrammeId }
  | { readonly type: "procedureChanged"; readonly matter: Matter; readonly rule: DecisionRule }
  | {
      readonly type: "nonInterferenceInvoked";
      readonly seat: SeatId;
      readonly against:
        | { readonly kind: "resolution"; readonly resolution: ResolutionId }
        | { readonly kind: "crisis"; readonly crisis: CrisisId };
    };

export type BudgetEvent =
  | { readonly type: "budgetSubmitted"; readonly seat: SeatId; readonly budget: Budget }
  /** The budget as carried out, with its total. `byDefault` where none was submitted. */
  | {
      readonly type: "budgetExecuted";
      readonly seat: SeatId;
      readonly budget: Budget;
      readonly spent: Money;
      readonly byDefault: boolean;
      readonly defenceSpending: Money;
    }
  | {
      readonly type: "programmeFunded";
      readonly programme: ProgrammeId;
      readonly by: Readonly<Record<SeatId, Money>>;
      readonly due: Readonly<Record<SeatId, Money>>;
      readonly funded: number;
      readonly maturity: number;
    }
  | {
      readonly type: "reconciliationTaken";
      readonly seat: SeatId;
      readonly towards: SeatId;
      readonly step: ReconciliationStep;
    };

export type CrisisEvent =
  | {
      readonly type: "crisisStruck";
      readonly crisis: CrisisId;
      readonly year: number;
      readonly severity: 1 | 2 | 3;
      readonly need: Money;
    }
  | {
      readonly type: "crisisResponded";
      readonly seat: SeatId;
      readonly crisis: CrisisId;
      readonly option: OptionId;
      readonly amount: Money;
    }
  | {
      readonly type: "collectiveResponseSet";
      readonly crisis: CrisisId;
      readonly option: OptionId;
    }
  | {
      readonly type: "crisisResolved";
      readonly crisis: CrisisId;
      readonly outcome: CrisisOutcome;
      readonly option: OptionId;
      readonly strength: number;
      readonly coordination: Coordination;
      readonly contributions: Readonly<Record<SeatId, Money>>;
      readonly losses: Readonly<Record<SeatId, Money>>;
      readonly severe: boolean;
    };

export type ReviewEvent =
  | { readonly type: "tracksMoved"; readonly moves: readonly TrackMove[] }
  | {
      readonly type: "societalTrustMoved";
      readonly pair: string;
      readonly by: number;
      readonly reason: MoveReason;
      readonly about?: string | undefined;
    }
  | {
      readonly type: "trustEvidenceFound";
      /** `from>to`: who judges whom. */
      readonly pair: string;
      readonly evidence: Evidence;
      /** Who may see it: a breach of a secret promise is known to its parties alone. */
      readonly knownTo: "all" | readonly SeatId[];
    }
  | { readonly type: "trustAged"; readonly factor: number }
  | {
      readonly type: "treasuryMoved";
      readonly seat: SeatId;
      readonly by: Money;
      readonly reason: MoveReason;
      readonly about?: string | undefined;
      /** Undeclared: others go on reading the declared treasury. */
      readonly secret: boolean;
    }
  | {
      readonly type: "treasuryDeclared";
      readonly seat: SeatId;
      /** What stays undeclared. */
      readonly undisclosed: Money;
    }
  | {
      readonly type: "defenceEstimated";
      readonly seat: SeatId;
      readonly low: Money;
      readonly high: Money;
      readonly believedGrowth: number;
      /** Percent of growth last year, where it was reported or published. */
      readonly reportedGrowth?: number | undefined;
      readonly opacity: number;
    }
  | { readonly type: "securityAssessed"; readonly seat: SeatId; readonly security: number }
  | {
      readonly type: "overtureExposed";
      readonly seat: SeatId;
      readonly overture: OvertureId;
      readonly answer: OvertureAnswer;
    }
  | {
      readonly type: "reflectionWritten";
      readonly seat: SeatId;
      readonly year: number;
      readonly text: string;
    };

export type RenegotiationEvent =
  | {
      readonly type: "renegotiationOpened";
      readonly at: Instant;
      readonly endsAt: Instant;
      readonly ground: RenegotiationGround;
    }
  | {
      readonly type: "settlementProposed";
      readonly proposal: number;
      readonly by: SeatId;
      readonly settlement: SettlementText;
      readonly statement?: Statement | undefined;
      readonly at: Instant;
    }
  | {
      readonly type: "settlementAnswered";
      readonly proposal: number;
      readonly seat: SeatId;
      readonly accepted: boolean;
      readonly statement?: Statement | undefined;
      readonly at: Instant;
    }
  | {
      readonly type: "renegotiationClosed";
      readonly outcome: "agreed" | "timeUp" | "stopped";
      /** The text that all accept, where they have agreed. */
      readonly proposal?: number | undefined;
    };
