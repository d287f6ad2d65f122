/**
 * Every reason for which a command may be refused. Each names the broken rule of RULES.md and has
 * one sentence in every language under `refusals.<code>`; `params` fill its places and say what
 * would be allowed. Amounts are US$ bn, lists are ids.
 */
export const REFUSAL_CODES = [
  // Lifecycle
  "notAllowedForYou",
  "gameNotStarted",
  "gameAlreadyStarted",
  "gameEnded",
  "gamePaused",
  "gameNotPaused",
  "wrongPhase",
  "seatUnknown",
  "seatsNotFilled",
  "deadlineNotReached",
  "noTimerRuns",
  // Absence and order
  "seatHasNoPerson",
  "seatAlreadyCovered",
  "seatNotCovered",
  /** A bot plays in full for the delegation until the instructor returns the seat. */
  "seatReplaced",
  "muted",
  /** Of a delegation that several people share, its head commits it. */
  "onlyTheHead",
  // Talk
  "nothingSaid",
  "channelIncludesNobodyElse",
  "privateTalkClosed",
  "nothingToShare",
  // Deals
  "dealUnknown",
  "notAParty",
  "dealNotOpenForChange",
  "dealRevisionStale",
  "alreadySigned",
  "tooManyOpenDeals",
  "tooManyClauses",
  "tooManyRevisions",
  "clauseDebtorNotAParty",
  "clausePartnerNotAParty",
  "clauseAmountInvalid",
  "clauseYearInvalid",
  "clauseTargetUnknown",
  "clauseConditionUnknown",
  "clauseRepeated",
  "escrowNotPossible",
  "escrowNotAffordable",
  "notYourDraft",
  // Overtures
  "overtureUnknown",
  "overtureAlreadyAnswered",
  // Plenary
  "resolutionUnknown",
  "resolutionNotOpen",
  "resolutionNotBlocked",
  "programmeUnknown",
  "programmeAlreadyInForce",
  "programmeNotInForce",
  "programmeRequiresOthers",
  "packageIncomplete",
  "packageOptionUnknown",
  "packageUnchanged",
  "trustTooLow",
  "subjectAlreadyTabled",
  "tooManyTablings",
  "tooManyAmendments",
  "cannotSecondOwnText",
  "alreadySeconded",
  "positionUnchanged",
  "positionNotUnderThisRule",
  "boundByEscrow",
  "onlyTheChair",
  "onlyTheTabler",
  "notASingleText",
  "tooFewSupporters",
  "agendaIncomplete",
  "emergencyNotAvailable",
  "notYourDomesticAffair",
  "alreadyStruck",
  // Budget
  "budgetExceedsTreasury",
  "amountInvalid",
  "defenceGrowthOutOfRange",
  "defenceCapEscrowed",
  "notAMember",
  "fundingAboveNeed",
  "obligationUnknown",
  "obligationNotYours",
  "paymentAboveDue",
  "reconciliationRepeated",
  "reconciliationTargetInvalid",
  // Crisis
  "crisisUnknown",
  "crisisNotOpen",
  "crisisAlreadyStruck",
  "crisisOptionUnknown",
  "contributionAboveTreasury",
  // Review
  "reflectionAlreadyWritten",
  // Renegotiation
  "gameNotEnded",
  "renegotiationOpen",
  "renegotiationNotOpen",
  /** The delegations have agreed: what they settled stands. */
  "renegotiationAgreed",
  "settlementUnchanged",
  "settlementAlreadyProposed",
  "settlementUnknown",
  "settlementAnswerUnchanged",
  "tooManySettlements",
  "programmeNamedTwice",
  "settlementTrustTooLow",
  "settlementTooDear",
  // At the door
  "malformed",
  "tooFast",
  "internalError",
  "storageFull",
  "commandIdReused",
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A refusal with what fills the places of its sentence. */
export const refusal = (
  code: RefusalCode,
  params: Readonly<Record<string, string | number>> = {},
): Refusal => ({ code, params });
