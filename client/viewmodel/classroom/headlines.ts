import type { RecordEntry } from "#shared/protocol/messages.ts";
import type { OpenDesk } from "../desk.ts";
import { type RecordItem, type RecordKind, recordItems } from "../recordModel.ts";

/** As many as can be read from the back row beside the picture of the table. */
const MOST_HEADLINES = 8;

/** What a room is told: deals, decisions, crises, news. Talk and bookkeeping are left to the record. */
const TOLD: ReadonlySet<RecordKind> = new Set(["course", "deals", "plenary", "crisis"]);

/** The newest things that everybody at the table knows, newest first. */
export const headlines = (desk: OpenDesk, record: readonly RecordEntry[]): readonly RecordItem[] =>
  recordItems(desk, record)
    .filter(({ kind }) => TOLD.has(kind))
    .slice(0, MOST_HEADLINES);
