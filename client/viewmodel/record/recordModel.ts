import type { RecordEntry } from "#shared/protocol/messages.ts";
import type { Event, EventType } from "#shared/views/view.ts";
import type { OpenDesk } from "../desk.ts";
import type { EventOf, Wording, Wordings } from "./recordContext.ts";
import { COURSE_WORDINGS } from "./recordCourse.ts";
import { DEAL_WORDINGS } from "./recordDeals.ts";
import { PLENARY_WORDINGS } from "./recordPlenary.ts";
import { RENEGOTIATION_WORDINGS } from "./recordRenegotiation.ts";
import { YEAR_WORDINGS } from "./recordYear.ts";

/** What a line of the record is about; the filter of the record. */
export const RECORD_KINDS = [
  "course",
  "talk",
  "deals",
  "plenary",
  "budget",
  "crisis",
  "trust",
  "region",
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** One line of the record in words. */
export interface RecordItem extends Wording {
  readonly index: number;
  readonly year: number;
  readonly phase: string;
  readonly at: number;
  readonly kind: RecordKind;
}

export interface RecordFilter {
  /** All years when absent. */
  readonly year?: number | undefined;
  /** All kinds when absent. */
  readonly kind?: RecordKind | undefined;
}

/** The reader's record in words, newest first. */
export function recordItems(
  desk: OpenDesk,
  record: readonly RecordEntry[],
  filter: RecordFilter = {},
): readonly RecordItem[] {
  return record
    .filter(
      ({ event, year }) =>
        (filter.year === undefined || filter.year === year) &&
        (filter.kind === undefined || filter.kind === KINDS[event.type]),
    )
    .flatMap((entry): readonly RecordItem[] => {
      const wording = wordEvent(entry.event, desk);
      const { index, year, phase, at } = entry;
      return wording === undefined
        ? []
        : [{ index, year, phase, at, kind: KINDS[entry.event.type], ...wording }];
    })
    .toReversed();
}

/** An event in words; undefined for what no delegation is told. */
export function wordEvent(event: Event, desk: OpenDesk): Wording | undefined {
  return wordKind(event.type, event, desk);
}

/** Every kind of event has its sentence: leaving one out does not compile. */
const WORDINGS: Wordings<EventType> = {
  ...COURSE_WORDINGS,
  ...DEAL_WORDINGS,
  ...PLENARY_WORDINGS,
  ...YEAR_WORDINGS,
  ...RENEGOTIATION_WORDINGS,
};

type EventMap = { readonly [Type in EventType]: EventOf<Type> };

const wordKind = <Type extends EventType>(
  type: Type,
  event: EventMap[Type],
  desk: OpenDesk,
): Wording | undefined => WORDINGS[type](event, desk);

const KINDS: Readonly<Record<EventType, RecordKind>> = {
  seatAssigned: "course",
  gameStarted: "course",
  phaseBegan: "course",
  readyMarked: "course",
  gamePaused: "course",
  gameResumed: "course",
  phaseExtended: "course",
  phaseRewound: "course",
  clockExtended: "course",
  chanceDrawn: "course",
  gameEnded: "course",
  seatCovered: "course",
  seatReturned: "course",
  seatMuted: "course",
  seatNudged: "course",
  announced: "talk",
  incomePaid: "budget",
  newsBroke: "region",
  newsInjected: "region",
  newsForeseen: "region",
  crisesDrawn: "crisis",
  forecastDealt: "crisis",
  overtureMade: "deals",
  overtureAnswered: "deals",
  messageSpoken: "talk",
  intelligenceShared: "talk",
  dealProposed: "deals",
  dealCountered: "deals",
  dealSigned: "deals",
  dealRejected: "deals",
  dealWithdrawn: "deals",
  dealExpired: "deals",
  dealEnteredIntoForce: "deals",
  dealFulfilled: "deals",
  obligationPerformed: "deals",
  obligationSettled: "deals",
  escrowReleased: "deals",
  agendaSet: "plenary",
  resolutionTabled: "plenary",
  resolutionSeconded: "plenary",
  resolutionAmended: "plenary",
  positionTaken: "plenary",
  silenceBroken: "plenary",
  resolutionDecided: "plenary",
  programmeAdopted: "plenary",
  programmeRevised: "plenary",
  programmeEnded: "plenary",
  procedureChanged: "plenary",
  nonInterferenceInvoked: "plenary",
  budgetSubmitted: "budget",
  budgetExecuted: "budget",
  programmeFunded: "budget",
  reconciliationTaken: "trust",
  crisisStruck: "crisis",
  crisisResponded: "crisis",
  collectiveResponseSet: "crisis",
  crisisResolved: "crisis",
  tracksMoved: "region",
  societalTrustMoved: "trust",
  trustEvidenceFound: "trust",
  trustAged: "trust",
  treasuryMoved: "budget",
  treasuryDeclared: "budget",
  defenceEstimated: "budget",
  securityAssessed: "budget",
  overtureExposed: "deals",
  reflectionWritten: "course",
  renegotiationOpened: "course",
  settlementProposed: "plenary",
  settlementAnswered: "plenary",
  renegotiationClosed: "course",
};
