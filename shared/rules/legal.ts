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
import type { Money } from "#shared/kernel/units.ts";
import type { ReconciliationStep } from "#shared/scenario/schema/vocabulary.ts";
import type { OvertureAnswer } from "./state/overture.ts";
import type { Position, ResolutionSubject } from "./state/resolution.ts";

/**
 * What one delegation may do now, with the bounds: forms are drawn from it and bots choose from it.
 * A command inside these bounds is accepted; one outside is refused (tests/rules/legalCommands).
 * An absent field, or an empty list, means: not now.
 */
export interface LegalCommands {
  /** The value that would change something; the other one is accepted and changes nothing. */
  readonly markReady?: boolean | undefined;
  readonly speak: { readonly plenary: boolean; readonly privately: readonly SeatId[] };
  readonly proposeDeal?: ClauseBounds | undefined;
  readonly counterDeal: readonly DealId[];
  readonly signDeal: readonly DealId[];
  readonly rejectDeal: readonly DealId[];
  readonly withdrawDeal: readonly DealId[];
  /** What each other delegation has not been shown yet. */
  readonly shareIntelligence: readonly {
    readonly to: SeatId;
    readonly forecast: boolean;
    readonly objectives: readonly ObjectiveId[];
  }[];
  /** The overtures that wait, with the answers that no escrowed promise forbids. */
  readonly answerOverture: readonly {
    readonly overture: OvertureId;
    readonly answers: readonly OvertureAnswer[];
  }[];
  readonly tableResolution: readonly ResolutionSubject[];
  readonly offerSingleText: readonly ResolutionSubject[];
  readonly secondResolution: readonly ResolutionId[];
  readonly amendResolution: readonly ResolutionId[];
  readonly takePosition: readonly {
    readonly resolution: ResolutionId;
    readonly positions: readonly Position[];
  }[];
  readonly shelveResolution: readonly ResolutionId[];
  readonly issueChairStatement: readonly ResolutionId[];
  readonly issueMembersStatement: readonly ResolutionId[];
  /** The open resolutions, in their present order. */
  readonly setAgenda: readonly ResolutionId[];
  readonly invokeNonInterference: readonly (
    | { readonly kind: "resolution"; readonly resolution: ResolutionId }
    | { readonly kind: "crisis"; readonly crisis: CrisisId }
  )[];
  readonly submitBudget?: BudgetBounds | undefined;
  readonly respondCrisis: readonly {
    readonly crisis: CrisisId;
    readonly options: readonly OptionId[];
    readonly max: Money;
  }[];
  readonly writeReflection: boolean;
  readonly proposeSettlement: boolean;
  /** The texts of a renegotiation with the answers that would change something. */
  readonly answerSettlement: readonly {
    readonly proposal: number;
    readonly answers: readonly boolean[];
  }[];
}

export interface ClauseBounds {
  readonly partners: readonly SeatId[];
  readonly maxClauses: number;
  /** Due years. In the crisis phase only a contribution can still be done this year. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** The first due year of a contribution to crises. */
  readonly contributeFrom: number;
  /** What could be set aside now for escrowed clauses. */
  readonly escrowable: Money;
  readonly programmes: readonly ProgrammeId[];
  readonly crisisKinds: readonly string[];
  readonly objectives: readonly ObjectiveId[];
}

export interface BudgetBounds {
  /** What may be spent in all. */
  readonly available: Money;
  readonly growthMin: number;
  readonly growthMax: number;
  /** US$ bn of one percent of defence growth this year. */
  readonly costPerPercent: Money;
  /** Own dues, and the most that may be paid in (the members' dues together). */
  readonly programmes: readonly {
    readonly programme: ProgrammeId;
    readonly due: Money;
    readonly max: Money;
  }[];
  readonly obligations: readonly { readonly obligation: ObligationId; readonly due: Money }[];
  readonly reconciliation: readonly {
    readonly towards: SeatId;
    readonly step: ReconciliationStep;
    readonly cost: Money;
  }[];
}

/** What a delegation may do when it may do nothing at all. */
export const NOTHING_LEGAL: LegalCommands = {
  speak: { plenary: false, privately: [] },
  counterDeal: [],
  signDeal: [],
  rejectDeal: [],
  withdrawDeal: [],
  shareIntelligence: [],
  answerOverture: [],
  tableResolution: [],
  offerSingleText: [],
  secondResolution: [],
  amendResolution: [],
  takePosition: [],
  shelveResolution: [],
  issueChairStatement: [],
  issueMembersStatement: [],
  setAgenda: [],
  invokeNonInterference: [],
  respondCrisis: [],
  writeReflection: false,
  proposeSettlement: false,
  answerSettlement: [],
};
