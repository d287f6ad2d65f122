import type { RecordEntry } from "#shared/protocol/messages.ts";
import type { EventType } from "#shared/views/view.ts";
import type { OpenDesk } from "../desk.ts";
import { type RecordItem, recordItems } from "../record/recordModel.ts";

/** As many as can be read from the back row beside the picture of the table; and below a renegotiation. */
const MOST_HEADLINES = 7;
const FEW_HEADLINES = 2;

/** What a room is told: decisions, deals, crises, news. Talk and bookkeeping are left to the record. */
const TOLD: ReadonlySet<EventType> = new Set([
  "gameStarted",
  "gameEnded",
  "announced",
  "newsBroke",
  "newsInjected",
  "crisisStruck",
  "collectiveResponseSet",
  "crisisResolved",
  "resolutionTabled",
  "resolutionDecided",
  "nonInterferenceInvoked",
  "programmeAdopted",
  "programmeRevised",
  "programmeEnded",
  "procedureChanged",
  "dealEnteredIntoForce",
  "dealFulfilled",
  "obligationSettled",
  "overtureExposed",
  "renegotiationOpened",
  "settlementProposed",
  "renegotiationClosed",
]);

/** The newest things that everybody at the table knows, newest first. */
export const headlines = (desk: OpenDesk, record: readonly RecordEntry[]): readonly RecordItem[] =>
  recordItems(
    desk,
    record.filter(({ event }) => TOLD.has(event.type)),
  ).slice(0, desk.table.renegotiation === undefined ? MOST_HEADLINES : FEW_HEADLINES);
